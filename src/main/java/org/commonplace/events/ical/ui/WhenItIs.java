package org.commonplace.events.ical.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.commonplace.events.EventTime;
import org.commonplace.shared.ui.Moment;

/** Times of events in one line. */
final class WhenItIs {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WhenItIs() {}

    static String line(EventTime time) {
        LocalDate first = time.start().toLocalDate();
        LocalDate last = time.lastDay();
        String days = first.equals(last) ? Moment.date(first) : Moment.date(first) + " – " + Moment.date(last);
        if (time.allDay()) {
            return days;
        }
        String begin = CLOCK.format(time.start());
        String hours = time.end().equals(time.start()) ? begin : begin + "–" + CLOCK.format(time.end());
        return days + ", " + hours + " " + time.zone().getId();
    }
}
