package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages from the database without asking who wants them: its callers have asked. */
@Component
class PageReader {

    /** A page of an archived space is archived, as long as the space is. */
    static final String STANDING =
            "IF(s.archived_at IS NOT NULL AND p.status = 'PUBLISHED', 'ARCHIVED', p.status) AS standing";

    /** The columns that {@link #line} needs. */
    static final String LINE = "SELECT p.id, s.space_key, s.name AS space_name, p.slug, p.title, " + STANDING
            + ", p.updated_at, p.updated_by ";

    static final String PAGES = "FROM page p JOIN space s ON s.id = p.space_id ";

    /** What {@link #line} needs; a condition and an order follow. */
    static final String LINES = LINE + PAGES;

    private static final String DETAILS = """
            SELECT p.*, {standing}, s.space_key, s.verified_only, r.body, r.number, r.title AS revision_title,
                   r.created_at AS revised_at, r.author_id AS revised_by,
                   (SELECT GROUP_CONCAT(l.label ORDER BY l.label SEPARATOR '\n')
                    FROM page_label l WHERE l.page_id = p.id) AS labels
            FROM page p
            JOIN space s ON s.id = p.space_id
            JOIN page_revision r ON r.id = {revision}
            WHERE p.id = :id
            """.replace("{standing}", STANDING);

    private static final String SHOWN = DETAILS.replace("{revision}", "p.current_revision_id");
    private static final String NEWEST =
            DETAILS.replace("{revision}", "COALESCE(p.proposed_revision_id, p.current_revision_id)");

    private final JdbcClient database;

    PageReader(JdbcClient database) {
        this.database = database;
    }

    /** The page as its editors see it. */
    Optional<PageDetails> newest(long id) {
        return read(NEWEST, id, true);
    }

    /** The page as its readers see it. */
    Optional<PageDetails> shown(long id) {
        return read(SHOWN, id, false);
    }

    private Optional<PageDetails> read(String details, long id, boolean newest) {
        return database.sql(details)
                .param("id", id)
                .query((row, n) -> details(row, newest))
                .optional();
    }

    static PageLine line(ResultSet row, int number) throws SQLException {
        return new PageLine(
                row.getLong("id"),
                row.getString("space_key"),
                row.getString("space_name"),
                row.getString("slug"),
                row.getString("title"),
                PageStatus.valueOf(row.getString("standing")),
                Utc.instant(row, "updated_at"),
                row.getLong("updated_by"));
    }

    private static PageDetails details(ResultSet row, boolean newest) throws SQLException {
        boolean proposed = newest && row.getObject("proposed_number", Integer.class) != null;
        String labels = row.getString("labels");
        return new PageDetails(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getString("space_key"),
                row.getString("slug"),
                row.getString(proposed ? "revision_title" : "title"),
                row.getString("body"),
                row.getInt("number"),
                row.getObject("parent_id", Long.class),
                PageStatus.valueOf(row.getString("standing")),
                row.getBoolean("template"),
                labels == null ? List.of() : List.of(labels.split("\n")),
                row.getLong("owner_id"),
                row.getObject("deputy_id", Long.class),
                Utc.instantOrNull(row, "reviewed_at"),
                row.getObject("reviewed_by", Long.class),
                row.getObject("review_due", LocalDate.class),
                Utc.instant(row, "created_at"),
                row.getLong("created_by"),
                Utc.instant(row, proposed ? "revised_at" : "updated_at"),
                row.getLong(proposed ? "revised_by" : "updated_by"),
                verification(row, newest));
    }

    /** Readers are not told that there is something newer. */
    private static PageDetails.Verification verification(ResultSet row, boolean newest) throws SQLException {
        return new PageDetails.Verification(
                row.getBoolean("verified_only"),
                row.getObject("verified_number", Integer.class),
                row.getInt("current_number"),
                newest && row.getBoolean("files_changed"));
    }
}
