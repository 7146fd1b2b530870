package org.commonplace.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Comments in the database; who may see them is asked by those who read them here. */
@Repository
class CommentRows {

    private final JdbcClient database;

    CommentRows(JdbcClient database) {
        this.database = database;
    }

    /** A comment as it was said. */
    record Row(
            long id,
            ContentRef subject,
            @Nullable Long thread,
            long author,
            String body,
            Instant at,
            @Nullable Instant edited,
            @Nullable Instant deleted,
            @Nullable Instant hidden,
            String why,
            @Nullable Instant resolved,
            @Nullable Long resolvedBy,
            @Nullable Passage passage) {

        /** The comment that began the conversation, which may be this one. */
        long root() {
            return thread == null ? id : thread;
        }
    }

    long add(ContentRef subject, @Nullable Long thread, long author, String body, @Nullable Passage about, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO discussion_comment
                            (subject_kind, subject_id, thread_id, author_id, body, said_at, quote, quote_before, quote_after)
                        VALUES (:kind, :subject, :thread, :author, :body, :at, :quote, :before, :after)
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("thread", thread)
                .param("author", author)
                .param("body", body)
                .param("at", Utc.column(at))
                .param("quote", about == null ? null : about.quote())
                .param("before", about == null ? null : about.before())
                .param("after", about == null ? null : about.after())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Row> find(long id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** As {@link #find(long)}; no other transaction changes it meanwhile. */
    Optional<Row> lock(long id) {
        return database.sql("SELECT * FROM discussion_comment WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(CommentRows::row)
                .optional();
    }

    List<Row> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT * FROM discussion_comment WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(CommentRows::row)
                        .list();
    }

    /** Comments that begin conversations, in order. */
    List<Row> firsts(ContentRef subject, boolean resolved, long offset, int limit) {
        return database.sql("""
                        SELECT * FROM discussion_comment
                        WHERE subject_kind = :kind AND subject_id = :subject AND thread_id IS NULL
                          AND (resolved_at IS NOT NULL) = :resolved
                        ORDER BY said_at, id LIMIT :limit OFFSET :offset
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("resolved", resolved)
                .param("limit", limit)
                .param("offset", offset)
                .query(CommentRows::row)
                .list();
    }

    /** How many comments begin conversations that go on, and that are over. */
    Conversations.Counts countFirsts(ContentRef subject) {
        return database.sql("""
                        SELECT COUNT(*) AS conversations, COUNT(resolved_at) AS resolved FROM discussion_comment
                        WHERE subject_kind = :kind AND subject_id = :subject AND thread_id IS NULL
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query((row, n) -> new Conversations.Counts(
                        row.getInt("conversations") - row.getInt("resolved"), row.getInt("resolved")))
                .single();
    }

    /** What was answered to these comments, in order. */
    List<Row> replies(Collection<Long> threads) {
        return threads.isEmpty()
                ? List.of()
                : database.sql(
                                "SELECT * FROM discussion_comment WHERE thread_id IN (:threads) ORDER BY thread_id, said_at, id")
                        .param("threads", threads)
                        .query(CommentRows::row)
                        .list();
    }

    void edit(long id, String body, Instant at) {
        change("body = :body, edited_at = :at", id)
                .param("body", body)
                .param("at", Utc.column(at))
                .update();
    }

    /** Empties the text and leaves the place. */
    void empty(long id, Instant at) {
        change("body = '', deleted_at = :at", id).param("at", Utc.column(at)).update();
    }

    void remove(long id) {
        database.sql("DELETE FROM discussion_comment WHERE id = :id")
                .param("id", id)
                .update();
    }

    void hide(long id, long by, String why, Instant at) {
        change("hidden_at = :at, hidden_by = :by, hidden_why = :why", id)
                .param("at", Utc.column(at))
                .param("by", by)
                .param("why", why)
                .update();
    }

    void show(long id) {
        change("hidden_at = NULL, hidden_by = NULL, hidden_why = NULL", id).update();
    }

    void resolve(long id, @Nullable Long by, @Nullable Instant at) {
        change("resolved_at = :at, resolved_by = :by", id)
                .param("at", at == null ? null : Utc.column(at))
                .param("by", by)
                .update();
    }

    private JdbcClient.StatementSpec change(String what, long id) {
        return database.sql("UPDATE discussion_comment SET " + what + " WHERE id = :id")
                .param("id", id);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String quote = row.getString("quote");
        String why = row.getString("hidden_why");
        return new Row(
                row.getLong("id"),
                new ContentRef(row.getString("subject_kind"), row.getLong("subject_id")),
                row.getObject("thread_id", Long.class),
                row.getLong("author_id"),
                row.getString("body"),
                Utc.instant(row, "said_at"),
                Utc.instantOrNull(row, "edited_at"),
                Utc.instantOrNull(row, "deleted_at"),
                Utc.instantOrNull(row, "hidden_at"),
                why == null ? "" : why,
                Utc.instantOrNull(row, "resolved_at"),
                row.getObject("resolved_by", Long.class),
                quote == null ? null : new Passage(quote, orEmpty(row, "quote_before"), orEmpty(row, "quote_after")));
    }

    private static String orEmpty(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
