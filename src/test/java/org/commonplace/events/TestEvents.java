package org.commonplace.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.springframework.stereotype.Component;

/** Makes calendars and events for a test, each calendar at an address no other test uses. */
@Component
public class TestEvents {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Calendars calendars;
    private final Events events;
    private final Rooms rooms;
    private final TestPeople people;

    TestEvents(Calendars calendars, Events events, Rooms rooms, TestPeople people) {
        this.calendars = calendars;
        this.events = events;
        this.rooms = rooms;
        this.people = people;
    }

    /** A calendar made by a new administrator, in no space. */
    public CalendarDetails calendar(Visibility visibility) {
        return calendar(CalendarPlan.of("A calendar", visibility, LONDON));
    }

    public CalendarDetails calendar(CalendarPlan plan) {
        return calendars.create(people.administratorCaller(), slug(), plan, Consent.NONE);
    }

    /** Someone new with a role in a calendar, beside those who have one already. */
    public Caller someoneWith(Role role, CalendarDetails calendar) {
        Caller caller = people.caller();
        give(caller, role, calendar);
        return caller;
    }

    /** Gives somebody a role in a calendar. */
    public void give(Caller caller, Role role, CalendarDetails calendar) {
        Caller administrator = people.administratorCaller();
        List<CalendarGrant> grants = new ArrayList<>(calendars.accessOf(administrator, calendar.id()));
        grants.add(CalendarGrant.toPerson(caller.personId(), role));
        calendars.setAccess(administrator, calendar.id(), grants);
    }

    public EventDetails event(Caller planner, CalendarDetails calendar, EventPlan plan) {
        return events.plan(planner, calendar.id(), plan, Consent.NONE);
    }

    /** A room of a name no other test uses. */
    public Room room() {
        return rooms.add(people.administratorCaller(), new RoomPlan(TestPeople.fresh("Room"), 20, "Level 2", null));
    }

    public static String slug() {
        return TestPeople.fresh("c").toLowerCase(Locale.ROOT);
    }

    /** An hour that begins then, in London. */
    public static EventTime hour(String start) {
        LocalDateTime begin = LocalDateTime.parse(start);
        return EventTime.at(begin, begin.plusHours(1), LONDON);
    }

    /** Once each week, at the same time of day. */
    public static EventPlan weekly(String title, String start, int times) {
        EventTime time = hour(start);
        return EventPlan.of(title, time)
                .repeating(Recurrence.times(Pattern.Weekly.on(time.start().getDayOfWeek()), times));
    }

    public static LocalDateTime time(String text) {
        return text.length() > 10
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }
}
