package org.commonplace.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.notifications.Outbox;
import org.commonplace.notifications.Written;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.privacy.Consent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes events that people register for, people whom mail reaches, and reads what they were written. */
@Component
public class TestRegistrations {

    static final String START = "2027-03-16T14:00";

    private final TestEvents events;
    private final TestPeople test;
    private final People people;
    private final Callers callers;
    private final Outbox outbox;
    private final RegistrationPlans plans;
    private final JdbcClient database;

    TestRegistrations(
            TestEvents events,
            TestPeople test,
            People people,
            Callers callers,
            Outbox outbox,
            RegistrationPlans plans,
            JdbcClient database) {
        this.events = events;
        this.test = test;
        this.people = people;
        this.callers = callers;
        this.outbox = outbox;
        this.plans = plans;
        this.database = database;
    }

    /** An event once, with so many places. */
    EventDetails event(Caller planner, CalendarDetails calendar, int places) {
        EventPlan plan = EventPlan.of("Searching well", TestEvents.hour(START)).with(EventFacts.NONE.with(places));
        return events.event(planner, calendar, plan);
    }

    void plan(Caller planner, long event, RegistrationPlan plan) {
        plans.set(planner, event, plan, Consent.NONE);
    }

    /** Somebody new who is reached by mail. */
    Reached reached() {
        String username = TestPeople.fresh("reached");
        String email = username + "@example.org";
        PersonCard card = people.introduce(
                new NewPerson(username, "Robin Reached", email, TestPeople.PASSWORD, null, null, null), false);
        return new Reached(callers.of(card.id()).orElseThrow(), card, email);
    }

    record Reached(Caller caller, PersonCard card, String email) {}

    /** What was written to an address, first posted first, as it would be sent now. */
    List<Written> letters(String email) {
        Caller administrator = test.administratorCaller();
        return posted(email).stream()
                .flatMap(id -> outbox.read(administrator, id).stream())
                .toList();
    }

    /** Why an address was written to, first posted first. */
    List<String> occasions(String email) {
        return database.sql("SELECT occasion FROM letter WHERE recipient = ? ORDER BY id")
                .param(email)
                .query(String.class)
                .list();
    }

    List<Long> posted(String email) {
        return database.sql("SELECT id FROM letter WHERE recipient = ? ORDER BY id")
                .param(email)
                .query(Long.class)
                .list();
    }

    /** The secret in the last letter to an address. */
    String secret(String email) {
        String text = letters(email).getLast().text();
        Matcher link = Pattern.compile("/registrations/([\\w-]+)").matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group(1);
    }

    /** A moment so long before the events made here begin. */
    static Instant before(Duration time) {
        return TestEvents.hour(START).startsAt().minus(time);
    }

    static String freshAddress() {
        return TestPeople.fresh("guest") + "@example.org";
    }
}
