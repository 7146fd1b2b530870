package org.commonplace.wiki;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spaces that were thrown away and can still be brought back, with all their pages. Meanwhile they and their pages are there for nobody,
 * and links to them lead nowhere. As administrators make spaces, only they throw them away.
 */
@Service
@TriedAgain
public class SpaceTrash {

    private final Spaces spaces;
    private final List<SpaceTies> ties;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final Clock clock;

    SpaceTrash(Spaces spaces, List<SpaceTies> ties, AccessPolicy access, JdbcClient database, Clock clock) {
        this.spaces = spaces;
        this.ties = ties;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A space in the trash.
     *
     * @param pages how many are in it, without those that were in the trash before it
     * @param by the id of whoever threw it away
     */
    public record Thrown(long id, String key, String name, long pages, Instant at, long by) {}

    /** How many pages a space holds that would go with it, drafts included; administrators only. */
    public long pagesIn(Caller caller, String key) {
        access.requireAdministrator(caller);
        return database.sql("SELECT COUNT(*) FROM page WHERE space_id = ? AND status <> 'TRASHED'")
                .param(spaces.get(caller, key).id())
                .query(Long.class)
                .single();
    }

    /**
     * Moves a space and all its pages to the trash.
     *
     * @param confirmed the space's key, typed once more
     * @throws NotAllowed unless the caller administers this installation
     * @throws Invalid when the key is not typed right, or something belongs to the space that would be left without one
     */
    @Transactional
    public void add(Caller caller, String key, String confirmed) {
        access.requireAdministrator(caller);
        SpaceDetails space = spaces.get(caller, key);
        if (!confirmed.strip().equalsIgnoreCase(space.key())) {
            throw new Invalid("confirm", "wiki.space.trash.confirm.wrong");
        }
        List<String> tied = ties.stream()
                .flatMap(tie -> tie.belongingTo(caller, space.id()).stream())
                .toList();
        if (!tied.isEmpty()) {
            throw new Invalid("space", "wiki.space.trash.tied", String.join(", ", tied));
        }
        int thrown = database.sql("""
                        UPDATE space SET trashed_at = :now, trashed_by = :by WHERE id = :id AND trashed_at IS NULL
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("by", caller.personId())
                .param("id", space.id())
                .update();
        if (thrown == 0) {
            throw new NotFound(Spaces.ref(space.id()));
        }
        spaces.changed(caller, space.id(), "space.trashed", "");
    }

    /** Spaces in the trash, the latest first; administrators only. */
    public List<Thrown> list(Caller caller) {
        access.requireAdministrator(caller);
        return database.sql("""
                        SELECT s.id, s.space_key, s.name, s.trashed_at, s.trashed_by,
                               (SELECT COUNT(*) FROM page p WHERE p.space_id = s.id AND p.status <> 'TRASHED') AS pages
                        FROM space s WHERE s.trashed_at IS NOT NULL ORDER BY s.trashed_at DESC, s.id
                        """)
                .query((row, n) -> new Thrown(
                        row.getLong("id"),
                        row.getString("space_key"),
                        row.getString("name"),
                        row.getLong("pages"),
                        Utc.instant(row, "trashed_at"),
                        row.getLong("trashed_by")))
                .list();
    }

    /**
     * Brings a space back as it was, with its pages and the roles in it.
     *
     * @throws NotAllowed unless the caller administers this installation
     * @throws NotFound when it is not in the trash
     */
    @Transactional
    public SpaceDetails restore(Caller caller, long id) {
        access.requireAdministrator(caller);
        int back = database.sql(
                        "UPDATE space SET trashed_at = NULL, trashed_by = NULL WHERE id = ? AND trashed_at IS NOT NULL")
                .param(id)
                .update();
        if (back == 0) {
            throw new NotFound(Spaces.ref(id));
        }
        spaces.changed(caller, id, "space.restored", "");
        return spaces.find(caller, id).orElseThrow(() -> new NotFound(Spaces.ref(id)));
    }
}
