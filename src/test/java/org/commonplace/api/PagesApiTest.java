package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.PersonCard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages are made, read, changed and listed over REST. */
class PagesApiTest extends EditedSpace {

    PagesApiTest() {
        super("public");
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
}
