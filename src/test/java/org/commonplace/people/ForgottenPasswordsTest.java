package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonplace.AtOnce;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.Visitor;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class ForgottenPasswordsTest {

    private static final String ANOTHER = "three words together";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private ForgottenPasswords forgotten;

    @Autowired
    private People people;

    @Autowired
    private SignIns signIns;

    @Autowired
    private TestPeople some;

    @Autowired
    private TestPost post;

    @Autowired
    private JdbcClient database;

    private PersonCard person;
    private String email;

    @BeforeEach
    void someoneWithAnAddress() {
        email = TestPeople.fresh("tom") + "@example.org";
        person = withAddress(email);
    }

    @Test
    void whoeverStartsTheProductLetsAnAdministratorInAgainAndNobodyElse() {
        PersonCard administrator = some.administrator();
        assertThat(forgotten.recover(some.someone().username())).isEmpty();
        assertThat(forgotten.recover("nobody-of-this-name")).isEmpty();
        String secret = forgotten.recover(administrator.username()).orElseThrow();
        forgotten.reset(secret, "another long password");
        assertThat(signIns.check(administrator.username(), "another long password"))
                .isPresent();
        assertThatThrownBy(() -> forgotten.reset(secret, "and yet another one")).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkIsMailedToWhoeverHasTheUsernameOrTheAddress() {
        ask(person.username().toUpperCase());
        assertThat(post.to(email)).hasSize(1);
        ask("  " + email + " ");
        assertThat(post.to(email)).hasSize(2);

        assertThat(forgotten.usernameFor(post.secret(email, "reset-password"))).contains(person.username());
    }

    @Test
    void nothingIsWrittenToStrangersAndThoseWhoAreDisabled() {
        String other = TestPeople.fresh("gone") + "@example.org";
        PersonCard gone = withAddress(other);
        people.change(some.administratorCaller(), gone.username(), AccountChange.disabled(true));

        ask(gone.username());
        ask(other);
        ask(TestPeople.fresh("nobody"));
        ask("");
        ask("x".repeat(5_000));
        ask("%");

        assertThat(post.to(other)).isEmpty();
        assertThat(database.sql("select count(*) from password_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodysPostBoxIsFilledByAsking() {
        for (int n = 0; n < ForgottenPasswords.MOST_LETTERS + 2; n++) {
            ask(email);
        }
        assertThat(post.to(email)).hasSize(ForgottenPasswords.MOST_LETTERS);
    }

    @Test
    void anotherPasswordEndsWhatWasSignedInWithTheFormer() {
        Visitor desk = new Visitor(port);
        desk.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        assertThat(desk.get("/api/v1/groups").statusCode()).isEqualTo(200);
        ask(email);

        forgotten.reset(post.secret(email, "reset-password"), ANOTHER);

        assertThat(desk.get("/api/v1/groups").statusCode()).isEqualTo(401);
        desk.restart();
        assertThat(desk.get("/me").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/login"));
        assertThat(signIns.check(person.username(), TestPeople.PASSWORD)).isEmpty();
        assertThat(signIns.check(person.username(), ANOTHER)).isPresent();
        assertThat(post.to(email).getLast()).contains("has just been changed");
    }

    @Test
    void fiftyUsesOfOneLinkChangeThePasswordOnce() throws Exception {
        ask(email);
        String secret = post.secret(email, "reset-password");

        assertThat(AtOnce.managed(50, NotFound.class, () -> forgotten.reset(secret, ANOTHER)))
                .isOne();
    }

    @Test
    void aLinkIsGoodForAnHourAndForItsPurposeOnly() {
        ask(email);
        String secret = post.secret(email, "reset-password");
        assertThatThrownBy(() -> forgotten.reset(secret, "short")).isInstanceOf(Invalid.class);
        assertThat(database.sql("""
                                select timestampdiff(minute, made_at, expires_at) from account_link where digest = ?
                                """)
                        .param(Secret.digest(secret))
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
        database.sql("update account_link set expires_at = utc_timestamp(6) - interval 1 second where digest = ?")
                .param(Secret.digest(secret))
                .update();

        assertThatThrownBy(() -> forgotten.reset(secret, ANOTHER)).isInstanceOf(NotFound.class);
    }

    @Test
    void usingOneLinkEndsTheOthers() {
        ask(email);
        String first = post.secret(email, "reset-password");
        ask(email);
        forgotten.reset(post.secret(email, "reset-password"), ANOTHER);

        assertThat(forgotten.usernameFor(first)).isEmpty();
    }

    @Test
    void someoneDisabledMeanwhileChoosesNothing() {
        ask(email);
        String secret = post.secret(email, "reset-password");
        people.change(some.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThatThrownBy(() -> forgotten.reset(secret, ANOTHER)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAnAdministratorHasALinkSentToSomeoneElse() {
        for (Caller refused : List.of(some.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> forgotten.send(refused, person.username())).isInstanceOf(NotAllowed.class);
        }
        forgotten.send(some.administratorCaller(), person.username());
        assertThat(forgotten.usernameFor(post.secret(email, "reset-password"))).isPresent();
        assertThat(signIns.check(person.username(), TestPeople.PASSWORD)).isPresent();
    }

    private PersonCard withAddress(String address) {
        NewPerson wanted =
                new NewPerson(TestPeople.fresh("person"), "Tom Reyes", address, TestPeople.PASSWORD, null, null, null);
        return people.introduce(wanted, false);
    }

    /** Asks, and waits until it has been answered, by whatever means. */
    private void ask(String typed) {
        forgotten.ask(typed);
        await().atMost(PATIENCE)
                .until(() -> database.sql("select count(*) from password_request")
                        .query(Integer.class)
                        .single()
                        .equals(0));
    }
}
