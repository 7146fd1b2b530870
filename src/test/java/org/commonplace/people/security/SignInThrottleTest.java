package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.KnownBrowsers;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class SignInThrottleTest {

    private static final String ATTACKER = "192.0.2.66";
    private static final String HOME = "192.0.2.1";

    @Autowired
    private KnownBrowsers known;

    @Autowired
    private TestPeople some;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-10T09:30:00Z"));
    private SignInThrottle throttle;
    private PersonCard owner;

    @BeforeEach
    void begin() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        throttle = new SignInThrottle(known, clock);
        owner = some.someone();
    }

    @Test
    void guessingOneAccountIsSlowedAndTimeHeals() {
        fail(ATTACKER, SignInThrottle.PAIR_TRIES);
        assertRefused(ATTACKER, null);

        pass(SignInThrottle.PAIR_WAIT);
        fail(ATTACKER, 1);
        assertRefused(ATTACKER, null);

        pass(SignInThrottle.PAIR_WAIT);
        assertLetIn(ATTACKER, null);
    }

    @Test
    void guessesFromElsewhereDoNotKeepTheOwnerOut() {
        for (int i = 0; i < 50; i++) {
            fail("198.51.100." + i, SignInThrottle.PAIR_TRIES);
        }

        assertLetIn(HOME, null);
    }

    @Test
    void guessesFromBehindTheSameProxyDoNotKeepTheOwnerOutOfAKnownBrowser() {
        String browser = known.introduce(owner.id());
        fail(HOME, SignInThrottle.PAIR_TRIES);

        assertRefused(HOME, null);
        assertRefused(HOME, "made-up");
        assertLetIn(HOME, browser);
    }

    @Test
    void aKnownBrowserIsKnownForItsOwnPersonOnly() {
        String othersBrowser = known.introduce(some.someone().id());
        fail(HOME, SignInThrottle.PAIR_TRIES);

        assertRefused(HOME, othersBrowser);
    }

    @Test
    void tryingManyAccountsFromOneAddressIsSlowed() {
        for (int i = 0; i < SignInThrottle.ADDRESS_TRIES; i++) {
            throttle.begin(new Visit(ATTACKER, null), "victim-" + i);
        }

        assertRefused(ATTACKER, null);
        assertLetIn(HOME, null);
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int i = 0; i < 3 * SignInThrottle.ADDRESS_TRIES; i++) {
            throttle.begin(new Visit(HOME, null), owner.username()).succeeded();
        }

        assertLetIn(HOME, null);
    }

    @Test
    void anotherSpellingOfTheNameIsTheSameAccount() {
        fail(ATTACKER, SignInThrottle.PAIR_TRIES);

        assertThatThrownBy(() -> throttle.begin(
                        new Visit(ATTACKER, null), owner.username().toUpperCase()))
                .isInstanceOf(Throttled.class);
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.begin(new Visit(address, null), owner.username());
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void assertLetIn(String address, @Nullable String browser) {
        assertThatCode(() -> throttle.begin(new Visit(address, browser), owner.username())
                        .succeeded())
                .doesNotThrowAnyException();
    }

    private void assertRefused(String address, @Nullable String browser) {
        assertThatThrownBy(() -> throttle.begin(new Visit(address, browser), owner.username()))
                .isInstanceOf(Throttled.class);
    }
}
