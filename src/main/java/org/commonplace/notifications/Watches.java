package org.commonplace.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.PageDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person watches: pages, spaces, and labels in a space. */
@Service
public class Watches {

    private static final int MAX_LABEL = 80;
    private static final String ONE =
            " WHERE person_id = :person AND kind = :kind AND subject_id = :subject AND label = :label";

    private final JdbcClient database;
    private final WatchedNames names;
    private final AccessPolicy access;
    private final Clock clock;

    Watches(JdbcClient database, WatchedNames names, AccessPolicy access, Clock clock) {
        this.database = database;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    public boolean isWatched(Caller caller, Watched what) {
        return caller.isSignedIn()
                && access.may(caller, Role.VIEW, what.content())
                && database.sql("SELECT COUNT(*) FROM watch" + ONE + " AND wanted")
                                .param("person", caller.personId())
                                .param("kind", what.kind().name())
                                .param("subject", what.id())
                                .param("label", what.label())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * From now on the caller is told what changes.
     *
     * @throws org.commonplace.shared.NotFound when the caller may not see it
     */
    @Transactional
    public void watch(Caller caller, Watched what) {
        access.requireWriting(caller);
        access.require(caller, Role.VIEW, what.content());
        if (what.label().length() > MAX_LABEL) {
            throw new Invalid("label", "notifications.watch.label.long", MAX_LABEL);
        }
        set(caller.personId(), what, true);
    }

    /** From now on the caller is not told, whether or not it can still be seen. */
    @Transactional
    public void unwatch(Caller caller, Watched what) {
        access.requireWriting(caller);
        set(caller.personId(), what, false);
    }

    /** What the caller watches and may still see, the latest first. */
    public List<WatchedThing> mine(Caller caller) {
        access.requireSignedIn(caller);
        List<Watched> all = database.sql(
                        "SELECT kind, subject_id, label FROM watch WHERE person_id = :person AND wanted"
                                + " ORDER BY since DESC, kind, subject_id, label")
                .param("person", caller.personId())
                .query((row, n) -> new Watched(
                        Watched.Kind.valueOf(row.getString("kind")), row.getLong("subject_id"), row.getString("label")))
                .list();
        return names.of(caller, all);
    }

    /** Has someone watch a page they wrote, unless they said once that they do not want to. */
    void watchOwn(long person, long page) {
        database.sql("""
                        INSERT IGNORE INTO watch (person_id, kind, subject_id, label, wanted, since)
                        VALUES (:person, 'PAGE', :page, '', TRUE, :now)
                        """)
                .param("person", person)
                .param("page", page)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** Who watches the page, its space or one of its labels, and has not said no to the page itself. */
    public Set<Long> watchersOf(PageDetails page) {
        return Set.copyOf(database.sql("""
                        SELECT DISTINCT w.person_id FROM watch w
                        WHERE w.wanted
                          AND ((w.kind = 'PAGE' AND w.subject_id = :page)
                            OR (w.kind = 'SPACE' AND w.subject_id = :space)
                            OR (w.kind = 'LABEL' AND w.subject_id = :space AND w.label IN (:labels)))
                          AND NOT EXISTS (
                            SELECT 1 FROM watch n
                            WHERE n.person_id = w.person_id AND n.kind = 'PAGE' AND n.subject_id = :page
                              AND NOT n.wanted)
                        """)
                .param("page", page.id())
                .param("space", page.spaceId())
                .param("labels", page.labels().isEmpty() ? List.of("") : page.labels())
                .query(Long.class)
                .list());
    }

    private void set(long person, Watched what, boolean wanted) {
        database.sql("""
                        INSERT INTO watch (person_id, kind, subject_id, label, wanted, since)
                        VALUES (:person, :kind, :subject, :label, :wanted, :now)
                        ON DUPLICATE KEY UPDATE wanted = VALUES(wanted), since = VALUES(since)
                        """)
                .param("person", person)
                .param("kind", what.kind().name())
                .param("subject", what.id())
                .param("label", what.label())
                .param("wanted", wanted)
                .param("now", Utc.column(clock.instant()))
                .update();
    }
}
