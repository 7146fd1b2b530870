package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.RememberedBrowsers.Return;
import org.commonplace.people.RememberedBrowsers.Ticket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class RememberedBrowsersTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private org.commonplace.shared.Settings settings;

    @Autowired
    private PersonRepository repository;

    @Autowired
    private RememberedBrowsers browsers;

    @Autowired
    private People people;

    @Autowired
    private TestPeople some;

    private final Instant now = Instant.now();

    @Test
    void aTicketIsReplacedWithEachNewSession() {
        PersonCard person = some.someone();
        Ticket first = browsers.remember(person.id(), "Firefox · Linux");
        Return back = browsers.welcomeBack(first).orElseThrow();

        assertThat(back.account().person()).isEqualTo(person.id());
        Ticket second = Objects.requireNonNull(back.renewed());
        assertThat(second).isNotEqualTo(first);
        assertThat(browsers.welcomeBack(second)).isPresent();
    }

    @Test
    void requestsSentSideBySideAllSucceed() {
        Ticket ticket = browsers.remember(some.someone().id(), "Firefox · Linux");
        browsers.welcomeBack(ticket);

        assertThat(browsers.welcomeBack(ticket))
                .hasValueSatisfying(back -> assertThat(back.renewed()).isNull());
        assertThat(browsers.recognise(ticket)).isPresent();
    }

    @Test
    void aTicketUsedAgainLaterWasCopiedAndEndsTheSeries() {
        Ticket stolen = browsers.remember(some.someone().id(), "Firefox · Linux");
        Ticket owners = Objects.requireNonNull(
                browsers.welcomeBack(stolen).orElseThrow().renewed());
        RememberedBrowsers later = at(now.plus(Duration.ofMinutes(10)));

        assertThat(later.welcomeBack(stolen)).isEmpty();
        assertThat(later.welcomeBack(owners)).isEmpty();
    }

    @Test
    void aBrowserNotUsedForAMonthIsForgotten() {
        Ticket ticket = browsers.remember(some.someone().id(), "Firefox · Linux");

        assertThat(at(now.plus(Duration.ofDays(31))).recognise(ticket)).isEmpty();
    }

    @Test
    void disablingAnAccountForgetsItsBrowsers() {
        PersonCard person = some.someone();
        Ticket ticket = browsers.remember(person.id(), "Firefox · Linux");
        Caller administrator = some.administratorCaller();
        people.change(administrator, person.username(), AccountChange.disabled(true));
        people.change(administrator, person.username(), AccountChange.disabled(false));

        assertThat(browsers.recognise(ticket)).isEmpty();
    }

    private RememberedBrowsers at(Instant time) {
        Clock clock = InstantSource.fixed(time).withZone(ZoneOffset.UTC);
        return new RememberedBrowsers(database, repository, settings, clock);
    }
}
