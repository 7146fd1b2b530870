package org.commonplace.events.ical;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.commonplace.events.EventTime;

/**
 * The time that a feed gives: whole months, so that between two months nothing moves that nobody changed.
 *
 * @param first included
 * @param end excluded
 */
record FeedWindow(YearMonth first, YearMonth end) {

    static FeedWindow around(Clock clock, int monthsBack, int monthsAhead) {
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return new FeedWindow(now.minusMonths(monthsBack), now.plusMonths(monthsAhead));
    }

    /** All there is. */
    static FeedWindow always() {
        return new FeedWindow(YearMonth.of(EventTime.FIRST_YEAR - 1, 1), YearMonth.of(EventTime.LAST_YEAR + 2, 1));
    }

    /** All that has been, and what comes until the end of this. */
    FeedWindow sinceEver() {
        return new FeedWindow(always().first, end);
    }

    Instant from() {
        return first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Instant to() {
        return end.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Whether something takes place in it, at least in part. */
    boolean holds(EventTime time) {
        boolean begun = time.startsAt().isBefore(to());
        return begun && (time.endsAt().isAfter(from()) || !time.startsAt().isBefore(from()));
    }

    /** Whether what begins then, by whatever clock, is out of reach and all that follow as well. */
    boolean isOver(LocalDateTime start) {
        return start.minusDays(1).toInstant(ZoneOffset.UTC).isAfter(to());
    }
}
