package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.Remembered;
import org.commonplace.shared.Utc;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts, calendar by calendar, how often anything changed that can be seen in it, in the transaction that changes it. What
 * is made of a calendar's events and kept is old once its count is another; the node that made the change knows at once, all
 * others within {@value #KEPT_SECONDS} seconds.
 */
@Component
public class CalendarChanges {

    private static final int KEPT_SECONDS = 10;

    /**
     * How often something changed, and when last: in whole seconds, later with each change, and ahead of the clock where
     * several came in one second.
     */
    public record Count(long changes, Instant last) {

        static final Count NONE = new Count(0, Instant.EPOCH);
    }

    private record Counts(Map<Long, Count> byCalendar, Instant readAt) {}

    private final JdbcClient database;
    private final Clock clock;
    private final Remembered<Boolean, Counts> remembered = new Remembered<>(1);

    CalendarChanges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** That of all these calendars together. */
    public Count of(Collection<Long> calendars) {
        Map<Long, Count> counts = counts();
        long changes = 0;
        Instant last = Instant.EPOCH;
        for (long calendar : calendars) {
            Count count = counts.getOrDefault(calendar, Count.NONE);
            changes += count.changes();
            last = count.last().isAfter(last) ? count.last() : last;
        }
        return new Count(changes, last);
    }

    /** When anything changed last in any calendar, whoever sees it. */
    public Instant last() {
        return of(counts().keySet()).last();
    }

    @EventListener
    void on(EventEvents.OfEvent changed) {
        countEvent(changed.event());
    }

    @EventListener
    void on(EventEvents.OfOccurrence changed) {
        countEvent(changed.event());
    }

    @EventListener
    void on(EventEvents.SeriesSplit split) {
        countEvent(split.event());
    }

    @EventListener
    void on(EventEvents.CalendarChanged changed) {
        count(List.of(changed.calendar()));
    }

    /** Counts a change of an event that nobody is told of, such as that it goes for good. */
    void countEvent(long event) {
        count(database.sql("SELECT calendar_id FROM event WHERE id = ?")
                .param(event)
                .query(Long.class)
                .list());
    }

    private void count(List<Long> calendars) {
        for (long calendar : calendars) {
            Counted counted = new Counted(calendar);
            if (!AfterCommit.isChanged(counted)) {
                AfterCommit.noteChange(counted);
                database.sql("""
                                INSERT INTO calendar_change (calendar_id, changes, changed_at)
                                VALUES (:calendar, 1, :now)
                                ON DUPLICATE KEY UPDATE changes = changes + 1,
                                    changed_at = GREATEST(VALUES(changed_at), changed_at + INTERVAL 1 SECOND)
                                """)
                        .param("calendar", calendar)
                        .param("now", Utc.column(clock.instant()).withNano(0))
                        .update();
            }
        }
        AfterCommit.run(remembered::forgetEverything);
    }

    /** Marks the transaction at hand: once is enough. */
    private record Counted(long calendar) {}

    private Map<Long, Count> counts() {
        Counts known = remembered.get(true, key -> Optional.of(read())).orElseThrow();
        if (known.readAt.plusSeconds(KEPT_SECONDS).isBefore(clock.instant())) {
            remembered.forgetEverything();
            known = remembered.get(true, key -> Optional.of(read())).orElseThrow();
        }
        return known.byCalendar;
    }

    private Counts read() {
        Instant now = clock.instant();
        Map<Long, Count> counts = new HashMap<>();
        database.sql("SELECT calendar_id, changes, changed_at FROM calendar_change")
                .query(row -> {
                    counts.put(row.getLong(1), new Count(row.getLong(2), Utc.instant(row, "changed_at")));
                });
        return new Counts(Map.copyOf(counts), now);
    }
}
