package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which spaces show those who only read them verified text only. */
@Service
@TriedAgain
public class VerifiedReading {

    private final SpaceRepository rows;
    private final SpaceDirectory directory;
    private final Spaces spaces;
    private final PageLocks locks;
    private final PageWriter writer;
    private final LinkRegister links;
    private final PageCaches caches;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    VerifiedReading(
            SpaceRepository rows,
            SpaceDirectory directory,
            Spaces spaces,
            PageLocks locks,
            PageWriter writer,
            LinkRegister links,
            PageCaches caches,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.directory = directory;
        this.spaces = spaces;
        this.locks = locks;
        this.writer = writer;
        this.links = links;
        this.caches = caches;
        this.access = access;
        this.database = database;
        this.events = events;
    }

    /**
     * What asking for verification would change for readers.
     *
     * @param back pages that would show an earlier text again, because they changed since they were verified
     * @param never pages that nobody has verified yet; they show their newest text and say so
     */
    public record Effect(long back, long never) {}

    /** What {@link #ask} would change for readers of this space; only for those who curate it. */
    public Effect effect(Caller caller, long space) {
        access.require(caller, Role.CURATE, Spaces.ref(space));
        return database.sql("""
                        SELECT COALESCE(SUM(p.verified_number <> COALESCE(p.proposed_number, p.current_number)), 0) AS back,
                               COALESCE(SUM(p.verified_number IS NULL), 0) AS never
                        FROM page p WHERE p.space_id = :space AND p.status = 'PUBLISHED'
                        """)
                .param("space", space)
                .query((row, n) -> new Effect(row.getLong("back"), row.getLong("never")))
                .single();
    }

    /**
     * Has readers of a space see verified text only, or the newest again. Only for those who curate the space. Pages follow in the
     * same moment: each shows what was verified last, or its newest text.
     */
    @Transactional
    public SpaceDetails ask(Caller caller, String key, boolean verifiedOnly) {
        long id = spaces.get(caller, key).id();
        access.require(caller, Role.CURATE, Spaces.ref(id));
        Space space = rows.lock(id).orElseThrow(() -> new NotFound(Spaces.ref(id)));
        if (space.verifiedOnly() == verifiedOnly) {
            return spaces.get(caller, key);
        }
        space.showVerifiedOnly(verifiedOnly);
        rows.saveAndFlush(space);
        directory.forget();
        links.together(() -> unsettled(id).forEach(page -> writer.settle(locks.page(page))));
        String action = verifiedOnly ? "space.verified.only" : "space.verified.all";
        events.publishEvent(new Audited(caller.person(), action, Spaces.ref(id), ""));
        events.publishEvent(new SpaceChanged(id));
        caches.forgetArticles();
        return spaces.get(caller, key);
    }

    /** Pages whose readers see something else than what was verified last, or than the newest. */
    private List<Long> unsettled(long space) {
        return database.sql("""
                        SELECT id FROM page WHERE space_id = :space
                        AND (proposed_number IS NOT NULL OR verified_number <> current_number) ORDER BY id
                        """).param("space", space).query(Long.class).list();
    }
}
