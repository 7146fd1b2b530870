package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class PagesApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    PersonCard person;
    Script editor;
    String space;

    @BeforeEach
    void aPublicSpaceAndAnEditor() {
        person = people.someone();
        editor = scripts.of(person);
        space = scripts.space("public", person);
    }

    @Test
    void aPageIsMadeAndReadByAnyone() {
        Script.Answer made = create(Map.of(
                        "title",
                        "Labelling at the bedside",
                        "body",
                        "Every *tube*.",
                        "labels",
                        List.of("Blood", "a b")))
                .expect(201);
        long id = made.at("id").asLong();

        assertThat(made.header("Location")).contains("/api/v1/pages/" + id);
        assertThat(made.at("space").asString()).isEqualTo(space);
        assertThat(made.at("slug").asString()).isEqualTo("labelling-at-the-bedside");
        assertThat(made.at("revision").asInt()).isEqualTo(1);
        assertThat(made.at("parent").isNull()).isTrue();
        assertThat(made.at("labels").toString()).isEqualTo("[\"a b\",\"blood\"]");
        assertThat(made.at("updatedBy").asString()).isEqualTo(person.username());
        assertThat(OffsetDateTime.parse(made.at("updatedAt").asString())).isNotNull();
        assertThat(made.at("url").asString()).isEqualTo("/s/" + space + "/labelling-at-the-bedside");
        assertThat(made.json().has("merged")).isFalse();

        JsonNode read = scripts.visitor().get("/api/v1/pages/" + id).expect(200).json();
        assertThat(read.path("body").asString()).isEqualTo("Every *tube*.");
        assertThat(read.has("html")).isFalse();
        assertThat(read.toString()).doesNotContain(person.username());
    }

    @Test
    void theArticleIsGivenOnRequestWithLinksFromTheRoot() {
        long target = id(create(Map.of("title", "Target", "body", "x")));
        long page = id(create(Map.of("title", "Page", "body", "See [[Target]] and [[Nowhere]].")));

        String html = editor.get("/api/v1/pages/" + page + "?html=true")
                .expect(200)
                .at("html")
                .asString();

        assertThat(html).contains("href=\"/s/" + space + "/target\"").doesNotContain("http://");
        assertThat(editor.get("/api/v1/pages/" + target + "/backlinks")
                        .expect(200)
                        .at("items")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(page);
        JsonNode wanted =
                editor.get("/api/v1/spaces/" + space + "/wanted").expect(200).json();
        assertThat(wanted.path("total").asInt()).isEqualTo(1);
        assertThat(wanted.path("items").path(0).path("title").asString()).isEqualTo("Nowhere");
    }

    @Test
    void mistakesInAPageAreNamed() {
        create(Map.of("body", "No title.")).invalid("title");
        create(Map.of("title", "x".repeat(256), "body", "")).invalid("title");
        create(Map.of("title", "T", "body", "", "labels", List.of("x".repeat(81))))
                .invalid("labels");
        create(Map.of("title", "T", "body", "", "parent", 999_999_999)).problem(404);
        editor.post("/api/v1/spaces/" + space + "/pages", "[1]").problem(400);
        assertThat(create(Map.of("title", "\uFDFA".repeat(255), "body", "Grows when unified."))
                        .expect(201)
                        .at("title")
                        .asString())
                .hasSize(255);
    }

    @Test
    void aChangeNeedsTheRevisionItBeganFrom() {
        long page = id(create(Map.of("title", "Page", "body", "One.")));

        editor.put("/api/v1/pages/" + page, Map.of("body", "Two.")).invalid("baseRevision");
        editor.put("/api/v1/pages/" + page, Map.of("body", "Two.", "baseRevision", 9))
                .invalid("baseRevision");
        editor.put("/api/v1/pages/" + page, Map.of("baseRevision", 1)).invalid("body");
        JsonNode saved = editor.put(
                        "/api/v1/pages/" + page,
                        Map.of(
                                "title",
                                "Renamed",
                                "body",
                                "Two.",
                                "baseRevision",
                                1,
                                "comment",
                                "Why",
                                "material",
                                true,
                                "labels",
                                List.of("x")))
                .expect(200)
                .json();

        assertThat(saved.path("merged").asBoolean(true)).isFalse();
        assertThat(saved.path("revision").asInt()).isEqualTo(2);
        assertThat(saved.path("slug").asString()).isEqualTo("renamed");
        assertThat(saved.path("labels").toString()).isEqualTo("[\"x\"]");
        JsonNode revision =
                editor.get("/api/v1/pages/" + page + "/revisions/2").expect(200).json();
        assertThat(revision.path("comment").asString()).isEqualTo("Why");
        assertThat(revision.path("material").asBoolean()).isTrue();
        assertThat(revision.path("body").asString()).isEqualTo("Two.");
    }

    @Test
    void changesOfDifferentPassagesAreMergedAndOfTheSameOneAreToldApart() {
        long page = id(create(Map.of("title", "Page", "body", "One.\n\nTwo.\n")));
        put(page, "One, mine.\n\nTwo.\n", 1).expect(200);

        JsonNode merged = put(page, "One.\n\nTwo, yours.\n", 1).expect(200).json();
        assertThat(merged.path("merged").asBoolean()).isTrue();
        assertThat(merged.path("body").asString()).isEqualTo("One, mine.\n\nTwo, yours.\n");

        Script.Answer conflict = put(page, "One, theirs.\n\nTwo.\n", 1).problem(409);
        assertThat(conflict.at("current").path("revision").asInt()).isEqualTo(3);
        assertThat(conflict.at("current").path("body").asString()).isEqualTo("One, mine.\n\nTwo, yours.\n");
        assertThat(conflict.at("base").path("revision").asInt()).isEqualTo(1);
        assertThat(conflict.at("base").path("body").asString()).isEqualTo("One.\n\nTwo.\n");
        JsonNode passage = conflict.at("conflicts").path(0);
        assertThat(passage.path("base").asString()).contains("One.");
        assertThat(passage.path("yours").asString()).contains("One, theirs.");
        assertThat(passage.path("theirs").asString()).contains("One, mine.");
        assertThat(editor.get("/api/v1/pages/" + page).at("revision").asInt()).isEqualTo(3);
    }

    @Test
    void aChangeMayPutThePageElsewhereOrNotBeMadeAtAll() {
        long first = id(create(Map.of("title", "First", "body", "")));
        long page = id(create(Map.of("title", "Page", "body", "One.")));

        JsonNode saved = editor.put("/api/v1/pages/" + page, Map.of("body", "Two.", "baseRevision", 1, "parent", first))
                .expect(200)
                .json();
        assertThat(saved.path("parent").asLong()).isEqualTo(first);
        assertThat(saved.path("revision").asInt()).isEqualTo(2);

        editor.put("/api/v1/pages/" + first, Map.of("body", "Lost?", "baseRevision", 1, "parent", page))
                .invalid("parent");
        assertThat(editor.get("/api/v1/pages/" + first).at("body").asString()).isEmpty();
        assertThat(editor.get("/api/v1/pages/" + first).at("revision").asInt()).isEqualTo(1);

        put(page, "Three.", 2).expect(200);
        assertThat(editor.get("/api/v1/pages/" + page).at("parent").asLong()).isEqualTo(first);
        Map<String, @Nullable Object> top = new HashMap<>(Map.of("body", "Four.", "baseRevision", 3));
        top.put("parent", null);
        assertThat(editor.put("/api/v1/pages/" + page, top)
                        .expect(200)
                        .at("parent")
                        .isNull())
                .isTrue();
        editor.put("/api/v1/pages/" + page, Map.of("body", "", "baseRevision", 4, "parent", "there"))
                .invalid("parent");
    }

    @Test
    void everyRevisionIsListedAndCanComeBack() {
        long page = id(create(Map.of("title", "Page", "body", "One.")));
        put(page, "Two.", 1).expect(200);
        String path = "/api/v1/pages/" + page;

        JsonNode list = editor.get(path + "/revisions?size=1").expect(200).json();
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("items").path(0).path("number").asInt()).isEqualTo(2);
        assertThat(list.path("items").path(0).path("author").asString()).isEqualTo(person.username());
        assertThat(editor.get(path + "/revisions?page=7").at("items")).isEmpty();
        editor.get(path + "/revisions/9").problem(404);

        JsonNode restored = editor.post(path + "/restore", Map.of("revision", 1))
                .expect(200)
                .json();
        assertThat(restored.path("body").asString()).isEqualTo("One.");
        assertThat(restored.path("revision").asInt()).isEqualTo(3);
        assertThat(editor.get(path + "/revisions/3").at("restoredFrom").asInt()).isEqualTo(1);
        editor.post(path + "/restore", Map.of("revision", 9)).problem(404);
        editor.post(path + "/restore").invalid("status");
    }

    @Test
    void aDeletedPageGoesToTheTrashAndComesBack() {
        long page = id(create(Map.of("title", "Page", "body", "Text.")));
        String path = "/api/v1/pages/" + page;

        editor.delete(path).expect(204);

        editor.get(path).problem(404);
        editor.delete(path).problem(404);
        scripts.visitor().get(path).problem(401);
        assertThat(editor.get("/api/v1/spaces/" + space + "/pages").at("total").asInt())
                .isZero();
        assertThat(editor.get("/api/v1/spaces/" + space + "/trash")
                        .expect(200)
                        .at("items")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(page);
        assertThat(editor.post(path + "/restore").expect(200).at("body").asString())
                .isEqualTo("Text.");
        scripts.visitor().get(path).expect(200);
    }

    @Test
    void pagesAreListedFlatAndAsATree() {
        long a = id(create(Map.of("title", "B first", "body", "")));
        long b = id(create(Map.of("title", "A second", "body", "")));
        long child = id(create(Map.of("title", "Child", "body", "", "parent", a)));
        String path = "/api/v1/spaces/" + space + "/pages";

        assertThat(ids(editor.get(path).expect(200))).containsExactly(b, a, child);
        assertThat(ids(editor.get(path + "?parent=").expect(200))).containsExactly(a, b);
        assertThat(ids(editor.get(path + "?parent=" + a).expect(200))).containsExactly(child);
        editor.get(path + "?parent=x").invalid("parent");
        JsonNode second = editor.get(path + "?page=1&size=2").expect(200).json();
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("items")).hasSize(1);
        JsonNode item = second.path("items").path(0);
        assertThat(item.propertyNames()).contains("id", "title", "slug", "url");
        JsonNode past = editor.get(path + "?page=9").expect(200).json();
        assertThat(past.path("items")).isEmpty();
        assertThat(past.path("total").asInt()).isEqualTo(3);
        for (String wrong : List.of("size=-1", "size=0", "size=201", "size=1000000000")) {
            editor.get(path + "?" + wrong).invalid("size");
        }
    }

    @Test
    void aDraftIsItsAuthorsUntilPublished() {
        long page = id(create(Map.of("title", "Draft", "body", "", "draft", true)));
        String path = "/api/v1/pages/" + page;

        assertThat(editor.get(path).expect(200).at("status").asString()).isEqualTo("draft");
        scripts.of(people.someone()).get(path).problem(404);
        scripts.visitor().get(path).problem(401);
        assertThat(editor.post(path + "/publish").expect(200).at("status").asString())
                .isEqualTo("published");
        scripts.visitor().get(path).expect(200);
        editor.post(path + "/publish").invalid("status");
        editor.post(path + "/archive").expect(200);
        put(page, "Changed.", 1).invalid("status");
        editor.post(path + "/unarchive").expect(200);
    }

    @Test
    void aPageIsMovedBesideOthersAndToOtherSpaces() {
        String other = scripts.space("staff", person);
        long a = id(create(Map.of("title", "A", "body", "")));
        long b = id(create(Map.of("title", "B", "body", "")));
        String path = "/api/v1/spaces/" + space + "/pages?parent=";

        editor.post("/api/v1/pages/" + b + "/move", Map.of("before", a)).expect(200);
        assertThat(ids(editor.get(path))).containsExactly(b, a);
        editor.post("/api/v1/pages/" + b + "/move", Map.of("parent", a)).expect(200);
        assertThat(ids(editor.get(path + a))).containsExactly(b);
        editor.post("/api/v1/pages/" + a + "/move", Map.of("parent", b)).invalid("parent");
        JsonNode moved = editor.post("/api/v1/pages/" + a + "/move", Map.of("space", other))
                .expect(200)
                .json();
        assertThat(moved.path("url").asString()).isEqualTo("/s/" + other + "/a");
        assertThat(editor.get("/api/v1/pages/" + b).at("space").asString()).isEqualTo(other);
        scripts.visitor().get("/api/v1/pages/" + b).problem(401);
    }

    @Test
    void ownersReviewsLabelsAndTemplatesAreSet() {
        PersonCard deputy = people.someone();
        long page = id(create(Map.of("title", "Page", "body", "")));
        String path = "/api/v1/pages/" + page;

        JsonNode owned = editor.put(path + "/owner", Map.of("owner", person.username(), "deputy", deputy.username()))
                .expect(200)
                .json();
        assertThat(owned.path("owner").asString()).isEqualTo(person.username());
        assertThat(owned.path("deputy").asString()).isEqualTo(deputy.username());
        editor.put(path + "/owner", Map.of("owner", "no-such-person")).invalid("owner");
        editor.put(path + "/owner", Map.of()).invalid("owner");

        JsonNode reviewed = editor.post(path + "/review", Map.of("nextDue", "2099-03-10"))
                .expect(200)
                .json();
        assertThat(reviewed.path("reviewDue").asString()).isEqualTo("2099-03-10");
        assertThat(reviewed.path("reviewedBy").asString()).isEqualTo(person.username());
        editor.post(path + "/review").expect(200);
        editor.post(path + "/review", Map.of("nextDue", "+999999999-12-31")).invalid("nextDue");
        editor.post(path + "/review", Map.of("nextDue", "soon")).problem(400);

        String label = TestPeople.fresh("label");
        editor.put(path + "/labels", List.of(label, label)).expect(200);
        editor.put(path + "/labels", Map.of("labels", List.of(label))).expect(200);
        assertThat(ids(editor.get("/api/v1/pages?label=" + label))).containsExactly(page);
        assertThat(editor.get("/api/v1/labels?size=200").expect(200).text()).contains("\"" + label + "\"");
        editor.put(path + "/labels", "7").problem(400);
        assertThat(editor.put(path + "/template", Map.of("template", true))
                        .expect(200)
                        .at("template")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatChangedLastComesFirst() {
        long first = id(create(Map.of("title", "First", "body", "")));
        long second = id(create(Map.of("title", "Second", "body", "")));
        put(first, "Changed.", 1).expect(200);

        Script.Answer changes = editor.get("/api/v1/changes?space=" + space).expect(200);

        assertThat(ids(changes)).containsExactly(first, second);
        assertThat(changes.at("total").asInt()).isEqualTo(2);
        assertThat(changes.at("items").path(1).path("created").asBoolean()).isTrue();
        editor.get("/api/v1/changes?size=5").expect(200);
        scripts.visitor().get("/api/v1/changes?space=" + space).problem(401);
        scripts.visitor().get("/api/v1/labels").problem(401);
        assertThat(ids(editor.get("/api/v1/spaces/" + space + "/orphans"))).containsExactly(first, second);
    }

    @Test
    void anUnchangedPageNeedNotBeSentAgain() {
        long page = id(create(Map.of("title", "Page", "body", "One.")));
        String path = "/api/v1/pages/" + page;
        String tag = editor.get(path).expect(200).header("ETag").orElseThrow();

        Script.Answer same = editor.get(path, "If-None-Match", tag).expect(304);
        assertThat(same.text()).isEmpty();
        assertThat(same.header("Cache-Control").orElse("")).contains("private");
        put(page, "Two.", 1).expect(200);
        editor.get(path, "If-None-Match", tag).expect(200);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        long page = id(create(Map.of("title", "Page", "body", "One.")));
        String path = "/api/v1/pages/" + page;
        for (Script reader : List.of(scripts.of(people.someone()), scripts.of(person, Scope.READ))) {
            reader.get(path).expect(200);
            reader.put(path, Map.of("body", "Mine.", "baseRevision", 1)).problem(403);
            reader.delete(path).problem(403);
            reader.post(path + "/restore", Map.of("revision", 1)).problem(403);
            reader.post(path + "/move", Map.of()).problem(403);
            reader.post(path + "/archive").problem(403);
            reader.post(path + "/review").problem(403);
            reader.put(path + "/labels", List.of("mine")).problem(403);
            reader.put(path + "/owner", Map.of("owner", person.username())).problem(403);
            reader.put(path + "/template", Map.of("template", true)).problem(403);
            reader.get(path + "/restrictions").problem(403);
            reader.put(path + "/restrictions", Map.of()).problem(403);
            reader.post("/api/v1/spaces/" + space + "/pages", Map.of("title", "Mine", "body", ""))
                    .problem(403);
            reader.get("/api/v1/spaces/" + space + "/trash").problem(403);
        }
        Script visitor = scripts.visitor();
        visitor.put(path, Map.of("body", "Mine.", "baseRevision", 1)).problem(401);
        visitor.delete(path).problem(401);
        assertThat(editor.get(path).at("revision").asInt()).isEqualTo(1);
    }

    @Test
    void nothingButTheNamedFieldsIsTakenFromABody() {
        PersonCard other = people.administrator();
        Map<String, Object> greedy = Map.ofEntries(
                Map.entry("title", "Page"),
                Map.entry("body", "Text."),
                Map.entry("id", 1),
                Map.entry("spaceId", 1),
                Map.entry("slug", "mine"),
                Map.entry("status", "archived"),
                Map.entry("owner", other.username()),
                Map.entry("ownerId", other.id()),
                Map.entry("createdBy", other.id()),
                Map.entry("updatedBy", other.username()),
                Map.entry("version", 9),
                Map.entry("revision", 9),
                Map.entry("template", true),
                Map.entry("sourcePath", "a.md"));
        JsonNode made = create(greedy).expect(201).json();

        assertThat(made.path("id").asLong()).isGreaterThan(1);
        assertThat(made.path("slug").asString()).isEqualTo("page");
        assertThat(made.path("status").asString()).isEqualTo("published");
        assertThat(made.path("owner").asString()).isEqualTo(person.username());
        assertThat(made.path("createdBy").asString()).isEqualTo(person.username());
        assertThat(made.path("revision").asInt()).isEqualTo(1);
        assertThat(made.path("template").asBoolean()).isFalse();

        Map<String, Object> change = new HashMap<>(greedy);
        change.put("baseRevision", 1);
        change.put("body", "Changed.");
        JsonNode saved = editor.put("/api/v1/pages/" + made.path("id").asLong(), change)
                .expect(200)
                .json();
        assertThat(saved.path("id").asLong()).isEqualTo(made.path("id").asLong());
        assertThat(saved.path("owner").asString()).isEqualTo(person.username());
        assertThat(saved.path("updatedBy").asString()).isEqualTo(person.username());
        assertThat(saved.path("status").asString()).isEqualTo("published");
        assertThat(saved.path("revision").asInt()).isEqualTo(2);
        assertThat(saved.path("slug").asString()).isEqualTo("page");
    }

    private Script.Answer create(Map<String, ?> page) {
        return editor.post("/api/v1/spaces/" + space + "/pages", page);
    }

    private Script.Answer put(long page, String body, int base) {
        return editor.put("/api/v1/pages/" + page, Map.of("body", body, "baseRevision", base));
    }

    private static long id(Script.Answer made) {
        return made.expect(201).at("id").asLong();
    }

    private static List<Long> ids(Script.Answer list) {
        return list.expect(200)
                .at("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }
}
