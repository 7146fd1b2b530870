package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.time;
import static org.commonplace.events.TestEvents.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class AttendanceTest {

    private static final Instant START = TestRegistrations.before(Duration.ZERO);

    @Autowired
    Attendance attendance;

    @Autowired
    AttendanceRows rows;

    @Autowired
    Registrations registrations;

    @Autowired
    TestEvents made;

    @Autowired
    TestRegistrations test;

    @Autowired
    TestPeople people;

    private CalendarDetails calendar;
    private Caller planner;
    private EventDetails event;
    private PersonCard person;
    private Caller attendee;
    private Registration registration;

    @BeforeEach
    void anEventWithSomebody() {
        calendar = made.calendar(Visibility.STAFF);
        planner = made.someoneWith(Role.EDIT, calendar);
        event = test.event(planner, calendar, 1);
        person = people.someone("Pat Present");
        attendee = people.caller(person);
        registration = registrations.register(attendee, Wish.of(event.id(), null));
    }

    @Test
    void anOrganiserTicksTheListAndTakesItBack() {
        assertThat(line().present()).isNull();
        attendance.mark(planner, event.id(), null, registration.id(), true);
        assertThat(line().present()).isTrue();
        assertThat(attendance.mine(attendee, event.id(), null)).isTrue();
        attendance.mark(planner, event.id(), null, registration.id(), false);
        assertThat(line().present()).isFalse();
        attendance.mark(planner, event.id(), null, registration.id(), null);
        assertThat(line().present()).isNull();
        assertThat(line().name()).isEqualTo("Pat Present");
    }

    @Test
    void whoeverHasAPlaceSaysTheWordAtTheDoor() {
        String word = list().word();

        assertThat(list().word()).as("it stays").isEqualTo(word);
        assertThatThrownBy(() -> AsOf.at(
                        START.minus(Duration.ofMinutes(61)), () -> attendance.arrive(attendee, event.id(), null, word)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> AsOf.at(
                        START.plus(Duration.ofMinutes(121)), () -> attendance.arrive(attendee, event.id(), null, word)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> AsOf.at(START, () -> attendance.arrive(attendee, event.id(), null, "babababa")))
                .isInstanceOf(Invalid.class);
        assertThat(line().present()).isNull();
        AsOf.at(START, () -> attendance.arrive(attendee, event.id(), null, " " + word.toUpperCase(Locale.ROOT)));
        assertThat(line().present()).isTrue();
    }

    @Test
    void theWordIsNoUseWithoutAPlaceAndIsNotGuessed() {
        String word = list().word();
        Caller waiting = people.caller();
        registrations.register(waiting, Wish.of(event.id(), null));

        assertThatThrownBy(() -> AsOf.at(START, () -> attendance.arrive(waiting, event.id(), null, word)))
                .isInstanceOf(Invalid.class);
        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(() -> AsOf.at(START, () -> attendance.arrive(attendee, event.id(), null, "babababa")))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> AsOf.at(START, () -> attendance.arrive(attendee, event.id(), null, word)))
                .as("after ten tries the right one is refused, too")
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoComesWithoutHavingRegisteredIsLetIn() {
        PersonCard extra = people.someone("Wim Walkin");

        attendance.walkIn(planner, Wish.of(event.id(), null).forPerson(extra.id()));
        attendance.walkIn(planner, Wish.of(event.id(), null).forGuest("Gia Guest", TestRegistrations.freshAddress()));

        assertThat(list().lines())
                .extracting(Attendance.Line::name)
                .containsExactly("Gia Guest", "Pat Present", "Wim Walkin");
        assertThat(list().lines()).extracting(Attendance.Line::present).containsExactly(true, null, true);
    }

    @Test
    void whoWasNotSeenIsAbsentWhereAListWasKept() {
        attendance.walkIn(
                planner, Wish.of(event.id(), null).forPerson(people.someone().id()));
        EventDetails other = test.event(planner, calendar, 5);
        registrations.register(attendee, Wish.of(other.id(), null));
        Instant end = START.plus(Duration.ofHours(1));

        rows.noteSilent(end, end.minus(Duration.ofDays(1)));

        assertThat(line().present()).isFalse();
        assertThat(attendance.mine(attendee, other.id(), null))
                .as("nobody kept a list there")
                .isNull();
        attendance.mark(planner, event.id(), null, registration.id(), true);
        rows.noteSilent(end, end.minus(Duration.ofDays(1)));
        assertThat(line().present()).as("what was said stays").isTrue();
    }

    @Test
    void attendanceIsOfADateAlsoWherePeopleRegisterForTheWhole() {
        EventDetails course = made.event(planner, calendar, weekly("Course", "2027-03-16T14:00", 3));
        test.plan(
                planner,
                course.id(),
                new RegistrationPlan(true, Extent.SERIES, null, null, 0, false, true, 24, true, 1, 24, 30, List.of()));
        Registration whole = registrations.register(attendee, Wish.of(course.id(), null));

        attendance.mark(planner, course.id(), time("2027-03-23T14:00"), whole.id(), true);

        assertThat(attendance.mine(attendee, course.id(), time("2027-03-23T14:00")))
                .isTrue();
        assertThat(attendance.mine(attendee, course.id(), time("2027-03-30T14:00")))
                .isNull();
    }

    @Test
    void nobodyElseSeesOrTicksTheList() {
        CalendarDetails other = made.calendar(Visibility.STAFF);
        Caller organiserElsewhere = made.someoneWith(Role.CURATE, other);
        EventDetails elsewhere = test.event(organiserElsewhere, other, 5);
        Caller reading = new Caller(planner.person(), planner.groups(), false, true);

        for (Caller nosy : List.of(people.caller(), attendee, organiserElsewhere, Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> attendance.list(nosy, event.id(), null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendance.mark(nosy, event.id(), null, registration.id(), true))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendance.walkIn(nosy, Wish.of(event.id(), null)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> attendance.mark(organiserElsewhere, elsewhere.id(), null, registration.id(), true))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendance.mark(reading, event.id(), null, registration.id(), true))
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        assertThatThrownBy(() -> attendance.arrive(Caller.ANONYMOUS, event.id(), null, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(line().present()).isNull();
    }

    private Attendance.DoorList list() {
        return attendance.list(planner, event.id(), null);
    }

    private Attendance.Line line() {
        return list().lines().stream()
                .filter(line -> line.registration() == registration.id())
                .findFirst()
                .orElseThrow();
    }
}
