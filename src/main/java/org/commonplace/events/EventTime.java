package org.commonplace.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.commonplace.shared.Invalid;

/**
 * When something takes place, as the clocks there show it. A time that a clock change leaves out stands for as much later
 * as was left out, and one that comes twice for the first of the two, as RFC 5545 has it. Where both ends lie on different
 * sides of a change, it is the clock that holds and not the duration, as calendar programs have it.
 *
 * @param start for what lasts all day, the beginning of the first day
 * @param end for what lasts all day, the beginning of the day after the last
 * @param zone an IANA zone
 */
public record EventTime(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay) {

    public static final int FIRST_YEAR = 1970;
    public static final int LAST_YEAR = 2199;
    private static final int LONGEST_DAYS = 366;

    /** Region and place, as in {@code Europe/London}; what has no region stands for no place. */
    private static final Pattern PLACE = Pattern.compile("[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+)+");

    /** @throws Invalid when the end is before the start, the years are out of reach, or it lasts longer than a year */
    public EventTime {
        start = start.truncatedTo(allDay ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
        end = end.truncatedTo(allDay ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw new Invalid("start", "events.time.years", FIRST_YEAR, LAST_YEAR);
        }
        if (end.isBefore(start)) {
            throw new Invalid("end", "events.time.order");
        }
        if (end.isAfter(start.plusDays(LONGEST_DAYS))) {
            throw new Invalid("end", "events.time.long", LONGEST_DAYS);
        }
    }

    public static EventTime at(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return new EventTime(start, end, zone, false);
    }

    /**
     * Whole days.
     *
     * @param last the last day itself
     */
    public static EventTime allDay(LocalDate first, LocalDate last, ZoneId zone) {
        return new EventTime(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), zone, true);
    }

    /**
     * The IANA zone of this name.
     *
     * @throws Invalid when there is none; an offset such as {@code +01:00} is none
     */
    public static ZoneId zone(String name) {
        String wanted = name.strip().equals("UTC") ? "Etc/UTC" : name.strip();
        boolean known = ZoneId.getAvailableZoneIds().contains(wanted)
                && PLACE.matcher(wanted).matches()
                && !wanted.startsWith("SystemV/");
        if (!known) {
            throw new Invalid("zone", "events.time.zone");
        }
        return ZoneId.of(wanted);
    }

    public Instant startsAt() {
        return start.atZone(zone).toInstant();
    }

    /** Never before {@link #startsAt()}, which a clock change may have moved. */
    public Instant endsAt() {
        Instant ends = end.atZone(zone).toInstant();
        return ends.isBefore(startsAt()) ? startsAt() : ends;
    }

    /** The last day of what lasts all day. */
    public LocalDate lastDay() {
        LocalDate day = end.toLocalDate();
        boolean endsAtMidnight = end.toLocalTime().toSecondOfDay() == 0 && end.isAfter(start);
        return endsAtMidnight ? day.minusDays(1) : day;
    }

    /** As long by the clock, from another start on. */
    public EventTime startingAt(LocalDateTime other) {
        return new EventTime(other, other.plus(Duration.between(start, end)), zone, allDay);
    }

    /** At the same times on another day. */
    EventTime on(LocalDate day) {
        return startingAt(day.atTime(start.toLocalTime()));
    }
}
