package org.commonplace.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Scripts of new people, and spaces made over REST. */
@Component
class Scripts {

    private final TestPeople people;
    private final Environment environment;

    Scripts(TestPeople people, Environment environment) {
        this.people = people;
        this.environment = environment;
    }

    Script visitor() {
        return new Script(port(), null);
    }

    Script of(PersonCard person, Scope... scopes) {
        return new Script(port(), people.token(person, scopes));
    }

    Script administrator() {
        return of(people.administrator());
    }

    /** The key of a new space in which these people may edit. */
    String space(String visibility, PersonCard... editors) {
        Script administrator = administrator();
        String key = TestPeople.fresh("R");
        administrator
                .post("/api/v1/spaces", Map.of("key", key, "name", "Space " + key, "visibility", visibility))
                .expect(201);
        List<Map<String, String>> access = Arrays.stream(editors)
                .map(editor -> Map.of("person", editor.username(), "role", "edit"))
                .toList();
        administrator.put("/api/v1/spaces/" + key + "/access", access).expect(200);
        return key;
    }

    /** Lets everyone read a space, and signs that what it says identifies no patient. */
    void open(String space) {
        Script administrator = administrator();
        String hash = administrator
                .patch("/api/v1/spaces/" + space, Map.of("visibility", "public"))
                .invalid("signedCheck")
                .at("signedCheck")
                .path("hash")
                .asString();
        administrator
                .patch("/api/v1/spaces/" + space, Map.of("visibility", "public", "signedCheck", Map.of("hash", hash)))
                .expect(200);
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
