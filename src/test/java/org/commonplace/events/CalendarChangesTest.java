package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonplace.events.TestEvents.hour;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How often something changed in a calendar, as this node and others know it. */
@CommonplaceTest
class CalendarChangesTest {

    @Autowired
    CalendarChanges changes;

    @Autowired
    Events events;

    @Autowired
    Calendars calendars;

    @Autowired
    TestEvents test;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private CalendarDetails calendar;
    private Caller planner;

    @BeforeEach
    void aCalendar() {
        calendar = test.calendar(Visibility.PUBLIC);
        planner = test.someoneWith(Role.EDIT, calendar);
    }

    @Test
    void eachChangeCountsAndIsLaterThanTheOneBefore() {
        CalendarChanges.Count none = count();
        EventDetails event = test.event(planner, calendar, EventPlan.of("One", hour("2027-03-16T14:00")));
        CalendarChanges.Count planned = count();
        events.change(planner, event.id(), event.plan().titled("Other"), Consent.NONE);
        CalendarChanges.Count changed = count();
        events.cancel(planner, event.id());
        CalendarChanges.Count cancelled = count();
        calendars.change(
                people.administratorCaller(), calendar.id(), calendar.plan().coloured("#aa0000"), Consent.NONE);

        assertThat(List.of(none, planned, changed, cancelled, count()))
                .extracting(CalendarChanges.Count::changes)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(List.of(none, planned, changed, cancelled, count()))
                .extracting(CalendarChanges.Count::last)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsUndoneCountsForNothing() {
        CalendarChanges.Count before = count();

        transaction.executeWithoutResult(status -> {
            test.event(planner, calendar, EventPlan.of("Never", hour("2027-03-16T14:00")));
            status.setRollbackOnly();
        });

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatChangesTogetherCountsOnce() {
        long before = count().changes();

        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < 5; n++) {
                test.event(planner, calendar, EventPlan.of("Number " + n, hour("2027-03-16T14:00")));
            }
        });

        assertThat(count().changes()).isEqualTo(before + 1);
    }

    @Test
    void otherNodesSeeAChangeAfterSeconds() {
        Later clock = new Later();
        CalendarChanges other = new CalendarChanges(database, clock);
        long before = other.of(List.of(calendar.id())).changes();

        test.event(planner, calendar, EventPlan.of("Elsewhere", hour("2027-03-16T14:00")));
        long kept = other.of(List.of(calendar.id())).changes();
        clock.later = Duration.ofSeconds(11);

        assertThat(kept).isEqualTo(before);
        assertThat(other.of(List.of(calendar.id())).changes()).isEqualTo(before + 1);
    }

    private CalendarChanges.Count count() {
        return changes.of(List.of(calendar.id()));
    }

    /** A clock that can be put forward. */
    private static final class Later extends Clock {

        private Duration later = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(later);
        }
    }
}
