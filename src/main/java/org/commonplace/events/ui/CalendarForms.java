package org.commonplace.events.ui;

import java.util.List;
import org.commonplace.events.CalendarSpaces;
import org.commonplace.events.Calendars;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Appearance;

/** Makes the form of a calendar with what whoever fills it in can choose from. */
@org.springframework.stereotype.Component
class CalendarForms {

    private final CurrentCaller caller;
    private final Calendars calendars;
    private final Rooms rooms;
    private final List<CalendarSpaces> spaces;
    private final Appearance appearance;

    CalendarForms(
            CurrentCaller caller,
            Calendars calendars,
            Rooms rooms,
            List<CalendarSpaces> spaces,
            Appearance appearance) {
        this.caller = caller;
        this.calendars = calendars;
        this.rooms = rooms;
        this.spaces = spaces;
        this.appearance = appearance;
    }

    boolean mayCreate(Caller reader) {
        return calendars.mayCreate(reader, null) || !curated(reader).isEmpty();
    }

    CalendarForm create() {
        Caller writer = caller.get();
        return new CalendarForm(
                rooms.list(writer), curated(writer), calendars.mayCreate(writer, null), appearance.zone());
    }

    private List<CalendarSpaces.Named> curated(Caller reader) {
        return spaces.stream()
                .flatMap(known -> known.curatedBy(reader).stream())
                .toList();
    }
}
