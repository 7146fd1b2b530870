package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Someone who tries what they may not do, or numbers of files they may not know, leaves a trace. */
class RefusalsAuditedTest extends HiddenPage {

    @Autowired
    JdbcClient database;

    @Test
    void tryingTheNumbersOfFilesIsNoted() {
        JsonNode file =
                a.get("/api/v1/pages/" + hidden + "/attachments").at("items").path(0);
        long id = file.path("id").asLong();

        b.get(file.path("url").asString()).expect(404);
        b.get("/api/v1/pages/" + open + "/attachments/" + id).problem(404);
        b.get("/api/v1/pages/" + hidden + "/attachments/" + id).problem(404);
        b.delete("/api/v1/pages/" + hidden + "/attachments/" + id).problem(404);

        assertThat(notes(other, "attachment.refused")).isEqualTo(4);
    }

    @Test
    void aRemovedFileIsReachedByNobody() {
        JsonNode file = a.upload(
                        "/api/v1/pages/" + open + "/attachments", "once.txt", "gone".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        a.delete("/api/v1/pages/" + open + "/attachments/" + file.path("id").asLong())
                .expect(204);

        for (Script reader : List.of(a, b, scripts.visitor())) {
            assertThat(reader.get(file.path("url").asString()).status()).isIn(302, 404);
        }
    }

    @Test
    void takingMoreRightsIsRefusedAndNoted() {
        b.post("/api/v1/groups", Map.of("name", "mine")).problem(403);
        b.patch("/api/v1/people/" + other.username(), Map.of("administrator", true))
                .problem(403);
        b.put("/api/v1/spaces/" + space + "/access", List.of(Map.of("person", other.username(), "role", "curate")))
                .problem(403);
        b.patch("/api/v1/spaces/" + space, Map.of("visibility", "public")).problem(403);

        assertThat(notes(other, "refused")).isEqualTo(4);
        assertThat(b.get("/api/v1/me").at("administrator").asBoolean()).isFalse();
    }

    @Test
    void aCuratorOfASpaceGetsNoFurtherByNamingMore() {
        PersonCard curator = people.someone();
        scripts.administrator()
                .put(
                        "/api/v1/spaces/" + space + "/access",
                        List.of(
                                Map.of("person", author.username(), "role", "edit"),
                                Map.of("person", curator.username(), "role", "curate")))
                .expect(200);
        Script c = scripts.of(curator);
        JsonNode before = c.get("/api/v1/spaces/" + space).expect(200).json();

        c.patch(
                "/api/v1/spaces/" + space,
                Map.of("purpose", "New", "id", 1, "key", "TAKEN", "createdBy", 1, "role", "admin", "version", 99));
        c.patch("/api/v1/people/" + curator.username(), Map.of("administrator", true))
                .problem(403);
        c.put("/api/v1/spaces/" + space + "/access", List.of(Map.of("person", curator.username(), "role", "admin")));

        JsonNode after = c.get("/api/v1/spaces/" + space).expect(200).json();
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("key")).isEqualTo(before.path("key"));
        assertThat(after.path("role").asString()).isEqualTo("curate");
        assertThat(c.get("/api/v1/me").at("administrator").asBoolean()).isFalse();
        assertThat(c.get("/api/v1/people").status()).isEqualTo(403);
    }

    private long notes(PersonCard person, String action) {
        return database.sql("SELECT COUNT(*) FROM audit_entry WHERE person_id = :person AND action = :action")
                .param("person", person.id())
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
