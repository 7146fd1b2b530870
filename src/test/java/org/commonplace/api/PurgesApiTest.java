package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommonplaceTest
class PurgesApiTest {

    private static final String REASON = "A reader was named here by mistake.";

    @Autowired
    private TestWiki wiki;

    @Autowired
    private TestPeople people;

    @LocalServerPort
    private int port;

    private PageDetails page;
    private Script editor;
    private Script administrator;
    private Script stranger;

    @BeforeEach
    void aPage() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        PersonCard person = people.someone();
        wiki.give(people.caller(person), Role.CURATE, space);
        page = wiki.page(people.caller(person), space, "Wards", "Words.");
        editor = new Script(port, people.token(person));
        administrator = new Script(port, people.token(people.administrator()));
        stranger = new Script(port, people.token(people.someone()));
    }

    @Test
    void onlyAdministratorsPurgeAndSeeWhatWas() {
        for (String what : new String[] {"/purge", "/revisions/1/purge"}) {
            editor.post(address() + what, confirmed()).problem(403);
            stranger.post(address() + what, confirmed()).problem(404);
        }
        editor.get("/api/v1/purges").problem(403);
        stranger.get("/api/v1/purges").problem(403);
        editor.get(address()).expect(200);
    }

    @Test
    void aPageIsGoneOnceTheReasonAndTheNumberAreGiven() {
        administrator
                .post(address() + "/purge", Map.of("confirm", "" + page.id()))
                .invalid("reason");
        administrator
                .post(address() + "/purge", Map.of("reason", REASON, "confirm", "yes"))
                .invalid("confirm");
        administrator.post(address() + "/revisions/1/purge", confirmed()).invalid("revision");
        long left = administrator
                .post(address() + "/purge", confirmed())
                .expect(200)
                .at("id")
                .asLong();
        administrator.get(address()).problem(404);
        administrator.post(address() + "/purge", confirmed()).problem(404);
        assertThat(administrator.get("/api/v1/purges").expect(200).at("items").valueStream())
                .anyMatch(stone -> stone.path("id").asLong() == left
                        && stone.path("content").asString().equals("page:" + page.id())
                        && stone.path("reason").asString().equals(REASON));
    }

    private String address() {
        return "/api/v1/pages/" + page.id();
    }

    private Map<String, String> confirmed() {
        return Map.of("reason", REASON, "confirm", Long.toString(page.id()));
    }
}
