package org.commonplace.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A page kept to its author, between open ones, in a space whose other editors ask for it. */
@CommonplaceTest
abstract class HiddenPage {

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

    List<String> reading() {
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

    void restrict() {
        a.put("/api/v1/pages/" + hidden + "/restrictions", Map.of("view", List.of(Map.of("person", author.username()))))
                .expect(200);
    }

    long make(String title, String body, @Nullable Long parent) {
        return make(a, title, body, parent);
    }

    long make(Script author, String title, String body, @Nullable Long parent) {
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
