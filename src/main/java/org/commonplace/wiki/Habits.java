package org.commonplace.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the caller has been doing lately, as far as it decides what they are shown first. Nobody is told of anyone else. */
@Service
public class Habits {

    private final JdbcClient database;
    private final VisiblePages visible;

    Habits(JdbcClient database, VisiblePages visible) {
        this.database = database;
        this.visible = visible;
    }

    /**
     * A space one reads in.
     *
     * @param pages how many of its pages one looked at
     */
    public record ReadSpace(String key, String name, long pages) {}

    /** The spaces of which the caller looked at the most pages since then, the most first. */
    public List<ReadSpace> spacesReadMost(Caller caller, Instant since, int limit) {
        if (!caller.isSignedIn()) {
            return List.of();
        }
        return database.sql("""
                        SELECT s.space_key, s.name, COUNT(*) AS pages
                        FROM page_visit b JOIN page p ON p.id = b.page_id JOIN space s ON s.id = p.space_id
                        WHERE b.person_id = :person AND b.visited_at > :since AND s.archived_at IS NULL AND
                        """ + visible.to(caller)
                        + " GROUP BY s.id, s.space_key, s.name ORDER BY pages DESC, s.name LIMIT :limit")
                .params(visible.parameters(
                        caller, Map.of("person", caller.personId(), "since", Utc.column(since), "limit", limit)))
                .query((row, n) ->
                        new ReadSpace(row.getString("space_key"), row.getString("name"), row.getLong("pages")))
                .list();
    }

    /** Whether the caller has saved a page since then. */
    public boolean hasWritten(Caller caller, Instant since) {
        return caller.isSignedIn()
                && database.sql(
                                "SELECT created_at FROM page_revision WHERE author_id = :person ORDER BY id DESC LIMIT 1")
                        .param("person", caller.personId())
                        .query((row, n) -> Utc.instant(row, "created_at"))
                        .optional()
                        .filter(last -> last.isAfter(since))
                        .isPresent();
    }
}
