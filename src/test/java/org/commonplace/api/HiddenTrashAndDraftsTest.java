package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is thrown away or not yet published is no easier to get at than what is there. */
class HiddenTrashAndDraftsTest extends HiddenPage {

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
}
