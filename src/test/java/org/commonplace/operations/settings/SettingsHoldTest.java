package org.commonplace.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.people.Contacts;
import org.commonplace.people.PersonCard;
import org.commonplace.people.SignIns;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator sets about signing in and times is what people meet. */
class SettingsHoldTest extends ViewTest {

    private static final String LENGTH = "commonplace.sign-in.password-length";
    private static final String REMEMBER = "commonplace.sign-in.remember";
    private static final String REMEMBER_FOR = "commonplace.sign-in.remember-for";
    private static final String ZONE = "commonplace.zone";
    private static final String INSIDE = "/api/v1/groups";
    private static final String ELEVEN = "eleven char";
    private static final String TWELVE = "twelve chars";

    @Autowired
    SettingsDesk desk;

    @Autowired
    TestPeople some;

    @Autowired
    SignIns signIns;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    Caller administrator;
    PersonCard person;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        administrator = some.administratorCaller();
        person = some.someone();
        desk.change(administrator, Map.of(ZONE, "Pacific/Auckland"));
        super.initVaadinEnvironment();
    }

    @AfterEach
    void asBefore() {
        desk.change(administrator, Map.of(LENGTH, "", REMEMBER, "", REMEMBER_FOR, "", ZONE, ""));
    }

    @Test
    void aPasswordIsAsLongAsIsAskedFor() {
        Caller caller = some.caller(person);
        desk.change(administrator, Map.of(LENGTH, "12"));
        assertThatThrownBy(() -> people.changePassword(caller, TestPeople.PASSWORD, ELEVEN))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems().getFirst().arguments())
                                .contains(12));
        assertThat(signIns.check(person.username(), TestPeople.PASSWORD)).isPresent();
        people.changePassword(caller, TestPeople.PASSWORD, TWELVE);
        assertThat(signIns.check(person.username(), TWELVE)).isPresent();

        desk.change(administrator, Map.of(LENGTH, ""));
        people.changePassword(some.caller(person), TWELVE, ELEVEN);
        assertThat(signIns.check(person.username(), ELEVEN)).isPresent();
    }

    @Test
    void noBrowserStaysSignedInWhereThatIsNotOffered() {
        Visitor known = new Visitor(port);
        known.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        known.restart();
        assertThat(comesBack(known)).isTrue();

        desk.change(administrator, Map.of(REMEMBER, "false"));
        known.restart();
        assertThat(comesBack(known)).as("asked before").isFalse();
        Visitor another = new Visitor(port);
        another.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        assertThat(another.get(INSIDE).statusCode()).isEqualTo(200);
        assertThat(another.cookie("commonplace-remember")).isEmpty();
        shown("login");
        assertThat(find(Checkbox.class).all()).isEmpty();
    }

    @Test
    void aBrowserStaysSignedInAsLongAsIsAllowed() {
        desk.change(administrator, Map.of(REMEMBER_FOR, "7"));
        HttpResponse<String> answer =
                new Visitor(port).signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));

        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("commonplace-remember="))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(cookie.split("; *")))
                .contains("Max-Age=" + Duration.ofDays(7).toSeconds());
        long days = database.sql(
                        "SELECT TIMESTAMPDIFF(DAY, began_at, expires_at) FROM remembered_browser WHERE person_id = ?")
                .param(person.id())
                .query(Long.class)
                .single();
        assertThat(days).as("whatever the browser says").isEqualTo(7);
    }

    @Test
    void timesAreThoseOfTheOrganisationForWhoeverHasChosenNoZone() {
        assertThat(Moment.full(Instant.parse("2026-07-01T18:30:00Z")).words()).isEqualTo("Thursday 2 July 2026, 06:30");
        assertThat(contacts.of(person.id()).orElseThrow().zone()).isEqualTo("Pacific/Auckland");
        desk.change(administrator, Map.of(ZONE, "America/St_Johns"));
        assertThat(contacts.of(person.id()).orElseThrow().zone()).isEqualTo("America/St_Johns");
    }

    /** Whether a browser that was closed is let in by itself. */
    private static boolean comesBack(Visitor visitor) {
        visitor.csrfToken();
        return visitor.get(INSIDE).statusCode() == 200;
    }
}
