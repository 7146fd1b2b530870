package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The description of the interface, made from the code, names what the contract promises. */
@CommonplaceTest
class DescriptionTest {

    @Autowired
    Scripts scripts;

    @Test
    void everyAddressOfTheContractIsDescribed() {
        JsonNode paths = description().path("paths");
        for (String call : List.of(
                "GET /api/v1/spaces",
                "POST /api/v1/spaces",
                "GET /api/v1/spaces/{key}",
                "PATCH /api/v1/spaces/{key}",
                "PUT /api/v1/spaces/{key}/access",
                "GET /api/v1/spaces/{key}/pages",
                "POST /api/v1/spaces/{key}/pages",
                "GET /api/v1/pages/{id}",
                "PUT /api/v1/pages/{id}",
                "DELETE /api/v1/pages/{id}",
                "POST /api/v1/pages/{id}/restore",
                "GET /api/v1/pages/{id}/revisions",
                "GET /api/v1/pages/{id}/revisions/{number}",
                "GET /api/v1/pages/{id}/backlinks",
                "GET /api/v1/pages/{id}/attachments",
                "POST /api/v1/pages/{id}/attachments",
                "POST /api/v1/people",
                "POST /api/v1/groups",
                "PUT /api/v1/groups/{name}/members",
                "GET /api/v1/groups/{name}/members",
                "POST /api/v1/pages/{id}/attachments/{file}/restore",
                "POST /api/v1/spaces/{key}/imports",
                "GET /api/v1/imports/{id}",
                "POST /api/v1/tokens",
                "GET /api/v1/search",
                "GET /api/v1/suggest",
                "GET /api/v1/search/status",
                "GET /api/v1/calendars",
                "POST /api/v1/calendars",
                "GET /api/v1/calendars/{slug}/events",
                "POST /api/v1/calendars/{slug}/events",
                "POST /api/v1/calendars/{slug}/imports",
                "GET /api/v1/calendars/{slug}/subscription",
                "PUT /api/v1/calendars/{slug}/subscription",
                "DELETE /api/v1/calendars/{slug}/subscription",
                "GET /api/v1/events/{id}",
                "PUT /api/v1/events/{id}",
                "DELETE /api/v1/events/{id}",
                "PUT /api/v1/events/{id}/occurrences/{start}",
                "DELETE /api/v1/events/{id}/occurrences/{start}",
                "POST /api/v1/me/feed",
                "DELETE /api/v1/me/feed")) {
            String[] words = call.split(" ");
            assertThat(paths.path(words[1]).has(words[0].toLowerCase(Locale.ROOT)))
                    .as(call)
                    .isTrue();
        }
    }

    @Test
    void everyCallHereSaysWhatItIsForAndHowItFails() {
        JsonNode paths = description().path("paths");
        assertThat(paths.propertyNames())
                .allSatisfy(path -> paths.path(path).forEach(call -> {
                    assertThat(call.path("summary").asString("")).as(path).isNotBlank();
                    assertThat(call.path("tags")).as(path).hasSize(1);
                    assertThat(call.path("tags").path(0).asString()).doesNotContain("controller");
                    assertThat(call.path("responses").has("422")).as(path).isTrue();
                }));
    }

    @Test
    void listsTakeAPageAndASize() {
        JsonNode parameters = description()
                .path("paths")
                .path("/api/v1/spaces/{key}/pages")
                .path("get")
                .path("parameters");

        assertThat(parameters
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .containsExactlyInAnyOrder("key", "parent", "page", "size");
    }

    @Test
    void everyListTakesAPageAndASizeAndItsItemsCanBeNamedAndFound() {
        JsonNode description = description();
        JsonNode schemas = description.path("components").path("schemas");
        List<String> lists = new ArrayList<>();
        description.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            String answer = named(get.path("responses").path("200").path("content"));
            // What was purged has neither a title nor an address any more
            if (answer.startsWith("Listing") && !path.getKey().equals("/api/v1/purges")) {
                lists.add(path.getKey());
                assertThat(get.path("parameters")
                                .valueStream()
                                .map(parameter -> parameter.path("name").asString()))
                        .as(path.getKey())
                        .contains("page", "size");
                String item = reference(
                        schemas.path(answer).path("properties").path("items").path("items"));
                JsonNode fields = schemas.path(item).path("properties");
                assertThat(fields.propertyNames()).as(path.getKey()).contains("id", "title", "url");
                assertThat(fields.has("slug") || fields.has("number"))
                        .as(path.getKey())
                        .isTrue();
            }
        });
        assertThat(lists)
                .contains(
                        "/api/v1/people",
                        "/api/v1/groups",
                        "/api/v1/groups/{name}/members",
                        "/api/v1/tokens",
                        "/api/v1/spaces/{key}/trash/attachments");
    }

    private static String named(JsonNode content) {
        return content.valueStream()
                .map(kind -> reference(kind.path("schema")))
                .findFirst()
                .orElse("");
    }

    private static String reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @Test
    void whatIsSentAndAnsweredHasANameOfItsOwn() {
        JsonNode schemas = description().path("components").path("schemas");

        assertThat(schemas.propertyNames()).contains("PageAnswer", "SpaceAnswer", "Person", "NewToken", "Import");
        assertThat(schemas.path("Person").path("properties").has("username")).isTrue();
    }

    @Test
    void tokensAreTheWayToSignIn() {
        assertThat(description()
                        .path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    private JsonNode description() {
        return scripts.visitor().get("/v3/api-docs").expect(200).json();
    }
}
