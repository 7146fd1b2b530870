package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonplace.people.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PageFilesApiTest extends EditedSpace {

    PageFilesApiTest() {
        super("public");
    }

    String pages;
    String files;

    @BeforeEach
    void aPage() {
        pages = "/api/v1/spaces/" + space + "/pages";
        files = "/api/v1/pages/" + make("A text.") + "/attachments";
    }

    @Test
    void aFileIsAddedListedAndRead() {
        Script.Answer added =
                editor.upload(files, "plan of the ward.txt", bytes("The plan.")).expect(201);

        assertThat(added.header("Location").orElseThrow()).endsWith("/plan%20of%20the%20ward.txt");
        assertThat(added.at("name").asString()).isEqualTo("plan of the ward.txt");
        assertThat(added.at("size").asInt()).isEqualTo(9);
        assertThat(added.at("addedBy").asString()).isEqualTo(person.username());
        JsonNode list = scripts.visitor().get(files).expect(200).json();
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").path(0).path("id")).isEqualTo(added.at("id"));
        assertThat(scripts.visitor().get(added.at("url").asString()).expect(200).text())
                .isEqualTo("The plan.");
        assertThat(editor.get(files + "/" + added.at("id").asLong())
                        .expect(200)
                        .at("type")
                        .asString())
                .startsWith("text/plain");
        assertThat(editor.get(files + "?page=3").at("items")).isEmpty();
    }

    @Test
    void aDeletedFileIsGone() {
        long id = editor.upload(files, "a.txt", bytes("a")).expect(201).at("id").asLong();

        editor.delete(files + "/" + id).expect(204);

        editor.get(files + "/" + id).problem(404);
        editor.delete(files + "/" + id).problem(404);
        assertThat(editor.get(files).at("total").asInt()).isZero();
    }

    @Test
    void aDeletedFileIsInTheTrashOfItsSpaceAndComesBack() {
        long id = editor.upload(files, "a.txt", bytes("a")).expect(201).at("id").asLong();
        String trash = "/api/v1/spaces/" + space + "/trash/attachments";
        editor.delete(files + "/" + id).expect(204);

        JsonNode kept = editor.get(trash).expect(200).json();
        assertThat(kept.path("total").asInt()).isEqualTo(1);
        JsonNode item = kept.path("items").path(0);
        assertThat(item.path("id").asLong()).isEqualTo(id);
        assertThat(item.path("title").asString()).isEqualTo("a.txt");
        assertThat(item.path("removedBy").asString()).isEqualTo(person.username());
        assertThat(editor.get(trash + "?page=3").expect(200).at("items")).isEmpty();
        Script reader = scripts.of(people.someone());
        reader.get(trash).problem(403);
        reader.post(files + "/" + id + "/restore").problem(403);
        scripts.visitor().get(trash).problem(401);
        scripts.visitor().post(files + "/" + id + "/restore").problem(401);
        long other = make("Another text.");
        editor.post("/api/v1/pages/" + other + "/attachments/" + id + "/restore")
                .problem(404);

        assertThat(editor.post(files + "/" + id + "/restore")
                        .expect(200)
                        .at("name")
                        .asString())
                .isEqualTo("a.txt");
        assertThat(editor.get(trash).at("total").asInt()).isZero();
        assertThat(editor.get(files).at("total").asInt()).isEqualTo(1);
    }

    @Test
    void aDeletedFileIsPurgedByAdministrators() {
        long id = editor.upload(files, "a.txt", bytes("a " + space))
                .expect(201)
                .at("id")
                .asLong();
        editor.delete(files + "/" + id).expect(204);
        String purge = "/api/v1/attachments/" + id + "/purge";
        Map<String, String> confirmed = Map.of("reason", "It was never meant for this.", "confirm", "" + id);

        editor.post(purge, confirmed).problem(404);
        Script administrator = scripts.of(people.administrator());
        administrator.post(purge, confirmed).expect(200);
        administrator.post(purge, confirmed).problem(404);
        editor.post(files + "/" + id + "/restore").problem(404);
    }

    @Test
    void onlyEditorsAddAndDelete() {
        long id = editor.upload(files, "a.txt", bytes("a")).expect(201).at("id").asLong();
        for (Script reader : new Script[] {scripts.of(people.someone()), scripts.of(person, Scope.READ)}) {
            reader.get(files).expect(200);
            reader.upload(files, "b.txt", bytes("b")).problem(403);
            reader.delete(files + "/" + id).problem(403);
        }
        scripts.visitor().upload(files, "b.txt", bytes("b")).problem(401);
        scripts.visitor().delete(files + "/" + id).problem(401);
        assertThat(editor.get(files).at("total").asInt()).isEqualTo(1);
    }

    @Test
    void activeContentIsNeverServedInPlace() {
        String url = editor.upload(
                        files, "picture.png", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"))
                .expect(201)
                .at("url")
                .asString();

        Script.Answer served = editor.get(url).expect(200);

        assertThat(served.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(served.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatIsNotAFormWithAFileIsRefused() {
        editor.post(files, Map.of("file", "a")).problem(415);
        assertThat(editor.get(files).at("total").asInt()).isZero();
    }

    @Test
    void aPageMayBeLongButNotEndless() {
        String five = "Words in lines.\n".repeat(5_000_000 / 16);
        long page = make(five);
        assertThat(editor.get("/api/v1/pages/" + page).expect(200).at("body").asString())
                .isEqualTo(five);

        post(five + "x".repeat(300_000)).invalid("body");
        post("x".repeat(6_000_000)).invalid("body");
        editor.put("/api/v1/pages/" + page, Map.of("body", "x".repeat(6_000_000), "baseRevision", 1))
                .invalid("body");
        post("x".repeat(34_000_000)).invalid("body");
    }

    private Script.Answer post(String body) {
        return editor.post(pages, Map.of("title", "Page", "body", body));
    }

    private long make(String body) {
        return post(body).expect(201).at("id").asLong();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
