package org.commonplace.discussion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.ContentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away what was said about purged content, and what comments quote of a text that was purged. */
@Component
class PurgedDiscussion implements Purgeable {

    private static final String COMMENTS = "discussion_comment";
    private static final String REPORTS = "reader_report";
    private static final String ABOUT = " WHERE subject_kind = ? AND subject_id = ?";

    private final JdbcClient database;
    private final DiscussedContent discussed;

    PurgedDiscussion(JdbcClient database, DiscussedContent discussed) {
        this.database = database;
        this.discussed = discussed;
    }

    @Override
    public Set<ContentRef> goingWith(ContentRef content) {
        Set<ContentRef> said = new LinkedHashSet<>();
        ids(COMMENTS, content).forEach(id -> said.add(Comments.ref(id)));
        ids(REPORTS, content).forEach(id -> said.add(Reports.ref(id)));
        return said;
    }

    @Override
    public void purge(Purge purge) {
        ContentRef content = purge.content();
        switch (content.kind()) {
            case Comments.KIND -> change("""
                    UPDATE discussion_comment
                    SET body = '', quote = NULL, quote_before = NULL, quote_after = NULL, hidden_why = '',
                        deleted_at = COALESCE(deleted_at, said_at)
                    WHERE id = ?
                    """, content.id());
            case Reports.KIND -> change("""
                    UPDATE reader_report SET words = '', answer = IF(answer IS NULL, NULL, '') WHERE id = ?
                    """, content.id());
            default -> {
                if (purge.isWhole()) {
                    change("DELETE FROM " + COMMENTS + ABOUT, content.kind(), content.id());
                    change("DELETE FROM " + REPORTS + ABOUT, content.kind(), content.id());
                } else {
                    forgetQuotes(content);
                }
            }
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of(COMMENTS, REPORTS);
    }

    /** What a comment quotes and the text does not say any more may come from what is purged. */
    private void forgetQuotes(ContentRef content) {
        List<Quoted> quotes = database.sql("SELECT id, CONCAT(quote_before, quote, quote_after) AS said FROM "
                        + COMMENTS + ABOUT + " AND quote IS NOT NULL")
                .params(content.kind(), content.id())
                .query((row, n) -> new Quoted(row.getLong("id"), row.getString("said")))
                .list();
        if (quotes.isEmpty()) {
            return;
        }
        String text = bare(discussed.of(content).words(content.id()));
        quotes.stream()
                .filter(quoted -> !text.contains(bare(quoted.said())))
                .forEach(quoted -> change("""
                        UPDATE discussion_comment SET quote = NULL, quote_before = NULL, quote_after = NULL WHERE id = ?
                        """, quoted.comment()));
    }

    private record Quoted(long comment, String said) {}

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private List<Long> ids(String table, ContentRef content) {
        return database.sql("SELECT id FROM " + table + ABOUT + " ORDER BY id")
                .params(content.kind(), content.id())
                .query(Long.class)
                .list();
    }

    private void change(String statement, Object... parameters) {
        database.sql(statement).params(parameters).update();
    }
}
