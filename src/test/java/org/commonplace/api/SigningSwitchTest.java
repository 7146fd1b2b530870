package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Curators have a public space ask for signatures, and scripts see whether it does. */
@CommonplaceTest
class SigningSwitchTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    Script curator;
    Script editor;
    String space;

    @BeforeEach
    void aPublicSpace() {
        PersonCard curating = people.someone();
        PersonCard editing = people.someone();
        curator = scripts.of(curating);
        editor = scripts.of(editing);
        space = scripts.space("public", editing);
        scripts.administrator()
                .put(
                        "/api/v1/spaces/" + space + "/access",
                        List.of(
                                Map.of("person", curating.username(), "role", "curate"),
                                Map.of("person", editing.username(), "role", "edit")))
                .expect(200);
    }

    @Test
    void whatIsPublishedIsSignedForWhileTheSpaceAsksForIt() {
        assertThat(asks(editor)).isFalse();
        publish().expect(201);

        assertThat(change(curator, true).expect(200).at("signing").asBoolean()).isTrue();
        assertThat(asks(editor)).isTrue();
        assertThat(listed(scripts.visitor())).isTrue();
        assertThat(publish().expect(422).text()).contains("hash");

        assertThat(change(curator, false).expect(200).at("signing").asBoolean()).isFalse();
        publish().expect(201);
    }

    @Test
    void onlyThoseWhoCurateTheSpaceChangeIt() {
        change(editor, true).expect(403);
        change(scripts.of(people.someone()), true).expect(403);
        change(scripts.visitor(), true).expect(401);
        assertThat(asks(editor)).isFalse();
        curator.patch("/api/v1/spaces/" + space, Map.of("purpose", "Other")).expect(200);
        assertThat(asks(editor)).as("what is left out stays").isFalse();
    }

    private Script.Answer change(Script by, boolean signing) {
        return by.patch("/api/v1/spaces/" + space, Map.of("signing", signing));
    }

    private boolean asks(Script reader) {
        return reader.get("/api/v1/spaces/" + space).expect(200).at("signing").asBoolean();
    }

    private boolean listed(Script reader) {
        for (var item : reader.get("/api/v1/spaces?size=200").expect(200).at("items")) {
            if (item.path("key").asString().equals(space)) {
                return item.path("signing").asBoolean();
            }
        }
        throw new AssertionError("Not in the list");
    }

    private Script.Answer publish() {
        return editor.post(
                "/api/v1/spaces/" + space + "/pages", Map.of("title", "Opening hours", "body", "Nine to five."));
    }
}
