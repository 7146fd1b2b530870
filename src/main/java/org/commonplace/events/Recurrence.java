package org.commonplace.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * When a series repeats, in the ways people plan: each day, on days of the week, on a date or a counted weekday of the
 * month; always or every so many; until a day, so many times, or without an end. One day has at most one occurrence.
 *
 * @param every 1 for each day, week or month, 2 for every other
 * @param until the last day on which an occurrence may begin, where the event takes place
 * @param count how many occurrences there are, cancelled ones included
 */
public record Recurrence(
        Pattern pattern,
        int every,
        @Nullable LocalDate until,
        @Nullable Integer count) {

    /** The longest step, and the most times that can be asked for. */
    public static final int MOST_EVERY = 99;

    public static final int MOST_COUNT = 1_000;

    /** @throws Invalid when a number is out of range, or two ends are given */
    public Recurrence {
        if (every < 1 || every > MOST_EVERY) {
            throw new Invalid("rrule", "events.rule.every", MOST_EVERY);
        }
        if (until != null && count != null) {
            throw new Invalid("rrule", "events.rule.two-ends");
        }
        if (count != null && (count < 1 || count > MOST_COUNT)) {
            throw new Invalid("rrule", "events.rule.count", MOST_COUNT);
        }
        // When a week begins matters for every other week on several days only
        if (pattern instanceof Pattern.Weekly weekly
                && (every == 1 || weekly.days().size() == 1)) {
            pattern = new Pattern.Weekly(weekly.days(), DayOfWeek.MONDAY);
        }
    }

    public static Recurrence forever(Pattern pattern) {
        return new Recurrence(pattern, 1, null, null);
    }

    public static Recurrence times(Pattern pattern, int count) {
        return new Recurrence(pattern, 1, null, count);
    }

    public static Recurrence until(Pattern pattern, LocalDate last) {
        return new Recurrence(pattern, 1, last, null);
    }

    /**
     * What an {@code RRULE} says, with or without its name.
     *
     * @param time of the first occurrence
     * @throws Invalid when it is none, or says what no series here can
     */
    public static Recurrence parse(String rule, EventTime time) {
        return RuleText.parse(rule, time);
    }

    /** As the value of an {@code RRULE}, for a series whose first occurrence is at this time. */
    public String rule(EventTime time) {
        return RuleText.write(this, time);
    }

    /** The days of the series, in order, from the first one on. */
    public Stream<LocalDate> dates(LocalDate start) {
        Stream<LocalDate> all = pattern.dates(start, every);
        LocalDate last = until;
        if (last != null) {
            return all.takeWhile(day -> !day.isAfter(last));
        }
        return count == null ? all : all.limit(count);
    }

    /** Lets pass a first day that the pattern names. Clients disagree about any other. */
    void requireStart(LocalDate start) {
        if (!pattern.names(start)) {
            throw new Invalid("start", "events.rule.start");
        }
        if (until != null && until.isBefore(start)) {
            throw new Invalid("rrule", "events.rule.until");
        }
    }

    /** What is left of the series before this day. */
    Recurrence endingBefore(LocalDate day) {
        return new Recurrence(pattern, every, day.minusDays(1), null);
    }

    /** What follows of the series from this day on, which is one of its days. */
    Recurrence goingOnFrom(LocalDate start, LocalDate day) {
        if (count == null) {
            return this;
        }
        long before = dates(start).takeWhile(earlier -> earlier.isBefore(day)).count();
        return new Recurrence(pattern, every, null, (int) (count - before));
    }

    /** A series that was moved: its first day, and how it repeats from there. */
    record Moved(LocalDate start, Recurrence rule) {}

    /**
     * The same on other days: what took place on {@code from} takes place on {@code to}, and as many times.
     *
     * @param start the first day of the series
     */
    Moved moved(LocalDate start, LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return new Moved(start, this);
        }
        LocalDate begin = pattern.movedStart(start, from, to);
        Pattern other = pattern.moved(from, to);
        LocalDate last = until == null
                ? null
                : lastOf(other.dates(begin, every), dates(start).count());
        return new Moved(begin, new Recurrence(other, every, last, count));
    }

    private static @Nullable LocalDate lastOf(Stream<LocalDate> days, long number) {
        return days.limit(number).reduce((earlier, later) -> later).orElse(null);
    }

    /** Whether the n-th occurrence of this stands for the n-th of the other. */
    boolean isLike(Recurrence other) {
        return every == other.every && pattern.getClass() == other.pattern.getClass() && isAsDense(other.pattern);
    }

    private boolean isAsDense(Pattern other) {
        return !(pattern instanceof Pattern.Weekly mine)
                || !(other instanceof Pattern.Weekly theirs)
                || mine.days().size() == theirs.days().size();
    }
}
