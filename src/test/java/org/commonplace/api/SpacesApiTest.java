package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class SpacesApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    Script administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = scripts.administrator();
    }

    @Test
    void anAdministratorMakesASpace() {
        String key = TestPeople.fresh("Lib");
        Script.Answer made = administrator
                .post(
                        "/api/v1/spaces",
                        Map.of("key", key, "name", "Library", "purpose", "What we know.", "visibility", "staff"))
                .expect(201);

        assertThat(made.header("Location")).contains("/api/v1/spaces/" + key);
        assertThat(made.at("key").asString()).isEqualTo(key);
        assertThat(made.at("visibility").asString()).isEqualTo("staff");
        assertThat(made.at("url").asString()).isEqualTo("/s/" + key);
        JsonNode found = administrator
                .get("/api/v1/spaces/" + key.toUpperCase(Locale.ROOT))
                .expect(200)
                .json();
        assertThat(found.path("key").asString()).isEqualTo(key);
        assertThat(found.path("purpose").asString()).isEqualTo("What we know.");
    }

    @Test
    void aSpaceIsPrivateUnlessSaidOtherwise() {
        String key = TestPeople.fresh("P");
        assertThat(administrator
                        .post("/api/v1/spaces", Map.of("key", key, "name", "Quiet"))
                        .expect(201)
                        .at("visibility")
                        .asString())
                .isEqualTo("private");
    }

    @Test
    void anArchivedSpaceIsReadAndChangedByNobody() {
        String address = "/api/v1/spaces/" + scripts.space("staff");
        assertThat(administrator
                        .patch(address, Map.of("purpose", "Closed in May.", "archived", true))
                        .expect(200)
                        .at("archived")
                        .asBoolean())
                .isTrue();
        assertThat(administrator.get(address).expect(200).at("purpose").asString())
                .isEqualTo("Closed in May.");
        administrator.patch(address, Map.of("purpose", "Changed.")).problem(403);
        administrator
                .post(address + "/pages", Map.of("title", "Mine", "body", ""))
                .problem(403);
        administrator.patch(address, Map.of("archived", false)).expect(200);
        administrator
                .post(address + "/pages", Map.of("title", "Mine", "body", ""))
                .expect(201);
    }

    @Test
    void mistakesInASpaceAreNamed() {
        String taken = scripts.space("public");

        administrator.post("/api/v1/spaces", Map.of("key", "1x", "name", "N")).invalid("key");
        administrator
                .post("/api/v1/spaces", Map.of("key", "a".repeat(33), "name", "N"))
                .invalid("key");
        administrator
                .post("/api/v1/spaces", Map.of("key", taken.toLowerCase(Locale.ROOT), "name", "N"))
                .invalid("key");
        String free = TestPeople.fresh("F");
        administrator.post("/api/v1/spaces", Map.of("key", free, "name", " ")).invalid("name");
        administrator
                .post("/api/v1/spaces", Map.of("key", free, "name", "N", "visibility", "secret"))
                .invalid("visibility");
        administrator
                .post("/api/v1/spaces", Map.of("key", free, "name", "N", "purpose", "x".repeat(2_001)))
                .invalid("purpose");
        administrator.post("/api/v1/spaces", "{\"key\":").problem(400);
        administrator.get("/api/v1/spaces/" + free).problem(404);
    }

    @Test
    void aSpaceIsChangedByItsCuratorsOnly() {
        PersonCard curator = people.someone();
        PersonCard editor = people.someone();
        String key = scripts.space("staff", editor);
        administrator
                .put(
                        "/api/v1/spaces/" + key + "/access",
                        List.of(
                                Map.of("person", curator.username(), "role", "curate"),
                                Map.of("person", editor.username(), "role", "edit")))
                .expect(200);

        JsonNode changed = scripts.of(curator)
                .patch("/api/v1/spaces/" + key, Map.of("purpose", "Changed.", "key", "Other", "id", 1, "createdBy", 1))
                .expect(200)
                .json();

        assertThat(changed.path("purpose").asString()).isEqualTo("Changed.");
        assertThat(changed.path("name").asString()).isEqualTo("Space " + key);
        assertThat(changed.path("key").asString()).isEqualTo(key);
        scripts.of(editor)
                .patch("/api/v1/spaces/" + key, Map.of("name", "Mine"))
                .problem(403);
        scripts.of(editor).get("/api/v1/spaces/" + key + "/access").problem(403);
        scripts.of(editor).put("/api/v1/spaces/" + key + "/access", List.of()).problem(403);
        scripts.of(curator, Scope.READ)
                .patch("/api/v1/spaces/" + key, Map.of("name", "Mine"))
                .problem(403);
        scripts.visitor().patch("/api/v1/spaces/" + key, Map.of("name", "Mine")).problem(401);
    }

    @Test
    void rolesAreGivenToPeopleAndGroupsByName() {
        PersonCard person = people.someone();
        PersonCard member = people.someone();
        GroupCard group = people.group(member);
        String key = scripts.space("private");
        List<Map<String, String>> access = List.of(
                Map.of("person", person.username(), "role", "view"), Map.of("group", group.name(), "role", "edit"));

        JsonNode set = administrator
                .put("/api/v1/spaces/" + key + "/access", access)
                .expect(200)
                .json();

        assertThat(set).hasSize(2);
        assertThat(administrator
                        .get("/api/v1/spaces/" + key + "/access")
                        .expect(200)
                        .json())
                .isEqualTo(set);
        assertThat(set.path(0).path("person").asString()).isEqualTo(person.username());
        assertThat(set.path(1).path("group").asString()).isEqualTo(group.name());
        assertThat(scripts.of(person)
                        .get("/api/v1/spaces/" + key)
                        .expect(200)
                        .at("role")
                        .asString())
                .isEqualTo("view");
        assertThat(scripts.of(member)
                        .get("/api/v1/spaces/" + key)
                        .expect(200)
                        .at("role")
                        .asString())
                .isEqualTo("edit");
    }

    @Test
    void accessThatNamesSomeoneUnknownIsRefusedWhole() {
        PersonCard person = people.someone();
        String key = scripts.space("private", person);
        Map<String, String> known = Map.of("person", person.username(), "role", "curate");
        String path = "/api/v1/spaces/" + key + "/access";

        administrator
                .put(path, List.of(known, Map.of("group", "no-such-group", "role", "view")))
                .invalid("group");
        administrator
                .put(path, List.of(known, Map.of("person", "no-such-person", "role", "view")))
                .invalid("person");
        administrator
                .put(path, List.of(known, Map.of("person", person.username(), "role", "owner")))
                .invalid("role");
        administrator.put(path, List.of(known, Map.of("role", "view"))).invalid("person");
        administrator.put(path, List.of(Map.of("person", person.username()))).invalid("role");

        assertThat(administrator.get(path).json().path(0).path("role").asString())
                .isEqualTo("edit");
    }

    @Test
    void onlyAdministratorsMakeSpaces() {
        scripts.of(people.someone())
                .post("/api/v1/spaces", Map.of("key", TestPeople.fresh("N"), "name", "N"))
                .problem(403);
        scripts.visitor()
                .post("/api/v1/spaces", Map.of("key", TestPeople.fresh("N"), "name", "N"))
                .problem(401);
        scripts.of(people.administrator(), Scope.READ)
                .post("/api/v1/spaces", Map.of("key", TestPeople.fresh("N"), "name", "N"))
                .problem(403);
    }

    @Test
    void signedOutWhatIsKeptAndWhatIsMissingAnswerTheSame() {
        String staff = scripts.space("staff");
        String hidden = scripts.space("private");
        String open = scripts.space("public");
        Script visitor = scripts.visitor();

        visitor.get("/api/v1/spaces/" + open).expect(200);
        String missing =
                visitor.get("/api/v1/spaces/no-such-space").problem(401).text();
        for (String key : List.of(staff, hidden)) {
            Script.Answer answer = visitor.get("/api/v1/spaces/" + key).problem(401);
            assertThat(answer.text().replace(key, "no-such-space")).isEqualTo(missing);
            visitor.get("/api/v1/spaces/" + key + "/pages").problem(401);
        }
        Script stranger = scripts.of(people.someone());
        stranger.get("/api/v1/spaces/" + staff).expect(200);
        String absent =
                stranger.get("/api/v1/spaces/no-such-space").problem(404).text();
        assertThat(stranger.get("/api/v1/spaces/" + hidden).problem(404).text().replace(hidden, "no-such-space"))
                .isEqualTo(absent);
    }

    @Test
    void spacesAreListedAsFarAsTheCallerMaySeeThem() {
        String open = scripts.space("public");
        String hidden = scripts.space("private");

        StringBuilder seen = new StringBuilder();
        String portion;
        int page = 0;
        do {
            portion = scripts.visitor()
                    .get("/api/v1/spaces?size=200&page=" + page++)
                    .expect(200)
                    .at("items")
                    .toString();
            seen.append(portion);
        } while (!portion.equals("[]"));

        assertThat(seen.toString()).contains("\"" + open + "\"").doesNotContain(hidden);
        JsonNode past = administrator
                .get("/api/v1/spaces?page=2000000000&size=200")
                .expect(200)
                .json();
        assertThat(past.path("items")).isEmpty();
        assertThat(past.path("total").asLong()).isGreaterThan(1);
        administrator.get("/api/v1/spaces?size=201").invalid("size");
        administrator.get("/api/v1/spaces?size=-1").invalid("size");
        administrator.get("/api/v1/spaces?size=1000000000").invalid("size");
        administrator.get("/api/v1/spaces?page=-1").invalid("page");
        administrator.get("/api/v1/spaces?size=many").problem(400);
    }

    @Test
    void theCallerIsTold() {
        PersonCard person = people.someone();
        GroupCard group = people.group(person);

        JsonNode me =
                scripts.of(person, Scope.READ).get("/api/v1/me").expect(200).json();

        assertThat(me.path("username").asString()).isEqualTo(person.username());
        assertThat(me.path("readOnly").asBoolean()).isTrue();
        assertThat(me.path("groups").toString()).contains(group.name()).contains("staff");
        scripts.visitor().get("/api/v1/me").problem(401);
    }
}
