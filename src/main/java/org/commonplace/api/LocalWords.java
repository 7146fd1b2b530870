package org.commonplace.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.commonplace.events.EventTime;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Times as events have them: local, {@code 2027-03-10T09:30}, or dates where something lasts all day. */
final class LocalWords {

    private LocalWords() {}

    static boolean isDate(@Nullable String text) {
        return text != null && text.strip().indexOf('T') < 0;
    }

    static LocalDateTime time(String field, String text) {
        try {
            return isDate(text) ? LocalDate.parse(text.strip()).atStartOfDay() : LocalDateTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "api.local.invalid");
        }
    }

    static LocalDate date(String field, String text) {
        return time(field, text).toLocalDate();
    }

    /** The begin of a day in this zone, or a moment; what lies beside a range excludes its end. */
    static Instant moment(String field, String text, ZoneId zone) {
        try {
            return isDate(text)
                    ? LocalDate.parse(text.strip()).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "api.time.invalid");
        }
    }

    /** When it begins, in the words that are read by {@link #time}. */
    static String start(EventTime time) {
        return word(time.start(), time.allDay());
    }

    /** When it ends; the last day of what lasts all day. */
    static String end(EventTime time) {
        return time.allDay() ? time.lastDay().toString() : time.end().toString();
    }

    /** An original start, as addresses have it. */
    static String word(LocalDateTime time, boolean allDay) {
        return allDay ? time.toLocalDate().toString() : time.toString();
    }
}
