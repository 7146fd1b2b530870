package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Registrations of one event, tried by those who have nothing to do with them: organisers of another event included. */
@CommonplaceTest
class RegistrationAccessTest {

    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    RegistrationStates states;

    @Autowired
    RegistrationPlans plans;

    @Autowired
    GuestRegistrations guests;

    @Autowired
    TestEvents made;

    @Autowired
    TestRegistrations test;

    @Autowired
    TestPeople people;

    private CalendarDetails calendar;
    private Caller planner;
    private EventDetails event;
    private Caller attendee;
    private Registration registration;
    private List<Caller> others;
    private EventDetails elsewhere;

    @BeforeEach
    void anEventWithSomebody() {
        calendar = made.calendar(Visibility.STAFF);
        planner = made.someoneWith(Role.EDIT, calendar);
        event = test.event(planner, calendar, 5);
        attendee = people.caller();
        registration = registrations.register(attendee, Wish.of(event.id(), null));
        CalendarDetails other = made.calendar(Visibility.STAFF);
        Caller organiserElsewhere = made.someoneWith(Role.CURATE, other);
        elsewhere = test.event(organiserElsewhere, other, 5);
        others = List.of(people.caller(), made.someoneWith(Role.VIEW, calendar), organiserElsewhere);
    }

    @Test
    void othersLearnNothingOfARegistrationAndDoNothingWithIt() {
        for (Caller other : others) {
            assertThatThrownBy(() -> registrations.get(other, event.id(), registration.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> registrations.cancel(other, event.id(), registration.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> registrations.accept(other, event.id(), registration.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.list(other, event.id(), null, ALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.decide(other, event.id(), registration.id(), false))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.set(other, event.id(), RegistrationPlan.USUAL, Consent.NONE))
                    .isInstanceOf(NotAllowed.class);
            assertThat(states.of(other, event.id(), null).mine()).isNull();
            assertThat(states.of(other, event.id(), null).organises()).isFalse();
            assertThat(states.mine(other)).isEmpty();
        }
        assertThat(registrations.get(attendee, event.id(), registration.id()).status())
                .isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    void anOrganiserGetsNowhereThroughAnEventOfTheirOwn() {
        Caller organiserElsewhere = others.getLast();
        long id = registration.id();

        assertThatThrownBy(() -> registrations.get(organiserElsewhere, elsewhere.id(), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.cancel(organiserElsewhere, elsewhere.id(), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.decide(organiserElsewhere, elsewhere.id(), id, false))
                .isInstanceOf(NotFound.class);
        assertThat(desk.list(organiserElsewhere, elsewhere.id(), null, ALL).items())
                .isEmpty();
    }

    @Test
    void visitorsAndTokensThatOnlyReadChangeNothing() {
        Caller reading = new Caller(attendee.person(), attendee.groups(), false, true);

        assertThatThrownBy(() -> registrations.register(reading, Wish.of(event.id(), null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> registrations.cancel(reading, event.id(), registration.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> registrations.register(Caller.ANONYMOUS, Wish.of(event.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.get(Caller.ANONYMOUS, event.id(), registration.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> states.of(Caller.ANONYMOUS, event.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guests.ask(
                        "192.0.2.1", Wish.of(event.id(), null).forGuest("Guest", TestRegistrations.freshAddress())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> states.mine(Caller.ANONYMOUS)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyIsRegisteredForWhatTheyMayNotSee() {
        CalendarDetails secret = made.calendar(Visibility.PRIVATE);
        Caller organiser = made.someoneWith(Role.EDIT, secret);
        EventDetails hidden = test.event(organiser, secret, 5);
        PersonCard outsider = people.someone();

        assertThatThrownBy(() -> registrations.register(people.caller(outsider), Wish.of(hidden.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.register(
                        organiser, Wish.of(hidden.id(), null).forPerson(outsider.id())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> registrations.register(
                        people.caller(), Wish.of(event.id(), null).forGuest("Guest", TestRegistrations.freshAddress())))
                .as("guests only where anyone may see the event")
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoRegisteredSomebodyElseMayCancelThatAndNoMore() {
        Caller colleague = people.caller();
        Caller friend = people.caller();
        Registration made =
                registrations.register(colleague, Wish.of(event.id(), null).forPerson(friend.personId()));

        assertThat(made.by()).isEqualTo(colleague.person());
        assertThat(states.mine(friend)).extracting(Registration::id).containsExactly(made.id());
        assertThat(states.mine(colleague)).isEmpty();
        assertThat(registrations.cancel(colleague, event.id(), made.id()).status())
                .isEqualTo(RegistrationStatus.CANCELLED);
    }
}
