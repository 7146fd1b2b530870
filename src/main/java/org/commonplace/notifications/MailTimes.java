package org.commonplace.notifications;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** When mail leaves, by the clock on the person's wall. */
final class MailTimes {

    /** When the daily and the weekly mail leave. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The day of the weekly mail. */
    static final DayOfWeek DAY = DayOfWeek.MONDAY;

    /** Several saves in a row make one mail. */
    static final Duration GATHERING = Duration.ofMinutes(1);

    private static final ZoneId HOME = ZoneId.of("Europe/London");

    private MailTimes() {}

    /** The zone of a person; London where none is known. */
    static ZoneId zone(@Nullable String name) {
        return name == null ? HOME : ZoneId.of(name);
    }

    /** When what happens now is mailed; {@code null} when it is not. */
    static @Nullable Instant due(Delivery delivery, @Nullable QuietHours quiet, ZoneId zone, Instant now) {
        Instant due = switch (delivery) {
            case AT_ONCE -> now.plus(GATHERING);
            case DAILY -> morning(now, zone);
            case WEEKLY -> monday(now, zone);
            case INBOX, NOTHING -> null;
        };
        return due == null || quiet == null ? due : quiet.release(due, zone);
    }

    /** The next morning, today's if it is yet to come. */
    private static Instant morning(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant todays = at(today, zone);
        return todays.isAfter(now) ? todays : at(today.plusDays(1), zone);
    }

    private static Instant monday(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant next = at(today.with(TemporalAdjusters.nextOrSame(DAY)), zone);
        return next.isAfter(now) ? next : at(today.with(TemporalAdjusters.next(DAY)), zone);
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, MORNING, zone).toInstant();
    }
}
