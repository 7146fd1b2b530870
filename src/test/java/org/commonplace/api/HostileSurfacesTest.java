package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonplace.CommonplaceTest;
import org.commonplace.Payloads;
import org.commonplace.PlainDocument;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** Recorded attacks as texts and as names, read wherever a page can be read without a script. */
@CommonplaceTest
class HostileSurfacesTest {

    private static final int PAYLOADS_A_PAGE = 60;
    private static final int NAMES_TAKEN = 16;
    private static final int PAGES_A_SPACE = 40;

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    @Test
    void everyPayloadAsATextStaysWithinTheArticle() {
        PersonCard person = people.someone();
        String space = scripts.space("public", person);
        for (String text : Payloads.texts(PAYLOADS_A_PAGE)) {
            String url = make(scripts.of(person), space, "Payloads", text, List.of());

            PlainDocument page =
                    PlainDocument.of(read(url.replaceFirst("/s/", "/read/"))).check();

            assertThat(page.heading()).isEqualTo("Payloads");
            assertThat(page.html().select("main > *").eachAttr("class"))
                    .as("the article ends where it should")
                    .containsExactly("prose", "print-source", "plain-foot");
            assertThat(page.meta("og:title")).isEqualTo("Payloads");
        }
        PlainDocument.of(read("/read/" + space)).check();
        for (String name : Payloads.names(NAMES_TAKEN)) {
            PlainDocument found = PlainDocument.of(read("/read?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .check();
            assertThat(found.html().select("main h1")).hasSize(1);
        }
        xml(read("/s/" + space + "/feed.atom"));
    }

    @Test
    void namesOfEverythingStayWordsOnEverySurface() {
        List<String> names = Payloads.names(NAMES_TAKEN);
        assertThat(names).hasSizeGreaterThan(150);
        for (int from = 0; from < names.size(); from += PAGES_A_SPACE) {
            staysWords(names.subList(from, Math.min(from + PAGES_A_SPACE, names.size())));
        }
        String sitemap = read("/sitemap.xml");
        assertThat(texts(xml(sitemap), "loc")).isNotEmpty().allMatch(address -> address.startsWith("http"));
        assertThat(texts(xml(read("/sitemaps/0.xml")), "loc"))
                .isNotEmpty()
                .allMatch(address -> address.matches("http[^<>\"' ]+/s/[A-Za-z0-9-]+/[a-z0-9-]+"));
    }

    private void staysWords(List<String> names) {
        Script administrator = scripts.administrator();
        PersonCard person = people.someone(names.getFirst());
        String space = TestPeople.fresh("N");
        administrator
                .post(
                        "/api/v1/spaces",
                        Map.of(
                                "key",
                                space,
                                "name",
                                names.getFirst(),
                                "purpose",
                                names.getLast(),
                                "visibility",
                                "public"))
                .expect(201);
        administrator
                .put(
                        "/api/v1/spaces/" + space + "/access",
                        List.of(Map.of("person", person.username(), "role", "edit")))
                .expect(200);
        Script author = scripts.of(person);
        List<String> urls = new ArrayList<>();
        for (String name : names) {
            urls.add(make(author, space, name, "See [[Nothing of this name]].", labels(name)));
        }
        IntStream.range(0, names.size())
                .forEach(n -> pageStaysWords(author, urls.get(n), names.get(n), names.getFirst()));
        listsStayWords(author, space, names);
        filesStayWords(author, space, names);
    }

    private void pageStaysWords(Script author, String url, String title, String space) {
        String plain = url.replaceFirst("/s/", "/read/");
        PlainDocument.of(read(plain)).check();
        PlainDocument page =
                PlainDocument.of(author.get(plain).expect(200).text()).check();

        assertThat(page.heading()).isEqualTo(parsed(title));
        assertThat(page.words("head > title").getFirst()).isEqualTo(parsed(title + " · " + space));
        assertThat(page.meta("og:title")).isEqualTo(parsed(title));
        assertThat(page.meta("og:site_name")).isEqualTo(parsed(space));
        assertThat(page.words("main > nav a")).containsExactly(parsed(space));
        assertThat(page.html().select(".facts").text()).contains("by");
    }

    private void listsStayWords(Script author, String space, List<String> names) {
        PlainDocument list = PlainDocument.of(read("/read/" + space)).check();
        assertThat(list.heading()).isEqualTo(parsed(names.getFirst()));
        assertThat(list.words("main li a"))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(HostileSurfacesTest::parsed).toList());
        Document feed = xml(read("/s/" + space + "/feed.atom"));
        assertThat(texts(feed, "title").getFirst()).contains(writable(names.getFirst()));
        assertThat(texts(feed, "title"))
                .containsAll(names.stream().map(HostileSurfacesTest::writable).toList());
        assertThat(texts(feed, "name")).containsOnly(writable(names.getFirst()));

        JsonNode pages = author.get("/api/v1/spaces/" + space + "/pages?size=200")
                .expect(200)
                .at("items");
        assertThat(pages.valueStream().map(page -> page.path("title").asString()))
                .containsExactlyInAnyOrderElementsOf(names);
        JsonNode labelled = author.get("/api/v1/changes?size=200&space=" + space)
                .expect(200)
                .at("items");
        assertThat(labelled).hasSameSizeAs(names);
    }

    private static void filesStayWords(Script author, String space, List<String> names) {
        long page = author.post("/api/v1/spaces/" + space + "/pages", Map.of("title", "Files", "body", ""))
                .expect(201)
                .at("id")
                .asLong();
        for (String name : names.subList(0, Math.min(12, names.size()))) {
            byte[] content = name.getBytes(StandardCharsets.UTF_8);
            JsonNode file = author.upload("/api/v1/pages/" + page + "/attachments", name + ".txt", content)
                    .expect(201)
                    .json();
            Script.Answer served = author.get(file.path("url").asString()).expect(200);
            assertThat(served.header("Content-Disposition").orElse(""))
                    .matches(
                            "(inline|attachment); filename=\"[^\"]*\"(; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?");
            assertThat(served.header("Content-Security-Policy").orElse("")).contains("sandbox");
            assertThat(served.header("X-Content-Type-Options")).contains("nosniff");
        }
    }

    private static List<String> labels(String name) {
        return name.length() <= 80 ? List.of(name) : List.of();
    }

    private static String make(Script author, String space, String title, String body, List<String> labels) {
        return author.post("/api/v1/spaces/" + space + "/pages", Map.of("title", title, "body", body, "labels", labels))
                .expect(201)
                .at("url")
                .asString()
                .replaceFirst("^https?://[^/]+", "");
    }

    private String read(String path) {
        return scripts.visitor().get(path).expect(200).text();
    }

    /** As an HTML parser reads it back: it takes no line ends and controls as they are. */
    private static String parsed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What XML can say of it. */
    private static String writable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static List<String> texts(Document xml, String element) {
        NodeList found = xml.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> found.item(n).getTextContent())
                .toList();
    }

    private static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception broken) {
            throw new AssertionError("Not XML: " + text.substring(0, Math.min(200, text.length())), broken);
        }
    }
}
