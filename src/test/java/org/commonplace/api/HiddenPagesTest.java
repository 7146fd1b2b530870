package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A page kept to one person leaves no trace in anything another editor of the same space can ask for. */
class HiddenPagesTest extends HiddenPage {

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
}
