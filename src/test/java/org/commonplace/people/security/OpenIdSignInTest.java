package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.commonplace.OpenIdProduct;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.AccountChange;
import org.commonplace.people.BrowserSessions;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an OpenID provider: a real authorization server beside a product that is told to trust it. */
@OpenIdProduct
@DirtiesContext
@ViewPackages(packages = "org.commonplace")
class OpenIdSignInTest extends SpringBrowserlessTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String START = "/oauth2/authorization/openid";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Groups groups;

    @Autowired
    private Callers callers;

    @Autowired
    private BrowserSessions sessions;

    @Autowired
    private OpenIdSettings settings;

    @Autowired
    private TestPeople some;

    private String subject;
    private Visitor visitor;

    @DynamicPropertySource
    static void trustTheProvider(DynamicPropertyRegistry product) {
        product.add("commonplace.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void closeTheProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void arrive() {
        PROVIDER.sendBackTo("http://localhost:" + port + "/login/oauth2/code/openid");
        subject = TestPeople.fresh("subject");
        visitor = new Visitor(port);
    }

    @Test
    void someoneUnknownGetsAnAccountAndTheGroupsTheProviderSays() {
        PROVIDER.says(
                subject,
                Map.of(
                        "preferred_username",
                        "Nina.N " + subject,
                        "name",
                        "Nina Nurse",
                        "groups",
                        List.of("lib-staff", "other")));

        assertThat(location(signIn("/spaces"))).isEqualTo("/spaces");

        assertThat(visitor.get("/api/v1/me").body())
                .contains("\"name\":\"Nina Nurse\"", "\"username\":\"nina.n-" + subject, "\"Library\"")
                .contains("\"administrator\":false");
    }

    @Test
    void groupsFollowWhatTheProviderSaysAtEachSignIn() {
        Caller administrator = some.administratorCaller();
        PROVIDER.says(subject, Map.of("preferred_username", subject, "groups", List.of("lib-staff")));
        signIn("/");
        PersonCard person = people.find(subject).orElseThrow();
        GroupCard own = some.group(person);
        assertThat(groups.of(administrator, person.id()))
                .extracting(GroupCard::name)
                .contains("Library");

        PROVIDER.says(subject, Map.of("preferred_username", subject, "groups", List.of()));
        visitor = new Visitor(port);
        signIn("/");

        assertThat(groups.of(administrator, person.id())).containsExactly(own);
        assertThat(callers.of(person.id()).orElseThrow().groups()).contains(own.id());
    }

    @Test
    void anAccountWithTheAddressThatTheProviderCheckedIsTaken() {
        String email = subject + "@example.org";
        PersonCard present = introduce(email);
        PROVIDER.says(subject, Map.of("email", email, "email_verified", true));

        signIn("/");

        assertThat(visitor.get("/api/v1/me").body()).contains("\"id\":" + present.id() + ",");
        assertThat(sessions.list(some.caller(present), null)).hasSize(1);
    }

    @Test
    void anAddressThatNobodyCheckedProvesNothing() {
        String email = subject + "@example.org";
        PersonCard present = introduce(email);
        PROVIDER.says(subject, Map.of("email", email, "email_verified", false));

        signIn("/");

        assertThat(visitor.get("/api/v1/me").body()).doesNotContain("\"id\":" + present.id() + ",");
    }

    @Test
    void someoneDisabledIsRefusedAndHasNoSession() {
        PROVIDER.says(subject, Map.of("preferred_username", subject));
        signIn("/");
        people.change(some.administratorCaller(), subject, AccountChange.disabled(true));
        assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
        visitor = new Visitor(port);

        assertThat(location(signIn("/"))).isEqualTo("/login?stranger");
        assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aReturnThatNobodyWasSentOnSignsNobodyIn() {
        PROVIDER.says(subject, Map.of("preferred_username", subject));
        URI back = back("/");
        Visitor other = new Visitor(port);

        assertThat(location(other.get(back.getRawPath() + "?" + back.getRawQuery())))
                .isEqualTo("/login?failed");
        assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnce() {
        PROVIDER.says(subject, Map.of("preferred_username", subject));
        URI back = back("/");
        String address = back.getRawPath() + "?" + back.getRawQuery();
        assertThat(location(visitor.get(address))).isEqualTo("/");

        assertThat(location(new Visitor(port).get(address))).isEqualTo("/login?failed");
    }

    @Test
    void nobodyIsSentAwayAfterwards() {
        PROVIDER.says(subject, Map.of("preferred_username", subject));

        assertThat(location(signIn("//evil.example"))).isEqualTo("/");
    }

    @Test
    void theAddressToComeBackToFollowsTheSettingsAndNoHeader() {
        String sent = location(visitor.get(START, "X-Forwarded-Host", "evil.example"));

        assertThat(sent).startsWith(PROVIDER.issuer()).doesNotContain("evil").contains("localhost:" + port);
        assertThat(settings.name()).contains("Hospital account");
    }

    @Test
    void theSignInViewOffersTheProviderAndTheWayBack() {
        UI.getCurrentOrThrow().navigate("login", QueryParameters.fromString("continue=%2Fspaces"));

        assertThat(find(Anchor.class)
                        .withText("Sign in with Hospital account")
                        .single()
                        .getHref())
                .isEqualTo("oauth2/authorization/openid?continue=%2Fspaces");
    }

    private HttpResponse<String> signIn(String wanted) {
        URI back = back(wanted);
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** Where the provider sends the visitor back to. */
    private URI back(String wanted) {
        String sent = location(visitor.get(START + "?continue=" + wanted));
        return URI.create(PROVIDER.signIn(sent, subject));
    }

    private PersonCard introduce(String email) {
        return people.introduce(
                new NewPerson(TestPeople.fresh("person"), "P", email, TestPeople.PASSWORD, null, null, null), false);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode() + answer.body());
    }
}
