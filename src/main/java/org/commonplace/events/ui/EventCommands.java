package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Command;
import org.commonplace.shared.ui.Commands;
import org.commonplace.shared.ui.Icon;

/** What can be done with calendars and events from anywhere, and with the event one is looking at. */
@org.springframework.stereotype.Component
class EventCommands implements Commands {

    private static final int OF_ONE = 2;

    private final Calendars calendars;
    private final Events events;
    private final CurrentCaller caller;

    EventCommands(Calendars calendars, Events events, CurrentCaller caller) {
        this.calendars = calendars;
        this.events = events;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String heading() {
        return words("events.place");
    }

    @Override
    public List<Command> offered(String address) {
        Caller reader = caller.get();
        List<Command> commands = new ArrayList<>();
        String[] parts = address.split("/");
        if (parts.length == OF_ONE && parts[0].equals(EventsNavigation.EVENTS)) {
            EventsNavigation.number(parts[1])
                    .flatMap(id -> events.find(reader, id))
                    .filter(event -> event.role().covers(Role.EDIT))
                    .ifPresent(event -> commands.addAll(ofEvent(event)));
        }
        List<CalendarDetails> planned = calendars.plannedBy(reader);
        if (!planned.isEmpty()) {
            commands.add(Command.to(Icon.CALENDAR_PLUS, words("events.action.plan"), EventsNavigation.PLAN));
            commands.add(Command.to(Icon.TABLE, words("events.numbers.title"), EventsNavigation.REPORT));
        }
        commands.add(Command.to(Icon.CALENDAR, words("events.calendars.title"), EventsNavigation.CALENDARS));
        return commands;
    }

    private static List<Command> ofEvent(EventDetails event) {
        return List.of(
                Command.to(
                        Icon.PENCIL,
                        words("events.commands.change", event.title()),
                        EventsNavigation.event(event.id()) + "/edit"),
                Command.to(
                        Icon.COPY, words("events.commands.copy", event.title()), EventsNavigation.copyOf(event.id())));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
