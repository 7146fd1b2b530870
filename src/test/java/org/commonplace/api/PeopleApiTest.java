package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CommonplaceTest
class PeopleApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople some;

    @Autowired
    private Callers callers;

    @Autowired
    private JsonMapper json;

    private PersonCard administrator;
    private String token;
    private Visitor script;

    @BeforeEach
    void signIn() {
        administrator = some.administrator();
        token = some.token(administrator);
        script = new Visitor(port);
    }

    @Test
    void anAdministratorMakesPeopleAndGroups() {
        String username = TestPeople.fresh("made");
        HttpResponse<String> person = send(
                "POST",
                "/api/v1/people",
                "{\"username\":\"%s\",\"name\":\"Made Up\",\"password\":\"%s\"}"
                        .formatted(username, TestPeople.PASSWORD));
        assertThat(person.statusCode()).isEqualTo(201);
        assertThat(body(person).path("username").asString()).isEqualTo(username);
        assertThat(person.body()).doesNotContain(TestPeople.PASSWORD).doesNotContain("argon2");

        String group = TestPeople.fresh("team");
        assertThat(send("POST", "/api/v1/groups", "{\"name\":\"%s\"}".formatted(group))
                        .statusCode())
                .isEqualTo(201);
        for (String members : new String[] {"[\"%s\"]", "{\"members\":[\"%s\"]}", "[{\"person\":\"%s\"}]"}) {
            HttpResponse<String> replaced =
                    send("PUT", "/api/v1/groups/" + group + "/members", members.formatted(username));
            assertThat(replaced.statusCode()).isEqualTo(200);
            assertThat(body(replaced).path("items").path(0).path("username").asString())
                    .isEqualTo(username);
        }
        String second = some.someone().username();
        send("PUT", "/api/v1/groups/" + group + "/members", "[\"%s\",\"%s\"]".formatted(username, second));
        JsonNode portion = body(send("GET", "/api/v1/groups/" + group + "/members?page=1&size=1", ""));
        assertThat(portion.path("total").asInt()).isEqualTo(2);
        assertThat(portion.path("items")).hasSize(1);
        assertThat(portion.path("items").path(0).path("slug").asString()).isIn(username, second);
        assertThat(body(send("GET", "/api/v1/groups/" + group + "/members?page=9", ""))
                        .path("items"))
                .isEmpty();
        assertThat(send("DELETE", "/api/v1/groups/" + group, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/api/v1/groups/" + group, "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/api/v1/groups/staff", "").statusCode()).isEqualTo(422);
    }

    @Test
    void aPasswordBuysATokenOnce() {
        PersonCard person = some.someone();
        HttpResponse<String> issued = basic(person.username(), TestPeople.PASSWORD, "{\"name\":\"laptop\"}");

        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(issued.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(body(issued).propertyNames()).containsExactlyInAnyOrder("id", "name", "token", "expires");
        String bought = body(issued).path("token").asString();
        HttpResponse<String> list = script.get("/api/v1/tokens", "Authorization", "Bearer " + bought);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).doesNotContain(bought).contains("laptop");

        assertThat(script.send(
                                "DELETE",
                                "/api/v1/tokens/" + body(issued).path("id").asLong(),
                                "",
                                "Authorization",
                                "Bearer " + bought)
                        .statusCode())
                .isEqualTo(204);
        assertThat(script.get("/api/v1/tokens", "Authorization", "Bearer " + bought)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenBuysNoToken() {
        assertThat(send("POST", "/api/v1/tokens", "{\"name\":\"child\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPasswordOpensNothingButTheTokenCounter() {
        String header = header(administrator.username(), TestPeople.PASSWORD);

        assertThat(script.get("/api/v1/people", "Authorization", header).statusCode())
                .isEqualTo(401);
        assertThat(script.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void wrongPasswordsAreSlowedButTokensAreNot() {
        PersonCard person = some.someone();
        String good = some.token(person);
        int status = 0;
        for (int i = 0; i < 12; i++) {
            status = basic(person.username(), "guess " + i, "{\"name\":\"x\"}").statusCode();
        }

        HttpResponse<String> refused = basic(person.username(), TestPeople.PASSWORD, "{\"name\":\"x\"}");
        assertThat(status).isEqualTo(429);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        for (int i = 0; i < 50; i++) {
            assertThat(script.get("/api/v1/tokens", "Authorization", "Bearer " + good)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() {
        String reading = "Bearer " + some.token(administrator, Scope.READ);

        assertThat(script.send("POST", "/api/v1/groups", "{\"name\":\"nope\"}", "Authorization", reading)
                        .statusCode())
                .isEqualTo(403);
        assertThat(script.send("DELETE", "/api/v1/tokens/1", "", "Authorization", reading)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void othersMayNotManagePeople() {
        PersonCard person = some.someone();
        GroupCard group = some.group();
        String header = "Bearer " + some.token(person);

        assertThat(script.send("POST", "/api/v1/people", "{\"username\":\"zz\"}", "Authorization", header)
                        .statusCode())
                .isEqualTo(403);
        assertThat(script.get("/api/v1/people", "Authorization", header).statusCode())
                .isEqualTo(403);
        assertThat(script.send(
                                "PATCH",
                                "/api/v1/people/" + person.username(),
                                "{\"administrator\":true}",
                                "Authorization",
                                header)
                        .statusCode())
                .isEqualTo(403);
        assertThat(script.send(
                                "PUT",
                                "/api/v1/groups/" + group.name() + "/members",
                                "[\"" + person.username() + "\"]",
                                "Authorization",
                                header)
                        .statusCode())
                .isEqualTo(403);
        Caller now = callers.of(person.id()).orElseThrow();
        assertThat(now.administrator()).isFalse();
        assertThat(now.groups()).doesNotContain(group.id());
    }

    @Test
    void rightsAreNotAmongWhatANewAccountIsMadeFrom() {
        String username = TestPeople.fresh("greedy");
        HttpResponse<String> made = send("POST", "/api/v1/people", """
                {"username":"%s","administrator":true,"role":"admin","roles":["admin"],"id":1,"groups":[1,2,3],
                 "disabled":false,"credentials":99,"version":7,"passwordHash":"x"}""".formatted(username));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(body(made).path("administrator").asBoolean()).isFalse();
        assertThat(body(made).path("id").asLong()).isNotEqualTo(1);
    }

    @Test
    void aTokenIsNeverMadeForSomeoneElse() {
        PersonCard person = some.someone();
        HttpResponse<String> issued = basic(
                person.username(),
                TestPeople.PASSWORD,
                "{\"name\":\"x\",\"personId\":%d,\"person\":\"%s\",\"administrator\":true}"
                        .formatted(administrator.id(), administrator.username()));

        String bought = body(issued).path("token").asString();
        assertThat(script.get("/api/v1/people", "Authorization", "Bearer " + bought)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void mistakesAreToldAsProblems() {
        HttpResponse<String> invalid = send("POST", "/api/v1/people", "{\"username\":\"not valid!\"}");
        assertProblem(invalid, 422);
        assertThat(body(invalid).path("errors").path(0).path("field").asString())
                .isEqualTo("username");
        assertThat(body(invalid).path("errors").path(0).path("message").asString())
                .startsWith("Use letters");
        assertProblem(send("POST", "/api/v1/people", "{\"username\":"), 400);
        assertProblem(send("POST", "/api/v1/people", "[]"), 400);
        assertProblem(send("PUT", "/api/v1/groups/staff/members", "{\"members\":7}"), 400, 422);
        assertProblem(send("PUT", "/api/v1/groups/staff/members", "[]"), 422);
        assertProblem(send("PUT", "/api/v1/groups/no-such-group/members", "[]"), 404);
        assertProblem(send("POST", "/api/v1/groups", "{}"), 422);
        assertProblem(send("PUT", "/api/v1/people", "{}"), 405);
        assertProblem(send("GET", "/api/v1/no-such-thing", ""), 404);
        assertProblem(script.get("/api/v1/people"), 401);
        assertProblem(script.get("/api/v1/pages/999999999999"), 401);
        assertProblem(script.get("/api/v1/people", "Authorization", "Bearer cp_made-up"), 401);
    }

    @Test
    void listsAreLimited() {
        assertProblem(send("GET", "/api/v1/people?size=1000000000", ""), 422);
        assertProblem(send("GET", "/api/v1/people?size=-1", ""), 422);
        assertProblem(send("GET", "/api/v1/people?page=-1", ""), 422);
        assertProblem(send("GET", "/api/v1/people?size=99999999999999", ""), 400);
        assertProblem(send("GET", "/api/v1/people?size=x", ""), 400);
        HttpResponse<String> past = send("GET", "/api/v1/people?page=2000000000&size=200", "");
        assertThat(past.statusCode()).isEqualTo(200);
        assertThat(body(past).path("items")).isEmpty();
        assertThat(body(past).path("total").asLong()).isPositive();
    }

    @Test
    void theDescriptionIsMadeFromTheCode() {
        HttpResponse<String> description = script.get("/v3/api-docs");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(body(description).path("paths").propertyNames())
                .contains("/api/v1/people", "/api/v1/groups/{name}/members", "/api/v1/tokens")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(body(description).path("servers").path(0).path("url").asString())
                .isEqualTo("/");
    }

    private void assertProblem(HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(body(answer).path("status").asInt()).isEqualTo(answer.statusCode());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return script.send(method, path, body, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> basic(String username, String password, String body) {
        return script.send("POST", "/api/v1/tokens", body, "Authorization", header(username, password));
    }

    private static String header(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
