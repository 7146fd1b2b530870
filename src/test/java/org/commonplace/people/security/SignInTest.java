package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.AccountChange;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class SignInTest {

    /** A page of REST that only shows something to those who are signed in. */
    private static final String INSIDE = "/api/v1/groups";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople some;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private PersonCard person;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        person = some.someone();
        visitor = new Visitor(port);
    }

    @Test
    void aVisitorIsAskedToSignInAndComesBack() {
        assertThat(location(visitor.get("/nowhere/in-particular?a=b")))
                .isEqualTo("/login?continue=%2Fnowhere%2Fin-particular%3Fa%3Db");

        HttpResponse<String> answer = visitor.signIn(
                person.username(), TestPeople.PASSWORD, Map.of("continue", "/nowhere/in-particular?a=b"));

        assertThat(location(answer)).isEqualTo("/nowhere/in-particular?a=b");
        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsToldInHtmlToThoseSignedInOnly() {
        assertThat(location(visitor.get("/read/no-such/page"))).isEqualTo("/login?continue=%2Fread%2Fno-such%2Fpage");

        visitor.signIn(person.username(), TestPeople.PASSWORD);
        HttpResponse<String> missing = visitor.get("/read/no-such/page", "Accept", "text/html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing here");
    }

    @Test
    void askingToSignInBeginsNoSession() {
        visitor.get("/nowhere");

        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void nobodyIsSentAway() {
        for (String away : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
            HttpResponse<String> answer = new Visitor(port)
                    .signIn(
                            person.username(),
                            TestPeople.PASSWORD,
                            Map.of("continue", away, "Saved-url", away, "spring-security-redirect", away));

            assertThat(location(answer)).isEqualTo("/");
        }
    }

    @Test
    void aRedirectDoesNotFollowAForgedHost() {
        HttpResponse<String> answer = visitor.get("/nowhere", "X-Forwarded-Host", "evil.example");

        assertThat(location(answer)).startsWith("/login");
    }

    @Test
    void theSessionGetsAnotherNameAtSignIn() {
        visitor.csrfToken();
        String before = visitor.cookie("JSESSIONID").orElseThrow();
        visitor.signIn(person.username(), TestPeople.PASSWORD);

        assertThat(visitor.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = visitor.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void unknownWrongAndDisabledLookTheSame() {
        PersonCard disabled = some.someone();
        people.change(some.administratorCaller(), disabled.username(), AccountChange.disabled(true));

        List<String> answers = List.of(
                        visitor.signIn(person.username(), "wrong password"),
                        visitor.signIn(TestPeople.fresh("unknown"), "wrong password"),
                        visitor.signIn(disabled.username(), TestPeople.PASSWORD))
                .stream()
                .map(SignInTest::shape)
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("/login?wrong");
    }

    @Test
    void aFailedSignInIsAudited() {
        visitor.signIn(person.username(), "wrong password");

        assertThat(database.sql("select count(*) from audit_entry where action = 'signin.failed' and detail like ?")
                        .param(person.username() + " from %")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void guessingIsSlowedForKnownAndUnknownNamesAlikeAndTheOwnersBrowserIsNot() {
        Visitor owner = new Visitor(port);
        owner.signIn(person.username(), TestPeople.PASSWORD);
        owner.restart();
        String unknown = TestPeople.fresh("unknown");
        for (int i = 0; i < SignInThrottle.PAIR_TRIES; i++) {
            visitor.signIn(person.username(), "guess " + i);
            visitor.signIn(unknown, "guess " + i);
        }

        assertThat(location(visitor.signIn(person.username(), TestPeople.PASSWORD)))
                .isEqualTo("/login?wait");
        assertThat(location(visitor.signIn(unknown, "guess"))).isEqualTo("/login?wait");
        assertThat(location(owner.signIn(person.username(), TestPeople.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aFormWithoutTheTokenSignsNobodyIn() {
        Map<String, String> form =
                new HashMap<>(Map.of("username", person.username(), "password", TestPeople.PASSWORD));

        assertThat(location(visitor.post("/login", form))).isEqualTo("/login?again");
        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAndForgetsTheBrowser() {
        visitor.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        String ticket = visitor.cookie("commonplace-remember").orElseThrow();
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);

        assertThat(visitor.post("/logout", Map.of("_csrf", visitor.csrfToken())).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(visitor.cookie("commonplace-remember")).isEmpty();
        Visitor thief = new Visitor(port);
        thief.put("commonplace-remember", ticket);
        assertThat(location(thief.get("/nowhere"))).startsWith("/login");
    }

    @Test
    void aRememberedBrowserNeedsNoPassword() {
        visitor.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        visitor.restart();
        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(401);

        assertThat(visitor.get("/setup/csrf-token-for-tests").statusCode()).isEqualTo(200);

        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserThatDidNotAskIsNotRemembered() {
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        visitor.restart();

        assertThat(location(visitor.get("/nowhere"))).startsWith("/login");
    }

    @Test
    void disablingAPersonEndsTheirSessionAtOnce() {
        visitor.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(200);

        people.change(some.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThat(visitor.get(INSIDE).statusCode()).isEqualTo(401);
        assertThat(location(visitor.get("/nowhere"))).startsWith("/login");
    }

    @Test
    void takingAwayAdministrationCountsAtOnce() {
        PersonCard administrator = some.administrator();
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
        HttpResponse<String> figures = visitor.get("/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("jvm_memory_used_bytes{", "http_server_requests_seconds_count{");

        people.change(some.administratorCaller(), administrator.username(), AccountChange.administrator(false));

        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void changesBySessionNeedTheTokenOfThePage() {
        PersonCard administrator = some.administrator();
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
        String body = "{\"name\": \"" + TestPeople.fresh("csrf") + "\"}";

        assertThat(visitor.send("POST", "/api/v1/groups", body).statusCode()).isEqualTo(403);
        assertThat(visitor.send("POST", "/api/v1/groups", body, "X-CSRF-TOKEN", visitor.csrfToken())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() {
        for (String path : List.of("/nowhere", "/api/v1/people", "/actuator/health", "/look/look.css")) {
            Map<String, List<String>> headers = visitor.get(path).headers().map();

            assertThat(String.valueOf(headers.get("content-security-policy")))
                    .contains("default-src")
                    .contains("frame-ancestors")
                    .doesNotContain("script-src *")
                    .doesNotContainPattern("script-src[^;]*unsafe-inline");
            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
            assertThat(headers.get("referrer-policy")).containsExactly("same-origin");
        }
    }

    private static String shape(HttpResponse<String> answer) {
        return answer.statusCode() + " " + location(answer) + " " + answer.body() + " "
                + answer.headers().map().keySet();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }
}
