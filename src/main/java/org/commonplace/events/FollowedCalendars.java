package org.commonplace.events;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars people follow: their events are in the calendar of their own that they subscribe to. */
@Service
public class FollowedCalendars {

    private final JdbcClient database;
    private final AccessPolicy access;
    private final Clock clock;

    FollowedCalendars(JdbcClient database, AccessPolicy access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Follows a calendar from now on; once is enough.
     *
     * @throws NotFound when there is no such calendar, or the caller may not see it
     */
    @Transactional
    public void follow(Caller caller, long calendar) {
        access.require(caller, Role.VIEW, Calendars.ref(calendar));
        access.requireWriting(caller);
        database.sql("INSERT IGNORE INTO calendar_follow (person_id, calendar_id, since) VALUES (?, ?, ?)")
                .params(caller.personId(), calendar, Utc.column(clock.instant()))
                .update();
    }

    /** Follows it no longer, if the caller did. */
    @Transactional
    public void leave(Caller caller, long calendar) {
        access.requireWriting(caller);
        database.sql("DELETE FROM calendar_follow WHERE person_id = ? AND calendar_id = ?")
                .params(caller.personId(), calendar)
                .update();
    }

    /** The ids of those the caller follows and may still see; none for a visitor. */
    @Transactional(readOnly = true)
    public Set<Long> of(Caller caller) {
        if (!caller.isSignedIn()) {
            return Set.of();
        }
        Set<Long> ids = new TreeSet<>(database.sql("SELECT calendar_id FROM calendar_follow WHERE person_id = ?")
                .param(caller.personId())
                .query(Long.class)
                .list());
        ids.removeIf(id -> !access.may(caller, Role.VIEW, Calendars.ref(id)));
        return ids;
    }
}
