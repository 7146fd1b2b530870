package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class TokensTest {

    @Autowired
    private Tokens tokens;

    @Autowired
    private PersonalTokenRepository repository;

    @Autowired
    private AccessPolicy access;

    @Autowired
    private Callers callers;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestPeople some;

    @Test
    void aTokenActsForItsPersonWithinItsScope() {
        PersonCard person = some.someone();

        assertThat(tokens.check(some.token(person))).contains(some.caller(person));
        assertThat(tokens.check(some.token(person, Scope.READ)))
                .hasValueSatisfying(caller -> assertThat(caller.readOnly()).isTrue());
        assertThat(tokens.check("cp_unknown")).isEmpty();
        assertThat(tokens.check("")).isEmpty();
    }

    @Test
    void aTokenEndsOnItsDay() {
        Caller caller = some.caller();
        Instant now = Instant.now();
        IssuedToken issued = tokens.issue(caller, "week", now.plus(Duration.ofDays(7)), Set.of());

        assertThat(at(now.plus(Duration.ofDays(6))).check(issued.token())).isPresent();
        assertThat(at(now.plus(Duration.ofDays(8))).check(issued.token())).isEmpty();
    }

    @Test
    void aTokenLivesNinetyDaysUnlessAskedOtherwiseAndNeverLongerThanAYear() {
        Caller caller = some.caller();

        assertThat(tokens.issue(caller, "usual", null, Set.of()).expires())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        assertThatThrownBy(() -> tokens.issue(caller, "x", Instant.now().plus(Duration.ofDays(400)), Set.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tokens.issue(caller, "x", Instant.now().minusSeconds(1), Set.of()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aRevokedTokenIsDeadAtOnce() {
        Caller caller = some.caller();
        IssuedToken issued = tokens.issue(caller, "gone", null, Set.of());
        tokens.revoke(caller, issued.id());

        assertThat(tokens.check(issued.token())).isEmpty();
    }

    @Test
    void nobodyRevokesOrSeesAnothersTokens() {
        Caller owner = some.caller();
        IssuedToken issued = tokens.issue(owner, "mine", null, Set.of());
        Caller other = some.caller();

        assertThatThrownBy(() -> tokens.revoke(other, issued.id())).isInstanceOf(NotFound.class);
        assertThat(tokens.list(other, new Paging(0, 50)).items()).isEmpty();
        assertThat(tokens.check(issued.token())).isPresent();
    }

    @Test
    void neitherAVisitorNorATokenThatOnlyReadsGetsOne() {
        Caller caller = some.caller();
        Caller reading = new Caller(caller.person(), caller.groups(), false, true);
        IssuedToken own = tokens.issue(caller, "own", null, Set.of());

        for (Caller refused : Set.of(reading, Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> tokens.issue(refused, "more", null, Set.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> tokens.revoke(refused, own.id())).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> tokens.list(Caller.ANONYMOUS, new Paging(0, 10)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aTokenDiesWithItsAccount() {
        PersonCard person = some.someone();
        String token = some.token(person);
        people.change(some.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThat(tokens.check(token)).isEmpty();
    }

    @Test
    void aTokenFollowsItsPersonsRights() {
        PersonCard administrator = some.administrator();
        String token = some.token(administrator);
        people.change(some.administratorCaller(), administrator.username(), AccountChange.administrator(false));

        assertThat(tokens.check(token))
                .hasValueSatisfying(caller -> assertThat(caller.administrator()).isFalse());
    }

    @Test
    void onlyTheDigestOfATokenIsKept() {
        String token = some.token(some.someone());

        assertThat(database.sql("select count(*) from personal_token where digest = unhex(sha2(?, 256))")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(token).hasSizeGreaterThan(40);
    }

    private Tokens at(Instant time) {
        Clock clock = InstantSource.fixed(time).withZone(ZoneOffset.UTC);
        return new Tokens(repository, access, callers, events, clock);
    }
}
