package org.commonplace.events.ical.imports;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonplace.events.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * When an event of a file begins and ends, as the clocks of its zone show it. It may be out of the reach of events here as long as
 * it only begins a series.
 *
 * @param mended whether the file has the end before the start, so that it ends when it starts
 */
record ReadSpan(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay, boolean mended) {

    /**
     * The times of a component.
     *
     * @param usual where times are meant that are told without a zone
     * @param preferred where times in UTC are shown, unless they repeat
     * @throws Unusable when it has no start, or a time is none
     */
    static ReadSpan of(ReadPart part, ReadTime.Zones zones, ZoneId usual, ZoneId preferred) {
        ContentLine line = part.first("DTSTART").orElseThrow(() -> new Unusable("events.import.no-start"));
        ReadTime start = ReadTime.of(line, line.value(), zones);
        boolean repeats =
                part.first("RRULE").isPresent() || part.first("RECURRENCE-ID").isPresent();
        ZoneId zone = zone(start, usual, repeats ? null : preferred);
        LocalDateTime begin = start.day() ? start.local() : start.in(zone);
        LocalDateTime end = end(part, zones, start, begin, zone);
        if (start.day() ? !end.isAfter(begin) : end.isBefore(begin)) {
            boolean none = end.equals(begin);
            return new ReadSpan(begin, start.day() ? begin.plusDays(1) : begin, zone, start.day(), !none);
        }
        return new ReadSpan(begin, end, zone, start.day(), false);
    }

    /** Nobody plans in UTC: what is told so once is shown in a zone people have, if that can say which moment is meant. */
    static ZoneId zone(ReadTime time, ZoneId usual, @Nullable ZoneId preferred) {
        ZoneId zone = time.zone();
        if (zone == null) {
            return usual;
        }
        if (!time.isUtc()) {
            return zone;
        }
        if (preferred != null
                && time.in(preferred).atZone(preferred).toInstant().equals(time.instant(usual))) {
            return preferred;
        }
        return EventTime.zone("Etc/UTC");
    }

    private static LocalDateTime end(
            ReadPart part, ReadTime.Zones zones, ReadTime start, LocalDateTime begin, ZoneId zone) {
        ContentLine line = part.first("DTEND").orElse(null);
        if (line != null) {
            ReadTime end = ReadTime.of(line, line.value(), zones);
            if (start.day() || end.day()) {
                return end.local().toLocalDate().atStartOfDay();
            }
            return end.in(zone);
        }
        String duration = part.text("DURATION");
        if (!duration.isEmpty()) {
            return ReadDuration.of(duration).after(begin, zone);
        }
        return start.day() ? begin.plusDays(1) : begin;
    }

    EventTime time() {
        return new EventTime(start, end, zone, allDay);
    }

    ReadSpan startingAt(LocalDateTime other) {
        return new ReadSpan(other, other.plus(Duration.between(start, end)), zone, allDay, mended);
    }

    ReadSpan lasting(LocalDateTime begin, LocalDateTime finish) {
        return new ReadSpan(begin, finish, zone, allDay, mended);
    }

    /** Another time of the file, as the clocks of this one's zone show it. */
    LocalDateTime here(ReadTime time) {
        if (allDay) {
            return time.local().toLocalDate().atStartOfDay();
        }
        return time.day() ? time.local().toLocalDate().atTime(start.toLocalTime()) : time.in(zone);
    }
}
