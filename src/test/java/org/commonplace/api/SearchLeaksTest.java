package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.search.TestIndex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A word that stands only in what is kept from someone is found by them nowhere: no hit, no count, no title. */
class SearchLeaksTest extends HiddenPage {

    /** The page, its file, and the page below it. */
    private static final int FOUND = 3;

    @Autowired
    TestIndex index;

    @Test
    void aRestrictedPageIsFoundByThoseItIsForAlone() {
        index.catchUp();
        assertThat(total(a, token)).isEqualTo(FOUND);
        assertThat(a.get("/api/v1/suggest?q=secret%20" + token).text()).contains("Secret " + token);
        for (Script reader : others()) {
            findsNothing(reader);
        }
    }

    @Test
    void aRestrictionHoldsBeforeTheIndexKnowsOfIt() {
        a.put("/api/v1/pages/" + hidden + "/restrictions", Map.of()).expect(200);
        index.catchUp();
        assertThat(total(b, token)).isEqualTo(FOUND);
        for (int n = 0; n < 5; n++) {
            restrict();
            findsNothing(b);
            a.put("/api/v1/pages/" + hidden + "/restrictions", Map.of()).expect(200);
            index.catchUp();
            assertThat(total(b, token)).isEqualTo(FOUND);
        }
        restrict();
    }

    @Test
    void aRestrictionThatNamesFewerHoldsAtOnce() {
        String path = "/api/v1/pages/" + hidden + "/restrictions";
        List<Map<String, String>> both =
                List.of(Map.of("person", author.username()), Map.of("person", other.username()));
        a.put(path, Map.of("view", both)).expect(200);
        index.catchUp();
        assertThat(total(b, token)).isEqualTo(FOUND);

        restrict();
        findsNothing(b);
        index.catchUp();
        findsNothing(b);
    }

    @Test
    void losingTheSpaceHoldsAtOnce() {
        a.put("/api/v1/pages/" + hidden + "/restrictions", Map.of()).expect(200);
        index.catchUp();
        assertThat(total(b, token)).isEqualTo(FOUND);
        scripts.administrator()
                .patch("/api/v1/spaces/" + space, Map.of("visibility", "private"))
                .expect(200);
        scripts.administrator()
                .put("/api/v1/spaces/" + space + "/access", List.of())
                .expect(200);

        findsNothing(b);
        assertThat(b.get("/api/v1/search?q=" + space).text()).doesNotContain("Space " + space);
        assertThat(b.get("/api/v1/suggest?q=" + space).text()).doesNotContain("Space " + space);
    }

    @Test
    void aPageThatMovesBelowARestrictedOneGoesWithIt() {
        String word = word();
        long moving = make("Moving " + word, "Words.", null);
        index.catchUp();
        assertThat(total(b, word)).isEqualTo(1);

        a.put("/api/v1/pages/" + moving, Map.of("body", "Words.", "baseRevision", 1, "parent", hidden))
                .expect(200);
        assertThat(total(b, word)).isZero();
        index.catchUp();
        assertThat(total(b, word)).isZero();
        assertThat(total(a, word)).isEqualTo(1);
    }

    @Test
    void whatAFileSaysIsFoundByThoseWhoSeeItsPageAlone() {
        String word = word();
        attach(hidden, "minutes.txt", "They spoke of " + word + ".");
        index.catchUp();
        assertThat(total(a, word)).isEqualTo(1);
        assertThat(total(b, word)).isZero();
        assertThat(b.get("/api/v1/search?q=minutes&space=" + space).text()).doesNotContain("minutes");
        for (int n = 0; n < 3; n++) {
            a.put("/api/v1/pages/" + hidden + "/restrictions", Map.of()).expect(200);
            index.catchUp();
            assertThat(total(b, word)).isEqualTo(1);
            restrict();
            assertThat(total(b, word)).as("before the index knows").isZero();
        }
        index.catchUp();
        assertThat(total(b, word)).isZero();
    }

    @Test
    void aFileFollowsItsPageIntoTheTrashAndBelowARestrictedPage() {
        String word = word();
        long page = make("Moving", "Words.", null);
        attach(page, "moving.txt", word);
        index.catchUp();
        assertThat(total(b, word)).isEqualTo(1);
        a.delete("/api/v1/pages/" + page).expect(204);
        assertThat(total(b, word)).isZero();
        index.catchUp();
        assertThat(total(b, word)).isZero();
        a.post("/api/v1/pages/" + page + "/restore").expect(200);
        index.catchUp();
        assertThat(total(b, word)).isEqualTo(1);
        a.put("/api/v1/pages/" + page, Map.of("body", "Words.", "baseRevision", 1, "parent", hidden))
                .expect(200);
        assertThat(total(b, word)).isZero();
        index.catchUp();
        assertThat(total(b, word)).isZero();
        assertThat(total(a, word)).isEqualTo(1);
    }

