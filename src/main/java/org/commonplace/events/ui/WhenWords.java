package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.events.EventTime;

/** When something takes place, in words. */
final class WhenWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private WhenWords() {}

    /** The day or days, as in “Thursday 26 November 2026”. */
    static String days(EventTime time) {
        LocalDate first = time.start().toLocalDate();
        LocalDate last = time.allDay() ? time.lastDay() : lastTimed(time);
        return first.equals(last) ? DAY.format(first) : told("events.when.days", DAY.format(first), DAY.format(last));
    }

    /** The hours with the place whose clocks show them, as in “14:00 to 15:30, London time”; of whole days, that they are. */
    static String hours(EventTime time) {
        if (time.allDay()) {
            return told("events.when.all-day");
        }
        return told("events.when.hours", TIME.format(time.start()), TIME.format(time.end()), place(time.zone()));
    }

    /** The same as the reader's own clocks show it; empty where they show the same. */
    static Optional<String> elsewhere(EventTime time, ZoneId reader) {
        if (time.allDay()) {
            return Optional.empty();
        }
        LocalDateTime start = LocalDateTime.ofInstant(time.startsAt(), reader);
        LocalDateTime end = LocalDateTime.ofInstant(time.endsAt(), reader);
        if (start.equals(time.start()) && end.equals(time.end())) {
            return Optional.empty();
        }
        EventTime there = EventTime.at(start, end, reader);
        return Optional.of(told("events.when.yours", days(there), hours(there)));
    }

    /** Day and hours in one short line, as in “Thu 26 Nov 2026, 14:00 to 15:30”. */
    static String line(EventTime time) {
        LocalDate first = time.start().toLocalDate();
        if (time.allDay()) {
            LocalDate last = time.lastDay();
            return first.equals(last)
                    ? SHORT_DAY.format(first)
                    : told("events.when.days", SHORT_DAY.format(first), SHORT_DAY.format(last));
        }
        return told("events.when.line", SHORT_DAY.format(first), TIME.format(time.start()), TIME.format(time.end()));
    }

    /** What a zone is called among people, as in “London”. */
    static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static LocalDate lastTimed(EventTime time) {
        LocalDateTime end = time.end();
        boolean atMidnight = end.toLocalTime().toSecondOfDay() == 0 && end.isAfter(time.start());
        return atMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    }

    private static String told(String key, Object... with) {
        return UI.getCurrentOrThrow().getTranslation(key, with);
    }
}
