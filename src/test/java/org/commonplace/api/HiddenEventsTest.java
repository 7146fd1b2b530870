package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.CalendarTrash;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every address of a calendar that is kept from somebody, and of its events, answers as an address of nothing does. */
@CommonplaceTest
@Tag("browser")
class HiddenEventsTest {

    private static final String NOWHERE = "no-such-calendar";
    private static final String NO_EVENT = "999999999";

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents made;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarTrash trash;

    @Autowired
    Scripts scripts;

    @LocalServerPort
    int port;

    private Caller owner;
    private CalendarDetails calendar;
    private EventDetails event;

    @BeforeEach
    void aPrivateCalendar() {
        owner = people.administratorCaller();
        calendar = calendar(Visibility.PRIVATE);
        event = event(calendar);
    }

    @Test
    void visitorsAreSentToSignInAsFromNothing() {
        answersAsNothing(new Visitor(port));
    }

    @Test
    void colleaguesFindNothing() {
        Visitor colleague = new Visitor(port);
        colleague.signIn(people.someone().username(), TestPeople.PASSWORD);
        answersAsNothing(colleague);
        assertThat(colleague.get(event.url()).statusCode()).isEqualTo(404);
        Script script = scripts.of(people.someone());
        script.get("/api/v1/events/" + event.id()).expect(404);
        script.get("/api/v1/calendars/" + calendar.slug() + "/events").expect(404);
    }

    @Test
    void whatWasPublicIsGoneForEveryoneOnceItIsThrownAway() {
        calendar = calendar(Visibility.PUBLIC);
        event = event(calendar);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get(event.url()).statusCode()).isEqualTo(200);
        assertThat(visitor.get(calendar.url()).statusCode()).isEqualTo(200);
        trash.add(owner, calendar.id());
        answersAsNothing(visitor);
    }

    private void answersAsNothing(Visitor reader) {
        String number = Long.toString(event.id());
        for (String address : List.of("/events/@", "/events/@/edit", "/events/@?at=2027-07-05T10:00")) {
            assertThat(Shape.of(reader.get(address.replace("@", number)), number))
                    .as(address)
                    .isEqualTo(Shape.of(reader.get(address.replace("@", NO_EVENT)), NO_EVENT));
        }
        for (String address : List.of("/calendars/@", "/calendars/@/settings")) {
            assertThat(Shape.of(reader.get(address.replace("@", calendar.slug())), calendar.slug()))
                    .as(address)
                    .isEqualTo(Shape.of(reader.get(address.replace("@", NOWHERE)), NOWHERE));
        }
    }

    private CalendarDetails calendar(Visibility visibility) {
        return calendars.create(
                owner, TestEvents.slug(), CalendarPlan.of("Zebrafish", visibility, TestEvents.LONDON), Consent.NONE);
    }

    private EventDetails event(CalendarDetails in) {
        return made.event(owner, in, EventPlan.of("Zebrafish", TestEvents.hour("2027-07-05T10:00")));
    }
}
