package org.commonplace.api;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.transfer.archive.Zips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files that could act in a browser, by what is in them or by what they are called, are never shown in place. */
@CommonplaceTest
class ActiveFilesTest {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>";
    private static final String HTML = "<!DOCTYPE html><html><body onload=alert(1)><script>alert(1)</script>";
    private static final String XML =
            "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='#a'?><a xmlns:h='http://www.w3.org/1999/xhtml'>"
                    + "<h:script>alert(1)</h:script></a>";

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    @TempDir
    Path folder;

    private Script editor;
    private String space;

    @BeforeEach
    void aSpaceAndAnEditor() {
        PersonCard person = people.someone();
        editor = scripts.of(person);
        space = scripts.space("public", person);
    }

    @Test
    void uploadedOverRest() {
        long page = make();
        active().forEach((name, content) -> editor.upload("/api/v1/pages/" + page + "/attachments", name, content)
                .expect(201));

        checkAllOf(page, active().size());
    }

    @Test
    void broughtByAnImport() throws IOException {
        Path zip = folder.resolve("files.zip");
        StringBuilder text = new StringBuilder("# Files\n\n");
        try (Zips archive = new Zips(zip)) {
            for (Map.Entry<String, byte[]> file : active().entrySet()) {
                text.append("![](<files/").append(file.getKey()).append(">)\n");
                archive.add("files/" + file.getKey(), file.getValue());
            }
            archive.add("page.md", text.toString());
        }
        String job = editor.upload("/api/v1/spaces/" + space + "/imports", "files.zip", Files.readAllBytes(zip))
                .expect(202)
                .header("Location")
                .orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> editor.get(job).at("state").asString().equals("done"));
        JsonNode page =
                editor.get("/api/v1/spaces/" + space + "/pages").at("items").path(0);

        checkAllOf(page.path("id").asLong(), active().size());
    }

    @Test
    void aFileIsStillCheckedAfterItsNameIsUsedAgain() {
        long page = make();
        String files = "/api/v1/pages/" + page + "/attachments";
        editor.upload(files, "plan.txt", "A plan.".getBytes(UTF_8)).expect(201);
        JsonNode second = editor.upload(files, "plan.txt", HTML.getBytes(UTF_8))
                .expect(201)
                .json();

        check(second.path("url").asString(), second.path("name").asString());
    }

    private void checkAllOf(long page, int count) {
        JsonNode files = editor.get("/api/v1/pages/" + page + "/attachments?size=200")
                .expect(200)
                .at("items");
        assertThat(files).hasSize(count);
        files.forEach(
                file -> check(file.path("url").asString(), file.path("name").asString()));
    }

    private void check(String url, String name) {
        Script.Answer served = editor.get(url).expect(200);
        assertThat(served.header("Content-Disposition").orElse("")).as(name).startsWith("attachment");
        assertThat(served.header("X-Content-Type-Options")).as(name).contains("nosniff");
        assertThat(served.header("Content-Security-Policy").orElse(""))
                .as(name)
                .contains("default-src 'none'")
                .contains("sandbox")
                .doesNotContain("allow-scripts");
    }

    private long make() {
        return editor.post("/api/v1/spaces/" + space + "/pages", Map.of("title", "Files", "body", ""))
                .expect(201)
                .at("id")
                .asLong();
    }

    /** Each kind under its own name, under a harmless one and in another encoding; and harmless text under its names. */
    private static Map<String, byte[]> active() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map.of("svg", SVG, "html", HTML, "xml", XML).forEach((kind, text) -> {
            files.put("own." + kind, text.getBytes(UTF_8));
            files.put(kind + ".png", text.getBytes(UTF_8));
            files.put(kind + ".txt", text.getBytes(UTF_8));
            files.put(kind, text.getBytes(UTF_8));
            files.put(kind + "-spaced.jpg", ("\n\n  " + text).getBytes(UTF_8));
            files.put(kind + "-marked.gif", ("\uFEFF" + text).getBytes(UTF_8));
            files.put(kind + "-wide.txt", ("\uFEFF" + text).getBytes(UTF_16LE));
            files.put("words." + kind, "Only words.".getBytes(UTF_8));
        });
        for (String name :
                new String[] {"words.xhtml", "words.mhtml", "words.htm", "words.js", "words.css", "words.swf"}) {
            files.put(name, "Only words.".getBytes(UTF_8));
        }
        return files;
    }
}
