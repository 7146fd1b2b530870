package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.events.Events;
import org.commonplace.events.registration.RegistrationRows.Count;
import org.commonplace.events.registration.RegistrationState.Phase;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how it stands with registration, and what the caller registered for. */
@Service
public class RegistrationStates {

    private static final int MOST = 200;

    private final RegistrationRows rows;
    private final Occasions occasions;
    private final Places places;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final Clock clock;

    RegistrationStates(
            RegistrationRows rows,
            Occasions occasions,
            Places places,
            AccessPolicy access,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.occasions = occasions;
        this.places = places;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such event or date, or the caller may not see it */
    @Transactional(readOnly = true)
    public RegistrationState of(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        access.require(caller, Role.VIEW, Events.ref(event));
        Occasion occasion = occasions.find(event, originalStart);
        access.require(caller, Role.VIEW, Events.ref(occasion.event()));
        Count count = rows.count(occasion.event(), occasion.occurrence());
        Integer capacity = occasion.capacity();
        Integer left = capacity == null ? null : Math.max(0, capacity - count.taken());
        return new RegistrationState(
                phase(occasion, left, count),
                occasion.event(),
                occasion.originalStart(),
                occasion.plan(),
                occasion.plan().opens(),
                occasion.closesAt(),
                left,
                count.waiting(),
                mine(caller, occasion),
                occasion.plan().guests() && access.may(Caller.ANONYMOUS, Role.VIEW, Events.ref(occasion.event())),
                access.may(caller, Role.EDIT, Events.ref(occasion.event())),
                !clock.instant().isBefore(occasion.endsAt()));
    }

    private @Nullable Registration mine(Caller caller, Occasion occasion) {
        return caller.person() == null
                ? null
                : rows.ofPerson(occasion.event(), occasion.occurrence(), caller.person())
                        .map(places::inLine)
                        .orElse(null);
    }

    private Phase phase(Occasion occasion, @Nullable Integer left, Count count) {
        Instant now = clock.instant();
        if (occasion.cancelled()) {
            return Phase.OFF;
        }
        if (!occasion.plan().taken()) {
            return Phase.NONE;
        }
        if (occasion.isClosed(now)) {
            return Phase.CLOSED;
        }
        if (occasion.isYetToOpen(now)) {
            return Phase.LATER;
        }
        boolean free = left == null || (left > 0 && count.waiting() == 0);
        return free ? Phase.OPEN : occasion.plan().waitingList() ? Phase.QUEUE : Phase.FULL;
    }

    /** What the caller registered for that is neither over nor cancelled, and may still see, by when it begins. */
    @Transactional(readOnly = true)
    public List<Registration> mine(Caller caller) {
        access.requireSignedIn(caller);
        return database
                .sql(RegistrationRows.COLUMNS + """
                         LEFT JOIN occurrence o ON o.id = s.occurrence_id
                         WHERE r.person_id = :person AND r.active = 1
                           AND (o.ends_at >= :now
                                OR (s.occurrence_id = 0 AND EXISTS (
                                    SELECT 1 FROM occurrence w JOIN event e ON e.id = w.event_id
                                    JOIN event l ON l.id = s.event_id
                                    WHERE (w.event_id = s.event_id OR e.programme_id = l.programme_id)
                                      AND w.ends_at >= :now)))
                         ORDER BY COALESCE(o.starts_at, r.made_at), r.id LIMIT :most
                        """)
                .param("person", caller.personId())
                .param("now", Utc.column(clock.instant()))
                .param("most", MOST)
                .query(RegistrationRows::read)
                .list()
                .stream()
                .filter(registration -> access.may(caller, Role.VIEW, Events.ref(registration.event())))
                .map(places::inLine)
                .toList();
    }
}
