package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars that were thrown away and can still be brought back, with all their events. Meanwhile they are nowhere to be seen, their
 * feeds are gone, and their rooms are free.
 */
@Service
@TriedAgain
public class CalendarTrash {

    private final JdbcClient database;
    private final CalendarDirectory directory;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarTrash(
            JdbcClient database,
            CalendarDirectory directory,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A calendar in the trash.
     *
     * @param by the id of whoever threw it away
     */
    public record Thrown(long id, String name, Instant at, long by) {}

    /**
     * Moves a calendar to the trash; only for those who look after it.
     *
     * @throws NotFound when there is no such calendar, or the caller may not see it
     */
    @Transactional
    public void add(Caller caller, long id) {
        access.require(caller, Role.CURATE, Calendars.ref(id));
        int thrown = database.sql("""
                        UPDATE calendar SET trashed_at = :now, trashed_by = :by
                        WHERE id = :id AND trashed_at IS NULL
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("by", caller.personId())
                .param("id", id)
                .update();
        if (thrown == 0) {
            throw new NotFound(Calendars.ref(id));
        }
        changed(caller, id, "calendar.trashed");
    }

    /** Those the caller looked after, the latest first. */
    @Transactional(readOnly = true)
    public List<Thrown> list(Caller caller) {
        List<Long> own = CalendarDirectory.covering(directory.rolesInTrash(caller), Role.CURATE);
        return own.isEmpty()
                ? List.of()
                : database.sql("""
                                SELECT id, name, trashed_at, trashed_by FROM calendar
                                WHERE id IN (:ids) AND trashed_at IS NOT NULL ORDER BY trashed_at DESC, id
                                """)
                        .param("ids", own)
                        .query((row, n) -> new Thrown(
                                row.getLong("id"),
                                row.getString("name"),
                                Utc.instant(row, "trashed_at"),
                                row.getLong("trashed_by")))
                        .list();
    }

    /**
     * Brings a calendar and its events back as they were; only for those who looked after it.
     *
     * @throws NotFound when it is not in the trash, or was not the caller's to look after
     */
    @Transactional
    public void restore(Caller caller, long id) {
        Role role = directory.rolesInTrash(caller).get(id);
        if (role == null || !role.covers(Role.CURATE)) {
            throw new NotFound(Calendars.ref(id));
        }
        if (caller.readOnly()) {
            throw new NotAllowed("Needs someone who may write");
        }
        database.sql("UPDATE calendar SET trashed_at = NULL, trashed_by = NULL WHERE id = ?")
                .param(id)
                .update();
        changed(caller, id, "calendar.restored");
    }

    private void changed(Caller caller, long calendar, String action) {
        events.publishEvent(new Audited(caller.person(), action, Calendars.ref(calendar), ""));
        events.publishEvent(new EventEvents.CalendarChanged(calendar));
        directory.forget();
    }
}
