package org.commonplace.events.ical.imports;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads calendar files for a calendar: its zone is that of times without one, and rooms are found by their names. */
@Component
class CalendarFiles {

    private static final int MEGABYTE = 1024 * 1024;

    private final Calendars calendars;
    private final Rooms rooms;
    private final MessageSource messages;
    private final Clock clock;

    CalendarFiles(Calendars calendars, Rooms rooms, MessageSource messages, Clock clock) {
        this.calendars = calendars;
        this.rooms = rooms;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws Unreadable when the file is no calendar, or holds too much */
    ArrivedFile read(Caller caller, long calendar, byte[] file) {
        if (file.length > CalendarImports.LONGEST) {
            throw new Unreadable("events.import.large", CalendarImports.LONGEST / MEGABYTE);
        }
        CalendarDetails details = calendars.get(caller, calendar);
        String untitled = Objects.requireNonNull(messages.getMessage("events.import.untitled", null, Locale.UK));
        Places places = new Places(rooms.list(caller));
        return FileEvents.of(CalendarReader.read(file), details.plan().zone(), places, untitled, clock);
    }
}
