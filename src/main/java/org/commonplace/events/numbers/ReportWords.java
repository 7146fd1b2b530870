package org.commonplace.events.numbers;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonplace.events.CalendarDetails;
import org.commonplace.people.StaffGroups;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the lines and columns of the report are called. */
@Component
class ReportWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final StaffGroups staffGroups;
    private final MessageSource messages;

    ReportWords(StaffGroups staffGroups, MessageSource messages) {
        this.staffGroups = staffGroups;
        this.messages = messages;
    }

    String name(Dimension dimension, String key, Map<Long, CalendarDetails> calendars) {
        return switch (dimension) {
            case MONTH -> MONTH.format(YearMonth.parse(key));
            case CALENDAR ->
                Objects.requireNonNull(calendars.get(Long.valueOf(key))).name();
            case TECHNIQUE -> key.isEmpty() ? word("technique.none") : told("events.technique." + key);
            case STAFF_GROUP -> key.isEmpty() ? word("staff-group.none") : staffGroups.nameOf(key);
        };
    }

    String word(String word) {
        return told("events.numbers." + word);
    }

    private String told(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.UK));
    }
}
