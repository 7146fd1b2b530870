package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a page over REST after it was made. */
class PageCareApiTest extends EditedSpace {

    PageCareApiTest() {
        super("public");
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
    void aDraftIsItsAuthorsUntilPublished() {
        long page = id(create(Map.of("title", "Draft", "body", "", "draft", true)));
        String path = "/api/v1/pages/" + page;

        assertThat(editor.get(path).expect(200).at("status").asString()).isEqualTo("draft");
        scripts.of(people.someone()).get(path).problem(404);
        scripts.visitor().get(path).problem(401);
        String child = "/api/v1/pages/" + id(create(Map.of("title", "Child", "body", "", "parent", page)));
        assertThat(editor.get(child).at("parent").asLong()).isEqualTo(page);
        assertThat(scripts.visitor().get(child).expect(200).at("parent").isNull())
                .isTrue();
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
        assertThat(labels()).contains(label);
        editor.put(path + "/labels", "7").problem(400);
        assertThat(editor.put(path + "/template", Map.of("template", true))
                        .expect(200)
                        .at("template")
                        .asBoolean())
                .isTrue();
    }

    /** All labels the editor sees, portion by portion. */
    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int portion = 0; ; portion++) {
            JsonNode items = editor.get("/api/v1/labels?size=200&page=" + portion)
                    .expect(200)
                    .at("items");
            items.forEach(item -> labels.add(item.path("title").asString()));
            if (items.isEmpty()) {
                return labels;
            }
        }
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
            reader.put(path + "/owner", Map.of("owner", "nobody-at-all")).problem(403);
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
}
