package org.commonplace.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A part of each day in which no mail comes, by the clock on the person's wall.
 *
 * @param to when it ends; before {@code from} when it lasts over midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant release(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!holds(local.toLocalTime())) {
            return moment;
        }
        boolean tomorrow = !local.toLocalTime().isBefore(to);
        LocalDate day = tomorrow ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        ZonedDateTime end = ZonedDateTime.of(day, to, zone);
        return end.toInstant().isAfter(moment)
                ? end.toInstant()
                : end.withLaterOffsetAtOverlap().toInstant();
    }

    private boolean holds(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
