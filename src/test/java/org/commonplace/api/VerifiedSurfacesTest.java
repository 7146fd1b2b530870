package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.PersonCard;
import org.commonplace.search.TestIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a space shows verified text only, no address tells its readers a word of what is newer. */
@CommonplaceTest
class VerifiedSurfacesTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    @Autowired
    TestIndex index;

    @LocalServerPort
    int port;

    /** Stands in the newest revision and nowhere else, in lower case, so that it also shows in addresses. */
    private final String secret = TestPeople.fresh("quokka").replace("-", "").toLowerCase(Locale.ROOT);

    private final String known = TestPeople.fresh("wombat").replace("-", "");

    private Script editor;
    private Script reader;
    private PersonCard readingPerson;
    private String space;
    private long page;
    private long picture;
    private String slug;

    @BeforeEach
    void aVerifiedPageWithANewerText() {
        PersonCard author = people.someone();
        readingPerson = people.someone();
        editor = scripts.of(author);
        reader = scripts.of(readingPerson);
        space = scripts.space("public", author);
        scripts.administrator()
                .patch("/api/v1/spaces/" + space, Map.of("verifiedOnly", true))
                .expect(200);
        Script.Answer made = editor.post(
                        "/api/v1/spaces/" + space + "/pages",
                        Map.of(
                                "title",
                                "Page " + known,
                                "body",
                                "First " + known + ". ![](picture.txt) [a](picture.txt)"))
                .expect(201);
        page = made.at("id").asLong();
        slug = made.at("slug").asString();
        picture = attach("picture.txt", known);
        editor.post("/api/v1/spaces/" + space + "/pages", Map.of("title", "Other", "body", "[[Page " + known + "]]"))
                .expect(201);
        editor.post("/api/v1/pages/" + page + "/review", Map.of()).expect(200);
        editor.put("/api/v1/pages/" + page, newer()).expect(200);
    }

    private Map<String, Object> newer() {
        return Map.of(
                "title", "Renamed " + secret,
                "body", "Second " + secret + ", see [[Wanted " + secret + "]] and [[Other]]. ![](" + secret + ".txt)",
                "comment", "Because of " + secret,
                "baseRevision", 1);
    }

    @Test
    void theEditorSeesTheNewestEverywhere() {
        Script.Answer seen = editor.get("/api/v1/pages/" + page + "?html=true").expect(200);
        assertThat(seen.at("title").asString()).isEqualTo("Renamed " + secret);
        assertThat(seen.at("revision").asInt()).isEqualTo(2);
        assertThat(seen.at("heldBack").asBoolean()).isTrue();
        assertThat(seen.at("verified").asBoolean()).isFalse();
        assertThat(seen.at("html").asString()).contains(secret);
        assertThat(editor.get("/read/" + space + "/" + slug).text()).contains(secret);
        assertThat(editor.get("/api/v1/pages/" + page + "/revisions/2")
                        .expect(200)
                        .text())
                .contains(secret);
    }

    @Test
    void noAddressTellsAReaderOfTheNewerText() {
        attach(secret + ".txt", secret);
        index.catchUp();
        Visitor visitor = new Visitor(port);
        Visitor signedIn = new Visitor(port);
        signedIn.signIn(readingPerson.username(), TestPeople.PASSWORD);
        for (String address : addresses()) {
            for (HttpResponse<String> answer : List.of(
                    visitor.get(address),
                    signedIn.get(address),
                    reader.get(address).response())) {
                assertThat(answer.body().toLowerCase(Locale.ROOT) + answer.headers())
                        .as(address)
                        .doesNotContain(secret);
            }
        }
        assertThat(visitor.get("/read/" + space + "/" + slug).body()).contains("First " + known);
        assertThat(reader.get("/api/v1/pages/" + page).at("revision").asInt()).isEqualTo(1);
        assertThat(reader.get("/api/v1/pages/" + page).at("heldBack").asBoolean())
                .isFalse();
    }

    @Test
    void theUnverifiedRevisionIsNoneForReaders() {
        reader.get("/api/v1/pages/" + page + "/revisions/2").expect(404);
        reader.get("/api/v1/pages/" + page + "/revisions/1").expect(200);
        assertThat(reader.get("/api/v1/pages/" + page + "/revisions")
                        .at("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(reader.get("/s/" + space + "/" + slug + "/history/2").text()).doesNotContain(secret);
        assertThat(new Visitor(port)
                        .get("/read/" + space + "/renamed-" + secret)
                        .statusCode())
                .isIn(302, 404);
    }

    @Test
    void searchFindsForEverybodyWhatReadersSee() {
        index.catchUp();
        for (Script anyone : List.of(editor, reader, scripts.visitor())) {
            assertThat(anyone.get("/api/v1/search?q=" + secret).at("total").asInt())
                    .isZero();
            assertThat(anyone.get("/api/v1/suggest?q=" + secret.substring(0, 8)).text())
                    .doesNotContain(secret);
        }
        assertThat(reader.get("/api/v1/search?q=" + known).at("total").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aFileIsFoundOnceReadersSeeIt() {
        String word = TestPeople.fresh("wombat").replace("-", "");
        attach("added.txt", word);
        index.catchUp();
        for (Script anyone : List.of(editor, reader, scripts.visitor())) {
            assertThat(anyone.get("/api/v1/search?q=" + word).at("total").asInt())
                    .isZero();
        }
        editor.post("/api/v1/pages/" + page + "/review", Map.of()).expect(200);
        index.catchUp();
        assertThat(reader.get("/api/v1/search?q=" + word).at("total").asInt()).isEqualTo(1);
    }

    @Test
    void theTagOfThePlainPageStaysUntilTheTextIsVerified() {
        Visitor visitor = new Visitor(port);
        String tag = tag(visitor);
        editor.put("/api/v1/pages/" + page, Map.of("body", "Third " + secret, "baseRevision", 2))
                .expect(200);
        attach("more " + secret + ".txt", secret);
        assertThat(tag(visitor)).isEqualTo(tag);
        assertThat(visitor.get("/read/" + space + "/" + slug, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        editor.post("/api/v1/pages/" + page + "/review", Map.of("revision", 3)).expect(200);

        String renamed = "/read/" + space + "/renamed-" + secret;
        assertThat(visitor.get("/read/" + space + "/" + slug).statusCode()).isEqualTo(301);
        assertThat(visitor.get(renamed).body()).contains("Third " + secret);
        assertThat(visitor.get(renamed).headers().firstValue("etag").orElseThrow())
                .isNotEqualTo(tag);
        assertThat(reader.get("/api/v1/pages/" + page).at("verified").asBoolean())
                .isTrue();
        reader.get("/api/v1/pages/" + page + "/revisions/2").expect(404);
        reader.get("/api/v1/pages/" + page + "/revisions/3").expect(200);
    }

    @Test
    void filesAreThoseOfTheVerifiedText() {
        long added = attach("added.txt", secret);
        String path = "/attachments/" + added + "/added.txt";
        editor.get(path).expect(200);
        reader.get(path).expect(404);
        scripts.visitor().get(path);
        assertThat(scripts.visitor().get(path).text()).doesNotContain(secret);
        assertThat(reader.get("/api/v1/pages/" + page + "/attachments").text()).doesNotContain("added.txt");
        reader.get("/api/v1/pages/" + page + "/attachments/" + added).expect(404);

        editor.delete("/api/v1/pages/" + page + "/attachments/" + picture).expect(204);
        assertThat(reader.get("/attachments/" + picture + "/picture.txt").status())
                .as("what was removed is gone at once")
                .isEqualTo(404);

        editor.post("/api/v1/pages/" + page + "/review", Map.of()).expect(200);
        reader.get(path).expect(200);
    }

    @Test
    void whoMayNotVerifyIsRefusedAndTheOwnerMay() {
        PersonCard colleague = people.someone();
        scripts.administrator()
                .put(
                        "/api/v1/spaces/" + space + "/access",
                        List.of(Map.of("person", colleague.username(), "role", "edit")))
                .expect(200);
        scripts.of(colleague)
                .post("/api/v1/pages/" + page + "/review", Map.of())
                .expect(403);
        reader.post("/api/v1/pages/" + page + "/review", Map.of()).expect(403);
        assertThat(reader.get("/api/v1/pages/" + page).at("revision").asInt()).isEqualTo(1);
        scripts.administrator()
                .post("/api/v1/pages/" + page + "/review", Map.of("revision", 1))
                .invalid("revision");
        reader.patch("/api/v1/spaces/" + space, Map.of("verifiedOnly", false)).expect(403);
        scripts.administrator()
                .post("/api/v1/pages/" + page + "/review", Map.of())
                .expect(200);
        assertThat(reader.get("/api/v1/pages/" + page).at("revision").asInt()).isEqualTo(2);
    }

    @Test
    void theSettingWorksBothWaysAtOnce() {
        Script administrator = scripts.administrator();
        administrator
                .patch("/api/v1/spaces/" + space, Map.of("verifiedOnly", false))
                .expect(200);
        assertThat(reader.get("/api/v1/pages/" + page).at("title").asString()).isEqualTo("Renamed " + secret);
        index.catchUp();
        assertThat(reader.get("/api/v1/search?q=" + secret).at("total").asInt()).isPositive();

        administrator
                .patch("/api/v1/spaces/" + space, Map.of("verifiedOnly", true))
                .expect(200);

        assertThat(reader.get("/api/v1/search?q=" + secret).at("total").asInt())
                .as("before the index has caught up, too")
                .isZero();
        noAddressTellsAReaderOfTheNewerText();
    }

    private List<String> addresses() {
        List<String> all = new ArrayList<>(List.of(
                "/read/" + space,
                "/read/" + space + "/" + slug,
                "/read/" + space + "/other",
                "/s/" + space,
                "/s/" + space + "/feed.atom",
                "/s/" + space + "/changes",
                "/s/" + space + "/wanted",
                "/p/" + page,
                "/sitemaps/" + (page - 1) + ".xml",
                "/search?q=" + known,
                "/api/v1/search?q=" + known,
                "/api/v1/suggest?q=page",
                "/api/v1/pages?size=200",
                "/api/v1/labels?size=200",
                "/api/v1/changes?space=" + space,
                "/api/v1/changes?size=200"));
        for (String more : List.of("", "/history", "/history/1", "/compare/1/1", "/access")) {
            all.add("/s/" + space + "/" + slug + more);
        }
        for (String more : List.of("", "/pages", "/wanted", "/orphans")) {
            all.add("/api/v1/spaces/" + space + more);
        }
        for (String more :
                List.of("", "?html=true", "/revisions", "/revisions/1?html=true", "/backlinks", "/attachments")) {
            all.add("/api/v1/pages/" + page + more);
        }
        return all;
    }

    private String tag(Visitor visitor) {
        return visitor.get("/read/" + space + "/" + slug)
                .headers()
                .firstValue("etag")
                .orElseThrow();
    }

    private long attach(String name, String words) {
        return editor.upload("/api/v1/pages/" + page + "/attachments", name, words.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .at("id")
                .asLong();
    }
}
