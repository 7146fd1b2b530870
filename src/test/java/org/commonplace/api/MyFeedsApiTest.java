package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Calendar feeds of people's own, over REST. */
@CommonplaceTest
class MyFeedsApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    @Test
    void aFeedIsMadeShownOnceListedAndEnded() {
        Script mine = scripts.of(people.someone());

        JsonNode made = mine.post("/api/v1/me/feed", Map.of("name", "My phone"))
                .expect(201)
                .json();
        String path = URI.create(made.path("url").asString()).getPath();

        assertThat(path).matches("/feeds/[A-Za-z0-9_-]{22,}\\.ics");
        scripts.visitor().get(path).expect(200);
        JsonNode listed = mine.get("/api/v1/me/feeds").expect(200).json();
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(listed.path("items").path(0).path("name").asString()).isEqualTo("My phone");
        assertThat(listed.path("items").path(0).path("lastUsedAt").isNull()).isFalse();
        assertThat(listed.path("items").path(0).path("url").asString())
                .isEqualTo("/api/v1/me/feeds/" + made.path("id").asLong());
        assertThat(listed.toString()).doesNotContain(path);
        mine.delete("/api/v1/me/feeds/" + made.path("id").asLong()).expect(204);
        scripts.visitor().get(path).expect(404);
    }

    @Test
    void allFeedsAreEndedAtOnce() {
        Script mine = scripts.of(people.someone());
        String first = made(mine, Map.of());
        String second = made(mine, Map.of("filter", "tag=training&audience=03"));

        mine.delete("/api/v1/me/feed").expect(204);

        scripts.visitor().get(first).expect(404);
        scripts.visitor().get(second).expect(404);
        assertThat(mine.get("/api/v1/me/feeds").json().path("total").asInt()).isZero();
    }

    @Test
    void nobodyMakesOneForOthersOrWithATokenThatOnlyReads() {
        PersonCard person = people.someone();
        Script mine = scripts.of(person);
        long id = mine.post("/api/v1/me/feed", Map.of()).expect(201).at("id").asLong();

        scripts.visitor().post("/api/v1/me/feed", Map.of()).expect(401);
        scripts.visitor().get("/api/v1/me/feeds").expect(401);
        scripts.of(person, Scope.READ).post("/api/v1/me/feed", Map.of()).expect(403);
        scripts.of(people.someone()).delete("/api/v1/me/feeds/" + id).expect(404);
        assertThat(scripts.of(people.someone())
                        .get("/api/v1/me/feeds")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static String made(Script script, Map<String, ?> wanted) {
        return URI.create(script.post("/api/v1/me/feed", wanted)
                        .expect(201)
                        .at("url")
                        .asString())
                .getPath();
    }
}