    private void attach(long page, String name, String text) {
        a.upload("/api/v1/pages/" + page + "/attachments", name, text.getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    @Test
    void theTrashAndDraftsAreFoundByNobody() {
        String word = word();
        long thrown = make("Thrown " + word, "Words.", null);
        index.catchUp();
        assertThat(total(a, word)).isEqualTo(1);
        a.delete("/api/v1/pages/" + thrown).expect(204);
        assertThat(total(a, word)).isZero();
        index.catchUp();
        assertThat(total(a, word)).isZero();
        a.post("/api/v1/pages/" + thrown + "/restore").expect(200);
        index.catchUp();
        assertThat(total(a, word)).isEqualTo(1);

        String drafted = word();
        a.post("/api/v1/spaces/" + space + "/pages", Map.of("title", drafted, "body", drafted, "draft", true))
                .expect(201);
        index.catchUp();
        assertThat(total(a, drafted)).isZero();
        assertThat(total(scripts.administrator(), drafted)).isZero();
    }

    @Test
    void visitorsFindWhatIsPublicOnly() {
        String word = word();
        make("For staff " + word, "Words.", null);
        index.catchUp();
        assertThat(total(scripts.visitor(), word)).isZero();
        scripts.open(space);
        assertThat(total(scripts.visitor(), word)).isEqualTo(1);
        findsNothing(scripts.visitor());
        scripts.visitor().get("/api/v1/search/status").expect(401);
        b.post("/api/v1/search/rebuild").problem(403);
    }

    @Test
    void answersHaveTheFormTheContractPromises() {
        String word = word();
        long page = make("Form " + word, "Some <b>" + word + "</b> here.", null);
        index.catchUp();

        Script.Answer answer = b.get("/api/v1/search?q=" + word).expect(200);
        assertThat(answer.at("total").asInt()).isEqualTo(1);
        assertThat(answer.json().has("facets")).isTrue();
        assertThat(answer.json().has("suggestion")).isTrue();
        var item = answer.at("items").path(0);
        assertThat(item.path("type").asString()).isEqualTo("page");
        assertThat(item.path("id").asLong()).isEqualTo(page);
        assertThat(item.path("url").asString()).startsWith("/s/" + space + "/form-");
        assertThat(item.path("snippet").asString())
                .contains("<mark>" + word + "</mark>")
                .doesNotContain("<b>");
        assertThat(item.path("score").asDouble()).isPositive();
        assertThat(b.get("/api/v1/search/status").expect(200).json().propertyNames())
                .contains("pending", "pendingVectors");
        b.get("/api/v1/search?q=x&type=dragon").invalid("type");
        b.get("/api/v1/search?q=x&size=0").invalid("size");
        assertThat(b.get("/api/v1/search").expect(200).at("total").asInt()).isZero();
    }

    private List<Script> others() {
        List<Script> others = new ArrayList<>(List.of(b, scripts.visitor()));
        PersonCard stranger = people.someone();
        others.add(scripts.of(stranger));
        return others;
    }

    private void findsNothing(Script reader) {
        List<String> questions = List.of(
                token,
                token.substring(0, token.length() - 2),
                "%22about%20" + token + "%22",
                "secret%20" + token,
                "label%20" + token,
                "about%20-open%20" + token);
        for (String question : questions) {
            for (String more : List.of(
                    "",
                    "&type=page",
                    "&type=attachment",
                    "&space=" + space,
                    "&size=1&page=1",
                    "&label=label%20" + token)) {
                Script.Answer answer =
                        reader.get("/api/v1/search?q=" + question + more).expect(200);
                assertThat(answer.at("total").asInt()).as(question + more).isZero();
                assertThat(answer.text()).as(question + more).doesNotContain(token);
            }
            assertThat(reader.get("/api/v1/suggest?q=" + question).expect(200).text())
                    .as(question)
                    .doesNotContain(token);
        }
        assertThat(reader.get("/api/v1/search?q=&label=label%20" + token)
                        .at("total")
                        .asInt())
                .isZero();
    }

    /** A word for what others may find, unlike any other's. */
    private static String word() {
        return TestPeople.fresh("marimba").replace("-", "");
    }

    private static int total(Script reader, String words) {
        return reader.get("/api/v1/search?q=" + words).expect(200).at("total").asInt();
    }
}
