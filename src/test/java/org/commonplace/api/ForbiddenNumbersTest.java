package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of pages that the caller may not see or change are good for nothing, alone or beside others. */
class ForbiddenNumbersTest extends HiddenPage {

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
            b.put(path + "/owner", Map.of("owner", "nobody-at-all")).problem(404);
            b.put(path + "/restrictions", Map.of()).problem(404);
            b.upload(path + "/attachments", "a.txt", new byte[] {65}).problem(404);
        }
        assertThat(a.get("/api/v1/pages/" + hidden).at("revision").asInt()).isEqualTo(1);
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
}
