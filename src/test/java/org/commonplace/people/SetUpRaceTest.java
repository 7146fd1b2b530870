package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.shared.NotFound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many follow one set-up link at once. Nothing is rolled back here, so that they see each other's changes. */
@CommonplaceTest
class SetUpRaceTest {

    private static final String ASIDE = "set aside";

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private Visit visit;

    @Autowired
    private JdbcClient database;

    private List<Long> administrators = List.of();

    @BeforeEach
    void nobodyAdministers() {
        administrators = database.sql("SELECT id FROM person WHERE administrator")
                .query(Long.class)
                .list();
        database.sql("UPDATE person SET administrator = FALSE").update();
        database.sql("UPDATE person SET username = ? WHERE username = 'admin'")
                .param(ASIDE)
                .update();
    }

    @AfterEach
    void asBefore() {
        database.sql("DELETE FROM person WHERE username = 'admin'").update();
        database.sql("UPDATE person SET username = 'admin' WHERE username = ?")
                .param(ASIDE)
                .update();
        administrators.forEach(id -> database.sql("UPDATE person SET administrator = TRUE WHERE id = ?")
                .param(id)
                .update());
    }

    @Test
    void oneOfFiftyIsLetIn() {
        String secret = first.invite().orElseThrow();
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 50; n++) {
                String password = "password number " + n;
                answers.add(many.submit(() -> isLetIn(secret, password)));
            }
        }

        assertThat(answers.stream().filter(Future::resultNow)).hasSize(1);
        assertThat(database.sql("SELECT COUNT(*) FROM person WHERE username = 'admin' AND administrator")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theLinkOpensAPageAndADeadOneSaysThatItIs() {
        String address = "/setup/" + first.invite().orElseThrow();

        HttpResponse<String> page = visit.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select("form input[name=password]")).hasSize(1);
        assertThat(Jsoup.parse(page.body()).select("link[href=/look/theme.css], .plain-head .brand-mark"))
                .hasSize(2);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "img-src 'self'");

        first.create(TestPeople.PASSWORD);
        HttpResponse<String> dead = visit.get(address);
        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(dead.body()).body().text())
                .contains("This set-up link is no longer good", "It works once, within a day");
        assertThat(dead.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aPasswordIsTypedTwiceAndSignsIn() {
        String address = "/setup/" + first.invite().orElseThrow();

        assertThat(visit.send("POST", address + "?password=three+words+here&repeat=three+words+her")
                        .body())
                .contains("The two are not the same");
        assertThat(visit.send("POST", address + "?password=Password1&repeat=Password1")
                        .body())
                .contains("the first passwords anybody would try");
        HttpResponse<String> done = visit.send("POST", address + "?password=three+words+here&repeat=three+words+here");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location")).hasValue("/");
        assertThat(done.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=") && cookie.contains("HttpOnly"));
    }

    private boolean isLetIn(String secret, String password) {
        try {
            first.accept(secret, password);
            return true;
        } catch (NotFound someoneWasFaster) {
            return false;
        }
    }
}
