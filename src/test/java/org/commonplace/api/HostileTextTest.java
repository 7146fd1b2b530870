package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.Corpora;
import org.commonplace.Payloads;
import org.commonplace.TestPeople;
import org.commonplace.markup.AllowList;
import org.commonplace.people.PersonCard;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts and names made to break things come back as they were sent, and articles made of them do nothing. */
@CommonplaceTest
class HostileTextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAYLOADS_A_PAGE = 40;

    /** Some of these texts hold ten digits that could be a patient's. */
    private static final Map<String, String> NOBODY = Map.of("reason", "These are the digits of a trial.");

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    Script editor;
    String space;

    @BeforeEach
    void aSpaceAndAnEditor() {
        PersonCard person = people.someone();
        editor = scripts.of(person);
        space = scripts.space("private", person);
    }

    @Test
    void everyPayloadIsKeptAsTextAndShownHarmless() {
        List<String> payloads = Payloads.all();
        assertThat(payloads).hasSizeGreaterThan(4_000);
        for (int from = 0; from < payloads.size(); from += PAYLOADS_A_PAGE) {
            List<String> some = payloads.subList(from, Math.min(from + PAYLOADS_A_PAGE, payloads.size()));
            for (String separator : List.of("\n\n", "\n\n---\n\n- ")) {
                staysSafe(String.join(separator, some));
            }
        }
    }

    @Test
    void everyKindOfPayloadIsHarmlessByItself() {
        List<String> payloads = Payloads.all();
        for (int n = 0; n < payloads.size(); n += 29) {
            staysSafe(payloads.get(n));
        }
    }

    @Test
    void namesComeBackAsTheyWereSent() throws IOException {
        List<String> names = new ArrayList<>(List.of(
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}}",
                "javascript:alert(1)",
                "' OR 1=1; --",
                "Ünïcödé \u202e 日本語 🧪",
                "${7*7} #{7*7} %s %n {0}"));
        for (JsonNode string : JSON.readTree(Files.readString(Corpora.path("security/blns.json")))) {
            String name = string.asString().strip();
            if (!name.isEmpty() && name.length() <= 80 && names.size() < 200) {
                names.add(name);
            }
        }
        for (String name : names) {
            aPageKeeps(name);
        }
    }

    @Test
    void spacesPeopleAndFilesKeepTheirNamesToo() {
        Script administrator = scripts.administrator();
        for (String name : List.of("<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "{0} ${7*7} 🧪")) {
            String key = TestPeople.fresh("H");
            Script.Answer made = administrator
                    .post("/api/v1/spaces", Map.of("key", key, "name", name, "purpose", name, "visibility", "public"))
                    .expect(201);
            assertThat(made.at("name").asString()).isEqualTo(name);
            assertThat(made.header("Content-Type").orElse("")).startsWith("application/json");
            assertThat(made.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(scripts.visitor()
                            .get("/api/v1/spaces/" + key)
                            .at("purpose")
                            .asString())
                    .isEqualTo(name);
            PersonCard person = people.someone(name);
            administrator
                    .put(
                            "/api/v1/spaces/" + key + "/access",
                            List.of(Map.of("person", person.username(), "role", "edit")))
                    .expect(200);
            assertThat(scripts.of(person).get("/api/v1/me").at("name").asString())
                    .isEqualTo(name);
            scripts.of(person)
                    .post("/api/v1/spaces/" + key + "/pages", Map.of("title", "P", "body", "x"))
                    .expect(201);
            String plain =
                    scripts.of(person).get("/read/" + key + "/p").expect(200).text();
            assertThat(Jsoup.parse(plain).expectFirst("p.facts").wholeText()).contains("by " + name);
        }
        long page = make("Files", "");
        String path = "/api/v1/pages/" + page + "/attachments";
        String file = "<img src=x onerror=alert(1)>.txt";
        assertThat(editor.upload(path, file, "a".getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .at("name")
                        .asString())
                .isEqualTo(file);
        assertThat(editor.get(path).at("items").path(0).path("title").asString())
                .isEqualTo(file);
    }

    private void aPageKeeps(String name) {
        Script.Answer made = editor.post(
                        "/api/v1/spaces/" + space + "/pages",
                        Map.of("title", name, "body", name + "\n", "labels", List.of(name), "override", NOBODY))
                .expect(201);
        long id = made.at("id").asLong();
        assertThat(made.at("slug").asString()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        JsonNode page = editor.get("/api/v1/pages/" + id).expect(200).json();
        assertThat(page.path("title").asString()).isEqualTo(name);
        assertThat(page.path("body").asString()).isEqualTo(name + "\n");
        assertThat(page.path("labels")).hasSize(1);
        long linking = make("Linking", "[[" + name.replaceAll("[\\[\\]|\n]", " ") + "]]");
        AllowList.check(editor.get("/api/v1/pages/" + linking + "?html=true")
                .expect(200)
                .at("html")
                .asString());
    }

    private void staysSafe(String text) {
        long page = make("Payloads", text);
        Script.Answer read = editor.get("/api/v1/pages/" + page + "?html=true").expect(200);
        assertThat(read.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(read.at("body").asString()).isEqualTo(text);
        AllowList.check(read.at("html").asString());
    }

    private long make(String title, String body) {
        return editor.post(
                        "/api/v1/spaces/" + space + "/pages", Map.of("title", title, "body", body, "override", NOBODY))
                .expect(201)
                .at("id")
                .asLong();
    }
}
