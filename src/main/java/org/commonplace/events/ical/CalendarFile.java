package org.commonplace.events.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.EventTime;

/** One event as a file: a series with all that is different about its occurrences. */
public final class CalendarFile {

    /** Days begin at other moments for those who live elsewhere. */
    private static final long DAYS_OF_OTHERS = 1;

    private final CalendarEntry entry;
    private final Feed feed;

    CalendarFile(CalendarEntry entry, Feed feed) {
        this.entry = entry;
        this.feed = feed;
    }

    /** The number of the event. */
    public long event() {
        return entry.id();
    }

    /** What is sent, and its entity tag. */
    public Feed feed() {
        return feed;
    }

    /** When the event was changed last. */
    public Instant changedAt() {
        return entry.changedAt();
    }

    /**
     * Whether it takes place, at least once and in part, between two moments: RFC 4791, 9.9.
     *
     * @param from included; {@link Instant#MIN} for any
     * @param to excluded
     */
    public boolean isWithin(Instant from, Instant to) {
        boolean moved = entry.different().values().stream().anyMatch(showing -> overlap(showing.time(), from, to));
        return moved || starts(to).anyMatch(start -> overlap(entry.at(start).time(), from, to));
    }

    private Stream<LocalDateTime> starts(Instant to) {
        if (!entry.isSeries()) {
            return Stream.of(entry.plan().time().start());
        }
        Set<LocalDateTime> only = entry.only();
        Stream<LocalDateTime> starts =
                only == null ? entry.starts() : only.stream().sorted();
        return starts.takeWhile(start ->
                start.minusDays(1 + DAYS_OF_OTHERS).toInstant(ZoneOffset.UTC).isBefore(to));
    }

    private static boolean overlap(EventTime time, Instant from, Instant to) {
        long around = time.allDay() ? DAYS_OF_OTHERS : 0;
        Instant begins = time.startsAt().minus(around, ChronoUnit.DAYS);
        Instant ends = time.endsAt().plus(around, ChronoUnit.DAYS);
        return begins.isBefore(to) && (ends.isAfter(from) || begins.equals(from));
    }
}
