package org.commonplace.events.registration;

import java.time.Clock;
import java.util.List;
import org.commonplace.events.EventEvents.EventCancelled;
import org.commonplace.events.EventEvents.EventMoved;
import org.commonplace.events.EventEvents.EventRestored;
import org.commonplace.events.EventEvents.OccurrenceCancelled;
import org.commonplace.events.EventEvents.OccurrenceMoved;
import org.commonplace.events.EventEvents.OccurrenceRestored;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who are registered that a date is at another time or place, or does not take place. Several changes in a row
 * that are told together are told once; dates that are over concern nobody any more.
 */
@Component
@TriedAgain
class ChangedDates {

    private static final String AHEAD = " AND o.ends_at > :now AND r.status IN ('REGISTERED', 'WAITLISTED', 'OFFERED')";
    private static final String OF_EVENT = "o.event_id = :id AND o.cancelled = :cancelled" + AHEAD;
    private static final String OF_DATE = "o.id = :id AND o.cancelled = :cancelled" + AHEAD;

    private final JdbcClient database;
    private final RegistrationRows rows;
    private final RegistrationLetters letters;
    private final Telling telling;
    private final Clock clock;

    ChangedDates(
            JdbcClient database, RegistrationRows rows, RegistrationLetters letters, Telling telling, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.letters = letters;
        this.telling = telling;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(EventMoved moved) {
        tell(OF_EVENT, moved.event(), false, moved.event(), Topic.MOVED);
        endGone(moved.event());
    }

    @ApplicationModuleListener
    void on(EventCancelled cancelled) {
        tell(OF_EVENT, cancelled.event(), true, cancelled.event(), Topic.CALLED_OFF);
    }

    @ApplicationModuleListener
    void on(EventRestored restored) {
        tell(OF_EVENT, restored.event(), false, restored.event(), Topic.MOVED);
    }

    @ApplicationModuleListener
    void on(OccurrenceMoved moved) {
        tell(OF_DATE, moved.occurrence(), false, moved.event(), Topic.MOVED);
    }

    @ApplicationModuleListener
    void on(OccurrenceCancelled cancelled) {
        tell(OF_DATE, cancelled.occurrence(), true, cancelled.event(), Topic.CALLED_OFF);
    }

    @ApplicationModuleListener
    void on(OccurrenceRestored restored) {
        tell(OF_DATE, restored.occurrence(), false, restored.event(), Topic.MOVED);
    }

    private record Concerned(long registration, long occurrence) {}

    /** Of several dates that somebody registered for as a whole, they are told in one letter. */
    private void tell(String condition, long id, boolean cancelled, long event, Topic topic) {
        List<Concerned> concerned = database.sql(
                        "SELECT DISTINCT x.registration_id, s.occurrence_id FROM (" + ExpectedAt.where(condition) + """
                        ) x JOIN registration r ON r.id = x.registration_id JOIN sitting s ON s.id = r.sitting_id
                        ORDER BY 1
                        """)
                .param("id", id)
                .param("cancelled", cancelled)
                .param("now", Utc.column(clock.instant()))
                .query((row, n) -> new Concerned(row.getLong(1), row.getLong(2)))
                .list();
        String what = topic.word() + " " + sequence(event);
        concerned.forEach(one -> telling.once(one.registration, one.occurrence, topic, what));
    }

    private int sequence(long event) {
        return database.sql("SELECT COALESCE(MAX(sequence), 0) FROM event WHERE id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    /** Ends registrations for dates that a changed rule has no longer. */
    private void endGone(long event) {
        database.sql(RegistrationRows.COLUMNS + """
                         WHERE s.event_id = ? AND s.occurrence_id <> 0
                           AND r.status IN ('REGISTERED', 'WAITLISTED', 'OFFERED', 'AWAITING_APPROVAL')
                           AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.id = s.occurrence_id)
                        """)
                .param(event)
                .query(RegistrationRows::read)
                .list()
                .forEach(gone -> {
                    rows.become(gone.id(), RegistrationStatus.CANCELLED, null, clock.instant());
                    letters.post(gone, Topic.CALLED_OFF);
                });
    }
}
