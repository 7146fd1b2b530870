package org.commonplace.events.numbers;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Technique;
import org.commonplace.events.TestEvents;
import org.commonplace.events.registration.Attendance;
import org.commonplace.events.registration.Registration;
import org.commonplace.events.registration.Registrations;
import org.commonplace.events.registration.Wish;
import org.commonplace.people.Caller;
import org.commonplace.shared.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes sessions that took place, with people who came and people who did not. */
@Component
public class TestSessions {

    /** A financial year that is long over. */
    public static final ReportPeriod YEAR = ReportPeriod.yearOf(LocalDate.parse("2024-06-01"));

    private final TestEvents events;
    private final Registrations registrations;
    private final Attendance attendance;
    private final JdbcClient database;

    TestSessions(TestEvents events, Registrations registrations, Attendance attendance, JdbcClient database) {
        this.events = events;
        this.registrations = registrations;
        this.attendance = attendance;
        this.database = database;
    }

    /** An hour with twenty places that took place then. */
    public EventDetails held(Caller planner, CalendarDetails calendar, String start) {
        EventFacts facts =
                new EventFacts(List.of(), Set.of(), Set.of(), Technique.TRAINING_SESSION, List.of(), "", 20, null);
        EventPlan plan = EventPlan.of("Quokka", TestEvents.hour(start)).with(facts);
        return events.event(planner, calendar, plan);
    }

    /** People without an account who registered for it; the first so many were there, and the others were not. */
    public void came(Caller planner, EventDetails event, String staffGroup, int came, int away) {
        for (int n = 0; n < came + away; n++) {
            boolean present = n < came;
            String name = TestPeople.fresh("Guest");
            AsOf.at(event.plan().time().startsAt().minus(Duration.ofDays(2)), () -> {
                Wish wish = Wish.of(event.id(), event.plan().time().start()).forGuest(name, name + "@example.org");
                Registration made = registrations.register(planner, wish);
                database.sql("UPDATE registration SET staff_group = ? WHERE id = ?")
                        .params(staffGroup, made.id())
                        .update();
                attendance.mark(planner, event.id(), event.plan().time().start(), made.id(), present);
            });
        }
    }
}
