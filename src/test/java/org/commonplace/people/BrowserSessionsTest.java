package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Where people are signed in, and how it ends: each visitor here is a browser of its own. */
@CommonplaceTest
class BrowserSessionsTest {

    private static final String INSIDE = "/api/v1/groups";
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private BrowserSessions sessions;

    @Autowired
    private People people;

    @Autowired
    private TestPeople some;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Callers callers;

    @Autowired
    private PersonRepository repository;

    @Autowired
    private PersonGroupRepository memberships;

    @Autowired
    private List<ScheduledTaskHolder> schedules;

    private PersonCard person;
    private Caller caller;
    private Visitor desk;
    private Visitor phone;

    @BeforeEach
    void twoBrowsers() {
        person = some.someone();
        caller = some.caller(person);
        desk = new Visitor(port);
        phone = new Visitor(port);
        desk.signIn(person.username(), TestPeople.PASSWORD);
        phone.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
    }

    @Test
    void eachBrowserIsListedOnce() {
        assertThat(sessions.list(caller, null))
                .extracting(SignedInBrowser::remembered)
                .containsExactlyInAnyOrder(false, true);

        phone.restart();
        phone.csrfToken();

        assertThat(sessions.list(caller, null)).hasSize(2);
        assertThat(sessions.list(some.caller(), null)).isEmpty();
    }

    @Test
    void signingOutOfOneForgetsItAndLeavesTheOther() {
        SignedInBrowser remembered = sessions.list(caller, null).stream()
                .filter(SignedInBrowser::remembered)
                .findFirst()
                .orElseThrow();

        sessions.signOut(caller, remembered.id());

        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
        phone.restart();
        phone.csrfToken();
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutElsewhereLeavesTheOneThatAsks() {
        String here = database.sql("select id from open_session where person_id = ? and series is null")
                .param(person.id())
                .query(String.class)
                .single();

        sessions.signOutElsewhere(caller, here);

        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(200);
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(sessions.list(caller, here))
                .extracting(SignedInBrowser::here)
                .containsExactly(true);
    }

    @Test
    void anAdministratorSignsSomeoneOutEverywhere() {
        Caller other = some.caller();
        assertThatThrownBy(() -> sessions.signOutEverywhere(other, person.id())).isInstanceOf(NotAllowed.class);
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(200);

        sessions.signOutEverywhere(some.administratorCaller(), person.id());
        assertThat(sessions.list(caller, null)).isEmpty();
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
        phone.restart();
        phone.csrfToken();
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodySignsSomeoneElseOut() {
        Caller other = some.caller();
        for (SignedInBrowser browser : sessions.list(caller, null)) {
            assertThatThrownBy(() -> sessions.signOut(other, browser.id())).isInstanceOf(NotFound.class);
        }
        sessions.signOutElsewhere(other, null);
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(200);
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(200);
        for (String guess : List.of("", "r", "s", "rzz", "s' or '1'='1")) {
            assertThatThrownBy(() -> sessions.signOut(caller, guess)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> sessions.list(Caller.ANONYMOUS, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sessions.lastSeen(caller, List.of(person.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void signingOutStrikesTheSessionOffTheList() {
        desk.post("/logout", Map.of("_csrf", desk.csrfToken()));

        assertThat(sessions.list(caller, null))
                .extracting(SignedInBrowser::remembered)
                .containsExactly(true);
    }

    /** Another node tells this one nothing: only the rows change. What this node does by itself is done at once. */
    @Test
    void whatAnotherNodeEndedEndsHereWithinAMinute() {
        String token = some.token(person);
        Visitor script = new Visitor(port);
        assertThat(script.get(INSIDE, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        Visitor other = new Visitor(port);
        PersonCard colleague = some.someone();
        other.signIn(colleague.username(), TestPeople.PASSWORD);
        database.sql("delete from open_session where person_id = ?")
                .param(colleague.id())
                .update();
        database.sql("update person set disabled = true, credentials = credentials + 1 where id = ?")
                .param(person.id())
                .update();

        FixedDelayTask look = look();
        assertThat(look.getIntervalDuration().plus(Callers.LONGEST_DELAY)).isLessThan(A_MINUTE);
        look.getRunnable().run();
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(other.get(INSIDE).statusCode()).isEqualTo(401);
        callers.changed(person.id());
        assertThat(script.get(INSIDE, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    /** The round that this node makes over its sessions. */
    private FixedDelayTask look() {
        return schedules.stream()
                .flatMap(schedule -> schedule.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().endsWith("OpenSessions.look"))
                .map(FixedDelayTask.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsKnownOfSomeoneIsForgottenInTime() {
        AtomicLong passed = new AtomicLong();
        Callers node = new Callers(repository, memberships, passed::get);
        Account signedIn = repository.findById(person.id()).map(Person::account).orElseThrow();
        assertThat(node.of(person.id())).isPresent();
        database.sql("update person set disabled = true, credentials = credentials + 1 where id = ?")
                .param(person.id())
                .update();

        assertThat(node.current(signedIn)).as("it was not told").isPresent();
        passed.addAndGet(Callers.LONGEST_DELAY.toNanos());
        assertThat(node.current(signedIn)).isEmpty();
        assertThat(node.of(person.id())).isEmpty();
        assertThat(node.readOnly(person.id())).isEmpty();
    }

    @Test
    void disablingSomeoneEndsSessionsAndTokensForGood() {
        String token = some.token(person);
        Caller administrator = some.administratorCaller();
        people.change(administrator, person.username(), AccountChange.disabled(true));

        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(phone.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .get(INSIDE, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);

        people.change(administrator, person.username(), AccountChange.disabled(false));
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .get(INSIDE, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void administratorsAreToldWhoWasHere() {
        PersonCard never = some.someone();

        assertThat(sessions.lastSeen(some.administratorCaller(), List.of(person.id(), never.id())))
                .containsOnlyKeys(person.id());
    }
}
