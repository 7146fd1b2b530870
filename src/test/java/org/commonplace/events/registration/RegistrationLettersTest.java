package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.time;
import static org.commonplace.events.TestEvents.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.notifications.Written;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.AsOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are written about their registrations, and what their calendars take from it. */
@CommonplaceTest
class RegistrationLettersTest {

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationRounds rounds;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    TestEvents made;

    @Autowired
    TestRegistrations test;

    @Autowired
    TestPeople people;

    private CalendarDetails calendar;
    private Caller planner;
    private TestRegistrations.Reached reader;

    @BeforeEach
    void aCalendar() {
        calendar = made.calendar(Visibility.PUBLIC);
        planner = made.someoneWith(Role.EDIT, calendar);
        reader = test.reached();
    }

    @Test
    void aPlaceIsConfirmedWithAnInvitationUnderTheFeedsUid() {
        EventDetails event = test.event(planner, calendar, 5);
        registrations.register(reader.caller(), Wish.of(event.id(), null));

        Written letter = last();
        String file = file(letter);

        assertThat(letter.subject()).isEqualTo("You have a place: Searching well");
        assertThat(letter.text())
                .contains("Tuesday 16 March 2027, 14:00 to 15:00 (Europe/London)")
                .contains("/events/" + event.id())
                .contains("/registrations/");
        assertThat(Objects.requireNonNull(letter.invitation()).method()).isEqualTo("REQUEST");
        assertThat(file)
                .contains("METHOD:REQUEST")
                .contains("UID:" + event.uid())
                .contains("SEQUENCE:0")
                .contains("DTSTART;TZID=Europe/London:20270316T140000")
                .contains("STATUS:CONFIRMED")
                .contains("ORGANIZER:mailto:")
                .contains("mailto:" + reader.email())
                .contains("BEGIN:VTIMEZONE");
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(2);
    }

    @Test
    void aChangeRaisesTheSequenceAndACancellationTakesItOutAgain() {
        EventDetails event = test.event(planner, calendar, 5);
        registrations.register(reader.caller(), Wish.of(event.id(), null));

        events.change(planner, event.id(), event.plan().at(hour("2027-03-17T10:00")), Consent.NONE);
        awaitLetter("registration.moved");
        assertThat(file(last()))
                .contains("METHOD:REQUEST")
                .contains("UID:" + event.uid())
                .contains("SEQUENCE:1")
                .contains("DTSTART;TZID=Europe/London:20270317T100000");

        events.cancel(planner, event.id());
        awaitLetter("registration.called-off");
        assertThat(file(last()))
                .contains("METHOD:CANCEL")
                .contains("UID:" + event.uid())
                .contains("SEQUENCE:2")
                .contains("STATUS:CANCELLED")
                .contains("SUMMARY:Cancelled: Searching well");
    }

    @Test
    void oneDateOfASeriesIsNamedByItsOriginalStart() {
        EventDetails event = made.event(planner, calendar, weekly("Weekly", "2027-03-16T14:00", 4));
        registrations.register(reader.caller(), Wish.of(event.id(), time("2027-03-30T14:00")));

        series.change(
                planner,
                event.id(),
                time("2027-03-30T14:00"),
                OccurrenceChange.to(hour("2027-03-31T09:00")),
                Scope.THIS,
                Consent.NONE);
        awaitLetter("registration.moved");
        series.cancel(planner, event.id(), time("2027-03-23T14:00"), Scope.THIS);

        String file = file(last());
        assertThat(file.split("BEGIN:VEVENT", -1)).as("this date alone").hasSize(2);
        assertThat(file)
                .contains("RECURRENCE-ID;TZID=Europe/London:20270330T140000")
                .contains("DTSTART;TZID=Europe/London:20270331T090000");
        assertThat(file).doesNotContain("RRULE:FREQ=WEEKLY");
    }

    @Test
    void givingAPlaceBackTakesTheEventOutOfTheCalendar() {
        EventDetails event = test.event(planner, calendar, 5);
        Registration registration = registrations.register(reader.caller(), Wish.of(event.id(), null));

        registrations.cancel(reader.caller(), event.id(), registration.id());

        assertThat(test.occasions(reader.email()))
                .containsExactly("registration.registered", "registration.given-back");
        assertThat(test.letters(reader.email()))
                .as("what no longer holds is not sent")
                .singleElement()
                .satisfies(letter -> assertThat(file(letter))
                        .contains("METHOD:CANCEL")
                        .contains("STATUS:CANCELLED")
                        .contains("UID:" + event.uid()));
    }

    @Test
    void nothingIsToldOnceTheEventMayNoLongerBeSeen() {
        CalendarDetails secret = made.calendar(Visibility.STAFF);
        Caller organiser = made.someoneWith(Role.EDIT, secret);
        EventDetails event = test.event(organiser, secret, 5);
        registrations.register(reader.caller(), Wish.of(event.id(), null));
        assertThat(test.letters(reader.email())).hasSize(1);

        events.change(
                organiser, event.id(), event.plan().with(event.plan().facts().with(Visibility.PRIVATE)), Consent.NONE);

        assertThat(test.letters(reader.email())).isEmpty();
    }

    @Test
    void peopleAreRemindedOnceAndThankedAfterwards() {
        EventDetails event = test.event(planner, calendar, 5);
        registrations.register(reader.caller(), Wish.of(event.id(), null));
        Instant start = TestRegistrations.before(Duration.ZERO);

        AsOf.at(start.minus(Duration.ofHours(25)), rounds::remind);
        assertThat(test.occasions(reader.email())).containsExactly("registration.registered");
        AsOf.at(start.minus(Duration.ofHours(23)), rounds::remind);
        AsOf.at(start.minus(Duration.ofHours(22)), rounds::remind);
        AsOf.at(start.plus(Duration.ofMinutes(90)), rounds::thank);
        AsOf.at(start.plus(Duration.ofHours(3)), rounds::thank);
        AsOf.at(start.plus(Duration.ofHours(4)), rounds::thank);

        assertThat(test.occasions(reader.email()))
                .containsExactly("registration.registered", "registration.reminder", "registration.thanks");
        assertThat(test.letters(reader.email()).get(1).subject()).isEqualTo("Coming up: Searching well");
    }

    @Test
    void whoIsInLineIsToldThePlace() {
        EventDetails event = test.event(planner, calendar, 1);
        registrations.register(people.caller(), Wish.of(event.id(), null));
        registrations.register(people.caller(), Wish.of(event.id(), null));
        registrations.register(reader.caller(), Wish.of(event.id(), null));

        assertThat(last().text()).contains("at place 2");
        assertThat(last().invitation()).isNull();
    }

    private void awaitLetter(String occasion) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.copyOf(test.occasions(reader.email())).contains(occasion));
    }

    private Written last() {
        return test.letters(reader.email()).getLast();
    }

    /** The calendar file, unfolded. */
    private static String file(Written letter) {
        return Objects.requireNonNull(letter.invitation()).text().replace("\r\n ", "");
    }
}
