package org.commonplace.events.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Sample;
import org.commonplace.shared.YamlFile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
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
    private final People people;
    private final Callers callers;

    SampleEvents(Calendars calendars, Rooms rooms, SampleSessions sessions, People people, Callers callers) {
        this.calendars = calendars;
        this.rooms = rooms;
        this.sessions = sessions;
        this.people = people;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public void fill() {
        SampleTerm term = YamlFile.read(text(), SampleTerm.class);
        Caller administrator = caller(ADMINISTRATOR);
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
            List<CalendarGrant> planners = sheet.planners().stream()
                    .map(name -> CalendarGrant.toPerson(caller(name).personId(), Role.EDIT))
                    .toList();
            calendars.setAccess(administrator, calendar.id(), planners);
            calendars.handOver(
                    administrator, calendar.id(), caller(sheet.owner()).personId());
        }
        sheet.events()
                .forEach(session -> sessions.add(caller(session.by()), calendar, session, this::room, this::person));
    }

    private CalendarDetails make(Caller administrator, SampleTerm.Sheet sheet) {
        CalendarPlan plan =
                new CalendarPlan(sheet.name(), sheet.colour(), Visibility.PUBLIC, null, ZONE, room(sheet.room()), "");
        return calendars.create(administrator, sheet.slug(), plan, Consent.NONE);
    }

    private long room(String name) {
        return rooms.list(caller(ADMINISTRATOR)).stream()
                .filter(room -> room.name().equals(name))
                .map(Room::id)
                .findFirst()
                .orElseThrow();
    }

    private long person(String username) {
        return people.find(username).orElseThrow().id();
    }

    private Caller caller(String username) {
        return callers.of(person(username)).orElseThrow();
    }

    private static String text() {
        try {
            return new ClassPathResource("demo/events.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
