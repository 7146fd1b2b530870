package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class IdentifiabilityApiTest {

    private static final String REASON = "It is the number of a parcel.";

    @Autowired
    private TestWiki wiki;

    @Autowired
    private TestPeople people;

    @LocalServerPort
    private int port;

    private SpaceDetails space;
    private Script editor;

    @BeforeEach
    void anEditor() {
        space = wiki.space(Visibility.STAFF);
        PersonCard person = people.someone();
        wiki.give(people.caller(person), Role.EDIT, space);
        editor = new Script(port, people.token(person));
    }

    @Test
    void aBlockedTextIsAnsweredWithItsPassagesAndTheRule() {
        String body = "Seen today. NHS number 943 476 5919, well.";
        Script.Answer answer = create(Map.of("title", "Ward", "body", body, "override", Map.of("reason", REASON)))
                .invalid("body");
        assertThat(answer.at("rule").asString()).isEqualTo("nhs-number");
        assertThat(answer.at("overridable").asBoolean()).isFalse();
        JsonNode passage = answer.at("passages").path(0);
        int offset = passage.path("offset").asInt();
        assertThat(body.substring(offset, offset + passage.path("length").asInt()))
                .isEqualTo("943 476 5919");
        assertThat(passage.path("field").asString()).isEqualTo("body");
        assertThat(passage.path("message").asString()).isNotBlank();
        assertThat(passage.path("advice").asString()).isNotBlank();
        assertThat(editor.get("/api/v1/spaces/" + space.key() + "/pages")
                        .expect(200)
                        .at("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aWarningPassesWithAReasonAndIsNotAskedAgain() {
        String body = "The parcel " + TestPeople.fresh("x") + " is 9434765919.";
        Script.Answer asked = create(Map.of("title", "Parcel", "body", body)).problem(422);
        assertThat(asked.at("rule").asString()).isEqualTo("possible-nhs-number");
        assertThat(asked.at("overridable").asBoolean()).isTrue();
        create(Map.of("title", "Parcel", "body", body, "override", Map.of("reason", "no")))
                .invalid("override.reason");
        create(Map.of("title", "Parcel", "body", body, "override", Map.of("reason", REASON)))
                .expect(201);
        create(Map.of("title", "Parcel again", "body", body)).expect(201);
    }

    @Test
    void aDraftIsKeptAndPublishedWithAReason() {
        String body = "The parcel " + TestPeople.fresh("x") + " is 9434765919.";
        long id = create(Map.of("title", "Parcel", "body", body, "draft", true))
                .expect(201)
                .at("id")
                .asLong();
        editor.post("/api/v1/pages/" + id + "/publish").problem(422);
        editor.post("/api/v1/pages/" + id + "/publish", Map.of("override", Map.of("reason", REASON)))
                .expect(200);
    }

    @Test
    void labelsAndSavesTakeAReasonToo() {
        long id = create(Map.of("title", "Parcel", "body", ""))
                .expect(201)
                .at("id")
                .asLong();
        String word = "parcel " + TestPeople.fresh("x") + " 1 9434765919";
        Map<String, Object> override = Map.of("reason", REASON);
        editor.put("/api/v1/pages/" + id + "/labels", Map.of("labels", new String[] {word}))
                .invalid("labels");
        editor.put("/api/v1/pages/" + id + "/labels", Map.of("labels", new String[] {word}, "override", override))
                .expect(200);
        editor.put("/api/v1/pages/" + id, Map.of("body", word, "baseRevision", 1))
                .invalid("body");
        editor.put("/api/v1/pages/" + id, Map.of("body", word, "baseRevision", 1, "override", override))
                .expect(200);
    }

    private Script.Answer create(Map<String, Object> page) {
        return editor.post("/api/v1/spaces/" + space.key() + "/pages", page);
    }
}
