package org.commonplace.reading.events;

import java.util.List;
import java.util.Objects;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.people.Caller;
import org.commonplace.wiki.SpaceTies;
import org.springframework.stereotype.Component;

/** Names the calendars that belong to a space: they would be left without one when it goes. */
@Component
class CalendarsOfSpaces implements SpaceTies {

    private final Calendars calendars;

    CalendarsOfSpaces(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<String> belongingTo(Caller caller, long space) {
        return calendars.list(caller).stream()
                .filter(calendar -> Objects.equals(calendar.plan().space(), space))
                .map(CalendarDetails::name)
                .toList();
    }
}
