package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.people.AccountChange;
import org.commonplace.people.ForgottenPasswords;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.SignIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No answer tells whether somebody has an account. */
@CommonplaceTest
class AccountEnumerationTest {

    private static final int TRIES = 200;

    @Autowired
    private TestPeople some;

    @Autowired
    private People people;

    @Autowired
    private SignIns signIns;

    @Autowired
    private ForgottenPasswords forgotten;

    @Autowired
    private Visit visit;

    @Autowired
    private JdbcClient database;

    private PersonCard present;
    private PersonCard disabled;
    private String missing;

    @BeforeEach
    void threeNames() {
        present = some.someone();
        disabled = some.someone();
        people.change(some.administratorCaller(), disabled.username(), AccountChange.disabled(true));
        missing = TestPeople.fresh("person");
    }

    @Test
    void aPasswordForScriptsIsRefusedAlike() {
        List<String> answers = List.of(
                        basic(present.username(), "wrong password"),
                        basic(missing, "wrong password"),
                        basic(disabled.username(), TestPeople.PASSWORD))
                .stream()
                .map(AccountEnumerationTest::shape)
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("401");
    }

    @Test
    void aWrongPasswordLeavesTheSameTraceForEveryName() {
        for (String name : List.of(present.username(), missing, disabled.username())) {
            basic(name, "wrong password");
            assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'signin.failed' AND detail LIKE ?")
                            .param(name + " from %")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void tokensThatAreNoGoodAreRefusedAlike() {
        PersonCard leaving = some.someone();
        String token = some.token(leaving);
        people.change(some.administratorCaller(), leaving.username(), AccountChange.disabled(true));

        assertThat(shape(bearer("/api/v1/me", token)))
                .isEqualTo(shape(bearer("/api/v1/me", "cp_no-such-token")))
                .startsWith("401");
    }

    @Test
    void someoneWhoDoesNotAdministerLearnsNoNames() {
        String token = some.token(some.someone());
        for (String path : List.of("/api/v1/people/", "/api/v1/people?q=")) {
            List<String> answers = List.of(present.username(), disabled.username(), missing).stream()
                    .map(name -> shape(bearer(path + name, token)).replace(name, "…"))
                    .toList();
            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(answers.getFirst()).startsWith("403");
        }
        assertThat(people.suggest(some.caller(), disabled.username())).isEmpty();
        assertThat(people.suggest(some.caller(), "p")).isEmpty();
        assertThat(people.suggest(some.caller(), "person")).hasSizeLessThanOrEqualTo(10);
    }

    /** That the same work is done is checked by counting it; this measures that nothing else tells the names apart. */
    @Test
    @Tag("soak")
    void timeTellsNoNamesApart() {
        List<String> names = List.of(present.username(), missing, disabled.username());
        Map<String, List<Long>> times = new TreeMap<>();
        for (int n = 0; n < TRIES; n++) {
            for (String name : names) {
                long start = System.nanoTime();
                signIns.check(name, "wrong password");
                times.computeIfAbsent(name, first -> new ArrayList<>()).add(System.nanoTime() - start);
            }
        }

        double known = median(times, present.username());
        assertThat(median(times, missing) / known).isBetween(0.8, 1.25);
        assertThat(median(times, disabled.username()) / known).isBetween(0.8, 1.25);
    }

    @Test
    @Tag("soak")
    void timeTellsNoNamesApartWhenAPasswordWasForgotten() {
        List<String> names = List.of(present.username(), missing, disabled.username());
        Map<String, List<Long>> times = new TreeMap<>();
        for (int n = 0; n < TRIES; n++) {
            for (String name : names) {
                long start = System.nanoTime();
                forgotten.ask(name);
                times.computeIfAbsent(name, first -> new ArrayList<>()).add(System.nanoTime() - start);
            }
        }

        double known = median(times, present.username());
        assertThat(median(times, missing) / known).isBetween(0.8, 1.25);
        assertThat(median(times, disabled.username()) / known).isBetween(0.8, 1.25);
    }

    private static double median(Map<String, List<Long>> times, String name) {
        return times.getOrDefault(name, List.of()).stream()
                .sorted()
                .skip(TRIES / 2)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> basic(String name, String password) {
        String words = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return visit.send("POST", "/api/v1/tokens", "Authorization", "Basic " + words);
    }

    private HttpResponse<String> bearer(String path, String token) {
        return visit.get(path, "Authorization", "Bearer " + token);
    }

    private static String shape(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + " " + answer.body();
    }
}
