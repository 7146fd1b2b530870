package org.commonplace.events.ical.dav;

import static org.commonplace.events.TestEvents.hour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarGrant;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Scope;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with a program that signed in, and a calendar that is open to a few. */
@CommonplaceTest
abstract class CopiedCalendars {

    static final String CHANGES = """
            <sync-collection xmlns="DAV:"><sync-token>%s</sync-token><sync-level>1</sync-level>
            <prop><getetag/></prop></sync-collection>
            """;

    static final String SEVERAL = """
            <C:calendar-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
            <prop><getetag/><C:calendar-data/></prop>%s</C:calendar-multiget>
            """;

    static final String QUERY = """
            <C:calendar-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop><getetag/></prop>
            <C:filter><C:comp-filter name="VCALENDAR">%s</C:comp-filter></C:filter></C:calendar-query>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Calendars calendars;

    @Autowired
    TestEvents test;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    CalendarDetails calendar;
    Caller planner;
    PersonCard person;
    Program program;
    LocalDate soon;

    @BeforeEach
    void aCalendarForAFew() {
        calendar = test.calendar(Visibility.PRIVATE);
        planner = test.someoneWith(Role.EDIT, calendar);
        person = people.someone("Sam Reader");
        grant(person, Role.VIEW);
        program = programOf(person);
        soon = LocalDate.now(clock).plusMonths(1);
    }

    /** A program that may only read. */
    final Program programOf(PersonCard who) {
        return Program.of(port, who.username(), people.token(who, Scope.READ));
    }

    final void grant(PersonCard who, Role role) {
        Caller administrator = people.administratorCaller();
        List<CalendarGrant> grants = new ArrayList<>(calendars.accessOf(administrator, calendar.id()));
        grants.add(CalendarGrant.toPerson(who.id(), role));
        calendars.setAccess(administrator, calendar.id(), grants);
    }

    final EventDetails plan(String title) {
        return test.event(planner, calendar, EventPlan.of(title, hour(soon + "T10:00")));
    }

    final String home() {
        return "/dav/people/" + person.username() + "/calendars/";
    }

    final String collection() {
        return home() + calendar.slug() + "/";
    }

    final String file(EventDetails event) {
        return collection() + event.id() + ".ics";
    }

    final Program.Answers changesSince(String token) {
        return program.report(collection(), CHANGES.formatted(token));
    }
}
