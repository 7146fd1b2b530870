package org.commonplace.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.transfer.archive.Zips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever addresses a text or a file names, the product itself goes to none of them. */
@CommonplaceTest
class NetworkTrapTest {

    private static final List<String> TEXTS = List.of(
            "![](@)",
            "![picture][p]\n\n[p]: @ \"title\"",
            "[link](@) <@> @",
            "[[@]] [[@|words]] {{label: @}} {{children}}",
            "<img src=\"@\" srcset=\"@ 2x\"><picture><source srcset=\"@\"></picture>",
            "<link rel=\"stylesheet\" href=\"@\"><style>@import url(@); a { background: url(@) }</style>",
            "<iframe src=\"@\"></iframe><object data=\"@\"></object><embed src=\"@\"><video src=\"@\" poster=\"@\"></video>",
            "<svg><image href=\"@\"/><use href=\"@#a\"/></svg><meta http-equiv=\"refresh\" content=\"0;url=@\"><base href=\"@\">",
            "```mermaid\ngraph TD\n  A[<img src='@'>]\n  click A \"@\"\n```",
            "```plantuml\n!include @\n!includeurl @\n```",
            "$\\includegraphics{@} \\href{@}{x} \\input{@}$\n\n$$\n\\url{@}\n$$",
            "---\nimage: @\ninclude: !include @\n---\n\ntext",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"@\">]>\n\n&e;");

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    @TempDir
    Path folder;

    private final AtomicInteger caught = new AtomicInteger();
    private HttpServer trap;
    private Script editor;
    private String space;

    @BeforeEach
    void setTheTrap() throws IOException {
        trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            caught.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        trap.start();
        PersonCard person = people.someone();
        editor = scripts.of(person);
        space = scripts.space("public", person);
    }

    @AfterEach
    void takeItAway() {
        trap.stop(0);
    }

    @Test
    void theTrapCatchesWhoeverComes() throws IOException {
        try (var stream = URI.create(addresses().getFirst()).toURL().openStream()) {
            assertThat(stream.readAllBytes()).isEmpty();
        }
        assertThat(caught).hasValue(1);
    }

    @Test
    void noTextMakesTheProductFetchAnything() {
        for (String address : addresses()) {
            List<String> texts =
                    TEXTS.stream().map(text -> text.replace("@", address)).toList();
            texts.forEach(this::writeAndReadEverywhere);
            writeAndReadEverywhere(String.join("\n\n", texts));
        }
        assertThat(caught).hasValue(0);
    }

    @Test
    void noFileMakesTheProductFetchAnything() {
        String address = addresses().getFirst();
        String page = "/api/v1/pages/" + make("Files", "![](a.svg) ![](b.html)") + "/attachments";
        Map<String, String> files = Map.of(
                "a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='@'/><style>@import '@'</style></svg>",
                "b.html",
                "<!DOCTYPE html><link rel=stylesheet href='@'><img src='@'>",
                "c.xml",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM '@'><!ENTITY % p SYSTEM '@'> %p;]><a>&e;</a>",
                "d.url",
                "[InternetShortcut]\nURL=@");

        files.forEach((name, text) -> {
            String content =
                    text.replace("@import", "\u0001").replace("@", address).replace("\u0001", "@import");
            String url = editor.upload(page, name, content.getBytes(UTF_8))
                    .expect(201)
                    .at("url")
                    .asString();
            editor.get(url).expect(200);
        });

        assertThat(caught).hasValue(0);
    }

    @Test
    void noImportMakesTheProductFetchAnything() throws IOException {
        String address = addresses().getFirst();
        List<String> files = new ArrayList<>();
        for (int n = 0; n < TEXTS.size(); n++) {
            files.add("page-" + n + ".md");
            files.add(TEXTS.get(n).replace("@", address));
        }
        files.add("picture.svg");
        files.add("<svg xmlns='http://www.w3.org/2000/svg'><image href='" + address + "'/></svg>");
        Path zip = Zips.of(folder.resolve("trap.zip"), files.toArray(String[]::new));

        String job = editor.upload("/api/v1/spaces/" + space + "/imports", "trap.zip", Files.readAllBytes(zip))
                .expect(202)
                .header("Location")
                .orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> editor.get(job).at("state").asString().equals("done"));

        assertThat(editor.get(job).at("created").asInt()).isEqualTo(TEXTS.size());
        assertThat(caught).hasValue(0);
    }

    private List<String> addresses() {
        int port = trap.getAddress().getPort();
        return List.of("http://127.0.0.1:" + port + "/a", "http://localhost:" + port + "/b", "http://127.1:" + port);
    }

    private void writeAndReadEverywhere(String text) {
        long page = make("Trap", text);
        String path = "/api/v1/pages/" + page;
        String url = editor.get(path + "?html=true").expect(200).at("url").asString();
        String read = url.replaceFirst("^https?://[^/]+", "").replaceFirst("/s/", "/read/");
        scripts.visitor().get(read).expect(200);
        editor.get(read).expect(200);
        editor.get(path + "/revisions/1?html=true").expect(200);
        editor.put(path, Map.of("body", text + "\n\nMore.", "baseRevision", 1)).expect(200);
        scripts.visitor().get("/s/" + space + "/feed.atom").expect(200);
    }

    private long make(String title, String body) {
        return editor.post("/api/v1/spaces/" + space + "/pages", Map.of("title", title, "body", body))
                .expect(201)
                .at("id")
                .asLong();
    }
}
