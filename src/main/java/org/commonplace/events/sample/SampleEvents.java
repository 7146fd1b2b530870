package org.commonplace.events.sample;

import java.time.ZoneId;
import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarGrant;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.Room;
import org.commonplace.events.RoomPlan;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Sample;
import org.commonplace.shared.YamlFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the calendars of the sample library. */
@Component
@Order(25)
class SampleEvents implements Sample {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String ADMINISTRATOR = "morgan";

    private final Calendars calendars;
    private final Rooms rooms;
    private final SampleSessions sessions;
    private final SamplePlanners planners;

    SampleEvents(Calendars calendars, Rooms rooms, SampleSessions sessions, SamplePlanners planners) {
        this.calendars = calendars;
        this.rooms = rooms;
        this.sessions = sessions;
        this.planners = planners;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public void fill() {
        SampleTerm term = YamlFile.bundled("demo/events.yaml", SampleTerm.class);
        Caller administrator = planners.caller(ADMINISTRATOR);
        term.rooms().forEach(room -> add(administrator, room));
        term.calendars().forEach(sheet -> add(administrator, sheet));
    }

    private void add(Caller administrator, SampleTerm.Place room) {
        boolean there = rooms.list(administrator).stream()
                .anyMatch(found -> found.name().equals(room.name()));
        if (!there) {
            rooms.add(administrator, new RoomPlan(room.name(), room.capacity(), room.address(), null));
        }
    }

    private void add(Caller administrator, SampleTerm.Sheet sheet) {
        CalendarDetails calendar =
                calendars.find(administrator, sheet.slug()).orElseGet(() -> make(administrator, sheet));
        if (calendars.accessOf(administrator, calendar.id()).isEmpty()) {
            List<CalendarGrant> grants = sheet.planners().stream()
                    .map(name -> CalendarGrant.toPerson(planners.caller(name).personId(), Role.EDIT))
                    .toList();
            calendars.setAccess(administrator, calendar.id(), grants);
            calendars.handOver(
                    administrator, calendar.id(), planners.caller(sheet.owner()).personId());
        }
        sheet.events()
                .forEach(session ->
                        sessions.add(planners.caller(session.by()), calendar, session, this::room, planners::person));
    }

    private CalendarDetails make(Caller administrator, SampleTerm.Sheet sheet) {
        CalendarPlan plan =
                new CalendarPlan(sheet.name(), sheet.colour(), Visibility.PUBLIC, null, ZONE, room(sheet.room()), "");
        return calendars.create(administrator, sheet.slug(), plan, Consent.NONE);
    }

    private long room(String name) {
        return rooms.list(planners.caller(ADMINISTRATOR)).stream()
                .filter(room -> room.name().equals(name))
                .map(Room::id)
                .findFirst()
                .orElseThrow();
    }
}
