package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.AtOnce;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Throttled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People without an account: they learn nothing but by letter, and a link is good once. */
@CommonplaceTest
class GuestRegistrationsTest {

    private static final AtomicInteger NETWORK = new AtomicInteger();
    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    GuestRegistrations guests;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    RegistrationRounds rounds;

    @Autowired
    TestEvents made;

    @Autowired
    TestRegistrations test;

    @Autowired
    TestPeople people;

    private Caller planner;
    private EventDetails event;
    private String email;

    @BeforeEach
    void aPublicEvent() {
        CalendarDetails calendar = made.calendar(Visibility.PUBLIC);
        planner = made.someoneWith(Role.EDIT, calendar);
        event = test.event(planner, calendar, 2);
        email = TestRegistrations.freshAddress();
    }

    @Test
    void ofFiftyUsesOfOneLinkExactlyOneConfirms() throws Exception {
        ask(email);
        String secret = test.secret(email);

        int confirmed = AtOnce.managed(50, NotFound.class, () -> guests.confirm(secret));

        assertThat(confirmed).isEqualTo(1);
        assertThat(desk.list(planner, event.id(), null, ALL).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo("Gwen Guest");
                    assertThat(line.registration().status()).isEqualTo(RegistrationStatus.REGISTERED);
                });
        assertThatThrownBy(() -> guests.find(secret)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlaceIsKeptForHalfAnHourAndNoLonger() {
        Registration asked = ask(email);
        String secret = test.secret(email);
        Instant over = asked.madeAt().plus(Duration.ofMinutes(30));
        ask(TestRegistrations.freshAddress());
        Caller third = people.caller();
        Registration waiting = registrations.register(third, Wish.of(event.id(), null));
        assertThat(waiting.status()).as("both places are kept").isEqualTo(RegistrationStatus.WAITLISTED);

        assertThatThrownBy(() -> AsOf.at(over, () -> guests.confirm(secret))).isInstanceOf(NotFound.class);
        AsOf.at(over, rounds::lapse);

        assertThat(registrations.get(third, event.id(), waiting.id()).status()).isEqualTo(RegistrationStatus.OFFERED);
        assertThatThrownBy(() -> guests.confirm(secret)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverAsksCannotTellWhetherAnAddressIsRegistered() {
        ask(email);
        guests.confirm(test.secret(email));
        TestRegistrations.Reached known = test.reached();
        registrations.register(known.caller(), Wish.of(event.id(), null));

        for (String address : List.of(email, known.email(), TestRegistrations.freshAddress())) {
            int before = test.posted(address).size();
            Registration answer = ask(address);
            assertThat(answer.status()).isEqualTo(RegistrationStatus.AWAITING_CONFIRMATION);
            assertThat(answer.place()).isNull();
            assertThat(test.posted(address)).as("a letter goes to each").hasSize(before + 1);
        }
        guests.confirm(test.secret(email));
        guests.confirm(test.secret(known.email()));
        assertThat(desk.list(planner, event.id(), null, ALL).items())
                .as("nobody is registered twice")
                .hasSize(2);
    }

    @Test
    void aNewRequestEndsTheOneBefore() {
        ask(email);
        String first = test.secret(email);
        ask(email);

        assertThatThrownBy(() -> guests.confirm(first)).isInstanceOf(NotFound.class);
        assertThat(guests.confirm(test.secret(email)).status()).isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    void theLinkOfALetterGivesThePlaceBack() {
        ask(email);
        guests.confirm(test.secret(email));
        String secret = test.secret(email);
        ask(TestRegistrations.freshAddress());

        assertThat(guests.find(secret).registration().status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThatThrownBy(() -> guests.confirm(secret)).isInstanceOf(NotFound.class);
        assertThat(guests.cancel(secret).status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(guests.cancel(secret).status()).as("twice is once").isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(test.occasions(email)).endsWith("registration.given-back");
    }

    @Test
    void nobodyFillsAnEventOrAPostBoxByAsking() {
        String network = network();
        for (int n = 0; n < GuestThrottle.TRIES; n++) {
            guests.ask(network, wish(email));
        }

        assertThatThrownBy(() -> guests.ask(network, wish(TestRegistrations.freshAddress())))
                .isInstanceOf(Throttled.class);
        assertThat(test.posted(email)).hasSize(GuestThrottle.LETTERS);
    }

    private Registration ask(String address) {
        return guests.ask(network(), wish(address));
    }

    private Wish wish(String address) {
        return Wish.of(event.id(), null).forGuest("Gwen Guest", address);
    }

    private static String network() {
        int number = NETWORK.incrementAndGet();
        return "198.51." + number / 250 + "." + (number % 250 + 1);
    }
}
