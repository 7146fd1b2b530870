package org.commonplace.api;

import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A space and someone who edits it over REST. */
@CommonplaceTest
abstract class EditedSpace {

    private final String visibility;

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    PersonCard person;
    Script editor;
    String space;

    EditedSpace(String visibility) {
        this.visibility = visibility;
    }

    @BeforeEach
    void aSpaceAndAnEditor() {
        person = people.someone();
        editor = scripts.of(person);
        space = scripts.space(visibility, person);
    }

    Script.Answer create(Map<String, ?> page) {
        return editor.post("/api/v1/spaces/" + space + "/pages", page);
    }

    Script.Answer put(long page, String body, int base) {
        return editor.put("/api/v1/pages/" + page, Map.of("body", body, "baseRevision", base));
    }

    static long id(Script.Answer made) {
        return made.expect(201).at("id").asLong();
    }

    static List<Long> ids(Script.Answer list) {
        return list.expect(200)
                .at("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }
}
