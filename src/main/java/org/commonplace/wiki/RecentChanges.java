package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.Portions.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What changed lately, as far as the caller may see it. */
@Service
public class RecentChanges {

    private static final String COLUMNS = """
            SELECT p.id, s.space_key, s.name AS space_name, p.slug, p.title, p.updated_at, p.updated_by,
                   p.current_number, r.comment, FALSE AS waiting
            """;

    private static final String PAGES = """
            FROM page p
            JOIN space s ON s.id = p.space_id
            JOIN page_revision r ON r.id = p.current_revision_id
            """;

    private static final String CHANGES = COLUMNS + PAGES;
    private static final String LATEST_FIRST = "p.updated_at DESC, p.id DESC";

    private final JdbcClient database;
    private final VisiblePages visible;
    private final Portions portions;
    private final AccessPolicy access;

    RecentChanges(JdbcClient database, VisiblePages visible, Portions portions, AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.portions = portions;
        this.access = access;
    }

    /**
     * A page's latest change.
     *
     * @param waiting whether readers do not see it until somebody verifies it
     */
    public record Change(
            long page,
            String space,
            String spaceName,
            String slug,
            String title,
            int revision,
            Instant at,
            long author,
            String comment,
            boolean waiting) {

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

    /** The pages that this person was the last to change, latest first. */
    public List<Change> by(Caller caller, long person, int offset, int limit) {
        return database.sql(CHANGES + " WHERE p.updated_by = :person AND " + visible.to(caller) + " ORDER BY "
                        + LATEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("person", person)
                .param("limit", limit)
                .param("offset", offset)
                .query(RecentChanges::change)
                .list();
    }

    /** The pages that others changed last in spaces of which the caller read something in the last weeks, latest first. */
    public List<Change> around(Caller caller, Instant since, int limit) {
        if (!caller.isSignedIn()) {
            return List.of();
        }
        return database.sql(CHANGES + """
                         WHERE p.updated_by <> :viewer AND p.space_id IN (
                            SELECT v.space_id FROM page_visit pv JOIN page v ON v.id = pv.page_id
                            WHERE pv.person_id = :viewer AND pv.visited_at > :since) AND
                        """ + visible.to(caller) + " ORDER BY " + LATEST_FIRST + " LIMIT :limit")
                .params(visible.parameters(caller))
                .param("since", Utc.column(since))
                .param("limit", limit)
                .query(RecentChanges::change)
                .list();
    }

    /** The pages changed last, over all spaces, and how many there are. */
    public Listing<Change> everywhere(Caller caller, Paging paging) {
        String rows = PAGES + " WHERE " + visible.to(caller);
        Query query = new Query(COLUMNS, rows, LATEST_FIRST, visible.parameters(caller));
        return portions.read(query, paging, RecentChanges::change);
    }

    /** The pages changed last in one space, and how many there are. */
    public Listing<Change> in(Caller caller, long space, Paging paging) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        String rows = PAGES + " WHERE p.space_id = :space AND " + visible.to(caller);
        Query query = new Query(COLUMNS, rows, LATEST_FIRST, visible.parameters(caller, Map.of("space", space)));
        return portions.read(query, paging, RecentChanges::change);
    }

    private List<Change> read(Caller caller, String query, long space, int offset, int limit) {
        return database.sql(query + " ORDER BY " + LATEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("limit", limit)
                .param("offset", offset)
                .query(RecentChanges::change)
                .list();
    }

    static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getString("space_key"),
                row.getString("space_name"),
                row.getString("slug"),
                row.getString("title"),
                row.getInt("current_number"),
                Utc.instant(row, "updated_at"),
                row.getLong("updated_by"),
                row.getString("comment"),
                row.getBoolean("waiting"));
    }
}
