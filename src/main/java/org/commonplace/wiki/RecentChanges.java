package org.commonplace.wiki;

import java.time.Instant;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What changed lately, as far as the caller may see it. */
@Service
public class RecentChanges {

    private static final String CHANGES = """
            SELECT p.id, s.space_key, s.name AS space_name, p.slug, p.title, p.updated_at, p.updated_by,
                   p.current_number, r.comment
            FROM page p
            JOIN space s ON s.id = p.space_id
            JOIN page_revision r ON r.id = p.current_revision_id
            """;

    private final JdbcClient database;
    private final VisiblePages visible;
    private final AccessPolicy access;

    RecentChanges(JdbcClient database, VisiblePages visible, AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.access = access;
    }

    /** A page's latest change. */
    public record Change(
            long page,
            String space,
            String spaceName,
            String slug,
            String title,
            int revision,
            Instant at,
            long author,
            String comment) {

        public String url() {
            return Pages.url(space, slug);
        }

        /** Whether the page has never been changed since it was made. */
        public boolean isNew() {
            return revision == 1;
        }
    }

    /** The pages changed last, over all spaces. */
    public List<Change> everywhere(Caller caller, int offset, int limit) {
        return read(caller, CHANGES + " WHERE " + visible.to(caller), -1, offset, limit);
    }

    /** The pages changed last in one space. */
    public List<Change> in(Caller caller, long space, int offset, int limit) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return read(caller, CHANGES + " WHERE p.space_id = :space AND " + visible.to(caller), space, offset, limit);
    }

    private List<Change> read(Caller caller, String query, long space, int offset, int limit) {
        return database.sql(query + " ORDER BY p.updated_at DESC, p.id DESC LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Change(
                        row.getLong("id"),
                        row.getString("space_key"),
                        row.getString("space_name"),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getInt("current_number"),
                        Utc.instant(row, "updated_at"),
                        row.getLong("updated_by"),
                        row.getString("comment")))
                .list();
    }
}
