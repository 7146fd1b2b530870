package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A page kept to one person leaves no trace in anything another editor of the same space can ask for. */
@CommonplaceTest
class HiddenPagesTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    PersonCard author;
    PersonCard other;
    Script a;
    Script b;
    String space;
    String token;
    long open;
    long hidden;
    long below;

    @BeforeEach
    void aRestrictedPageBetweenOthers() {
        author = people.someone();
        other = people.someone();
        a = scripts.of(author);
        b = scripts.of(other);
        space = scripts.space("staff", author, other);
        token = TestPeople.fresh("zebrafish").replace("-", "");
        open = make("Open page", "Nothing.", null);
        hidden = make("Secret " + token, "About " + token + " see [[Open page]] and [[Wanted " + token + "]].", open);
        below = make("Below " + token, "Also.", hidden);
        a.put("/api/v1/pages/" + hidden + "/labels", List.of("label " + token)).expect(200);
        a.upload("/api/v1/pages/" + hidden + "/attachments", token + ".txt", "secret".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        restrict();
    }

    @Test
    void nothingThatCanBeReadTellsOfIt() {
        for (Script reader : List.of(b, scripts.of(people.someone()))) {
            for (String path : reading()) {
                Script.Answer answer = reader.get(path);
                assertThat(answer.status()).as(path).isIn(200, 403, 404);
                assertThat(answer.text()).as(path).doesNotContain(token);
                assertThat(answer.text()).as(path).doesNotContain("\"id\":" + hidden + ",");
            }
        }
        for (String path : reading()) {
            boolean everywhere = path.matches("/api/v1/(spaces|pages)\\?.*");
            assertThat(scripts.visitor()
                            .get(path)
                            .expect(everywhere ? 200 : 401)
                            .text())
                    .as(path)
                    .doesNotContain(token);
        }
    }

    @Test
    void countsLeaveItOut() {
        String pages = "/api/v1/spaces/" + space + "/pages";

        assertThat(b.get(pages).at("total").asInt()).isEqualTo(1);
        assertThat(a.get(pages).at("total").asInt()).isEqualTo(3);
        assertThat(b.get(pages + "?parent=" + open).at("total").asInt()).isZero();
        assertThat(b.get("/api/v1/pages/" + open + "/backlinks").at("total").asInt())
                .isZero();
        assertThat(b.get("/api/v1/changes?space=" + space).at("total").asInt()).isEqualTo(1);
        assertThat(b.get("/api/v1/pages?label=label%20" + token).at("total").asInt())
                .isZero();
        assertThat(b.get("/api/v1/spaces/" + space + "/orphans").at("total").asInt())
                .isEqualTo(1);
        assertThat(a.get("/api/v1/spaces/" + space + "/orphans").at("total").asInt())
                .isZero();
    }

    @Test
    void aLinkToItLooksLikeALinkToNothing() {
        long linking = make(b, "Linking", "[[Secret " + token + "]] and [[Nothing there]]", null);

        String html =
                b.get("/api/v1/pages/" + linking + "?html=true").at("html").asString();
        assertThat(html).doesNotContain("/s/" + space + "/secret").contains("/new?title=Secret");
        JsonNode wanted =
                b.get("/api/v1/spaces/" + space + "/wanted").expect(200).at("items");
        assertThat(wanted).hasSize(2);
        assertThat(a.get("/api/v1/spaces/" + space + "/wanted").text()).doesNotContain("Secret " + token);
    }

    @Test
    void itsNumberIsGoodForNothing() {
        String missing = b.get("/api/v1/pages/999999999").problem(404).text();
        for (long page : List.of(hidden, below)) {
            String path = "/api/v1/pages/" + page;
            assertThat(b.get(path).problem(404).text().replace("/pages/" + page, "/pages/999999999"))
                    .isEqualTo(missing);
            for (String more : List.of("/revisions", "/revisions/1", "/backlinks", "/attachments", "/restrictions")) {
                b.get(path + more).problem(404);
            }
            b.put(path, Map.of("body", "Mine", "baseRevision", 1)).problem(404);
            b.delete(path).problem(404);
            b.post(path + "/restore").problem(404);
            b.post(path + "/restore", Map.of("revision", 1)).problem(404);
            b.post(path + "/move", Map.of("space", space)).problem(404);
            b.post(path + "/publish").problem(404);
            b.post(path + "/archive").problem(404);
            b.post(path + "/unarchive").problem(404);
            b.post(path + "/review").problem(404);
            b.put(path + "/labels", List.of("mine")).problem(404);
            b.put(path + "/template", Map.of("template", true)).problem(404);
            b.put(path + "/owner", Map.of("owner", other.username())).problem(404);
            b.put(path + "/restrictions", Map.of()).problem(404);
            b.upload(path + "/attachments", "a.txt", new byte[] {65}).problem(404);
        }
        assertThat(a.get("/api/v1/pages/" + hidden).at("revision").asInt()).isEqualTo(1);
    }

    @Test
    void itsFilesAreReachedFromNoPage() {
        JsonNode file =
                a.get("/api/v1/pages/" + hidden + "/attachments").at("items").path(0);
        long id = file.path("id").asLong();

        for (long page : List.of(hidden, open)) {
            b.get("/api/v1/pages/" + page + "/attachments/" + id).problem(404);
            b.delete("/api/v1/pages/" + page + "/attachments/" + id).problem(404);
        }
        b.get(file.path("url").asString()).expect(404);
        a.get("/api/v1/pages/" + open + "/attachments/" + id).problem(404);
        a.delete("/api/v1/pages/" + open + "/attachments/" + id).problem(404);
        assertThat(a.get(file.path("url").asString()).expect(200).text()).isEqualTo("secret");
    }

    @Test
    void aSecondNumberIsCheckedLikeTheFirst() {
        String foreign = scripts.space("private");
        Script administrator = scripts.administrator();
        long far = administrator
                .post("/api/v1/spaces/" + foreign + "/pages", Map.of("title", "Far", "body", ""))
                .expect(201)
                .at("id")
                .asLong();
        String pages = "/api/v1/spaces/" + space + "/pages";
        long mine = make(b, "Mine", "", null);
        String page = "/api/v1/pages/" + mine;

        for (long parent : List.of(hidden, below, far)) {
            b.post(pages, Map.of("title", "Child", "body", "", "parent", parent))
                    .problem(404);
            b.get(pages + "?parent=" + parent).problem(404);
            b.post(page + "/move", Map.of("parent", parent)).problem(404);
            b.post(page + "/move", Map.of("before", parent)).problem(404);
            b.post(page + "/move", Map.of("parent", open, "before", parent)).problem(404);
            b.put(page, Map.of("body", "Changed", "baseRevision", 1, "parent", parent))
                    .problem(404);
        }
        b.post(page + "/move", Map.of("space", foreign)).problem(404);
        b.post("/api/v1/spaces/" + foreign + "/pages", Map.of("title", "T", "body", "", "parent", mine))
                .problem(404);
        administrator
                .put(
                        "/api/v1/spaces/" + foreign + "/access",
                        List.of(Map.of("person", other.username(), "role", "view")))
                .expect(200);
        b.post(page + "/move", Map.of("space", foreign)).problem(403);
        b.post(page + "/move", Map.of("parent", far)).problem(403);
        b.post("/api/v1/pages/" + far + "/move", Map.of("space", space)).problem(403);
        administrator
                .post(pages, Map.of("title", "T", "body", "", "parent", far))
                .invalid("parent");

        assertThat(b.get(page).at("revision").asInt()).isEqualTo(1);
        assertThat(b.get(page).at("parent").isNull()).isTrue();
    }

    @Test
    void thrownAwayItIsStillKept() {
        a.delete("/api/v1/pages/" + hidden).expect(204);

        assertThat(b.get("/api/v1/spaces/" + space + "/trash").expect(200).text())
                .doesNotContain(token);
        b.post("/api/v1/pages/" + hidden + "/restore").problem(404);
        b.post("/api/v1/pages/" + below + "/restore").problem(404);
        b.get("/api/v1/pages/" + hidden).problem(404);
        a.post("/api/v1/pages/" + below + "/restore").invalid("page");
        a.post("/api/v1/pages/" + hidden + "/restore").expect(200);
        b.get("/api/v1/pages/" + hidden).problem(404);
        b.get("/api/v1/pages/" + below).problem(404);
        a.get("/api/v1/pages/" + below).expect(200);
    }

    @Test
    void anUnfinishedPageIsItsAuthorsAlone() {
        long draft = a.post(
                        "/api/v1/spaces/" + space + "/pages",
                        Map.of("title", "Draft " + token, "body", "x", "draft", true))
                .expect(201)
                .at("id")
                .asLong();
        String path = "/api/v1/pages/" + draft;

        b.get(path).problem(404);
        b.post(path + "/publish").problem(404);
        b.put(path, Map.of("body", "Mine", "baseRevision", 1)).problem(404);
        b.put(path + "/owner", Map.of("owner", other.username())).problem(404);
        b.get(path + "/revisions/1").problem(404);
        b.delete(path).problem(404);
        for (String list : reading()) {
            assertThat(b.get(list).text()).as(list).doesNotContain(token);
        }
        a.delete(path).expect(204);
        b.post(path + "/restore").problem(404);
    }

    @Test
    void restrictionsNamePeopleAndGroupsAndOpenAgain() {
        PersonCard member = people.someone();
        GroupCard group = people.group(member);
        String path = "/api/v1/pages/" + hidden + "/restrictions";

        JsonNode set = a.put(path, Map.of("view", List.of(Map.of("group", group.name())), "edit", List.of()))
                .expect(200)
                .json();
        assertThat(set.path("view").toString()).contains(group.name()).contains(author.username());
        assertThat(a.get(path).expect(200).json()).isEqualTo(set);
        scripts.of(member).get("/api/v1/pages/" + hidden).expect(200);
        b.get("/api/v1/pages/" + hidden).problem(404);

        a.put(path, Map.of("view", List.of(Map.of("group", "no-such-group")))).invalid("view");
        a.put(path, Map.of("edit", List.of(Map.of("person", "no-such-person")))).invalid("edit");
        a.put(path, Map.of("edit", List.of(Map.of()))).invalid("edit");
        b.get("/api/v1/pages/" + hidden).problem(404);
        a.put(path, Map.of()).expect(200);
        b.get("/api/v1/pages/" + hidden).expect(200);
        b.get("/api/v1/pages/" + below).expect(200);
    }

    private List<String> reading() {
        List<String> paths = new ArrayList<>(List.of(
                "/api/v1/spaces?size=200",
                "/api/v1/pages?size=200",
                "/api/v1/pages?size=200&label=" + "x",
                "/api/v1/labels?size=200",
                "/api/v1/changes?size=200",
                "/api/v1/changes?space=" + space));
        for (String more : List.of(
                "", "/pages", "/pages?parent=", "/pages?parent=" + open, "/trash", "/wanted", "/orphans", "/access")) {
            paths.add("/api/v1/spaces/" + space + more);
        }
        for (long page : List.of(open, hidden, below)) {
            for (String more : List.of(
                    "",
                    "?html=true",
                    "/revisions",
                    "/revisions/1",
                    "/revisions/1?html=true",
                    "/backlinks",
                    "/attachments",
                    "/restrictions")) {
                paths.add("/api/v1/pages/" + page + more);
            }
        }
        return paths;
    }

    private void restrict() {
        a.put("/api/v1/pages/" + hidden + "/restrictions", Map.of("view", List.of(Map.of("person", author.username()))))
                .expect(200);
    }

    private long make(String title, String body, @Nullable Long parent) {
        return make(a, title, body, parent);
    }

    private long make(Script author, String title, String body, @Nullable Long parent) {
        Map<String, Object> page = new HashMap<>(Map.of("title", title, "body", body));
        if (parent != null) {
            page.put("parent", parent);
        }
        return author.post("/api/v1/spaces/" + space + "/pages", page)
                .expect(201)
                .at("id")
                .asLong();
    }
}
