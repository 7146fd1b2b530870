package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who wrote, keeps and reviewed a public page is told to people of the organisation and to nobody else. */
@CommonplaceTest
class NamesWithheldTest {

    private static final String NAME = "Quentin Quill";

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    PersonCard author;
    Script writer;
    String space;
    long page;

    @BeforeEach
    void aPublicPageThatOneWrote() {
        author = people.someone(NAME);
        writer = scripts.of(author);
        space = scripts.space("public", author);
        page = make("Labelling", "One.");
        make("Another", "[[Labelling]]");
        String path = "/api/v1/pages/" + page;
        writer.put(path, Map.of("body", "Two.", "baseRevision", 1)).expect(200);
        writer.put(path + "/labels", List.of(space)).expect(200);
        writer.post(path + "/review", Map.of("nextDue", "2099-03-10")).expect(200);
        writer.upload(path + "/attachments", "plan.txt", "A plan.".getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    @Test
    void restNamesNobodyToVisitors() {
        String path = "/api/v1/pages/" + page;
        for (String address : List.of(
                path,
                path + "/revisions",
                path + "/revisions/2",
                path + "/backlinks",
                path + "/attachments",
                "/api/v1/spaces/" + space + "/pages",
                "/api/v1/pages?label=" + space)) {
            assertThat(writer.get(address).expect(200).text()).as(address).contains(author.username());
            assertThat(scripts.visitor().get(address).expect(200).text())
                    .as(address)
                    .doesNotContain(author.username(), NAME);
        }
        Script.Answer told = scripts.visitor().get(path).expect(200);
        for (String who : List.of("owner", "reviewedBy", "createdBy", "updatedBy")) {
            assertThat(told.json().has(who)).as(who).isTrue();
            assertThat(told.at(who).isNull()).as(who).isTrue();
        }
    }

    @Test
    void plainPagesNameNobodyToVisitors() {
        String address = "/read/" + space + "/labelling";
        String told = facts(writer.get(address));
        String withheld = facts(scripts.visitor().get(address));

        assertThat(told).matches("Reviewed .+ by " + NAME + " .*Updated .+ by " + NAME + ".*");
        assertThat(withheld).matches("Reviewed [0-9]+ [A-Z][a-z]+ [0-9]{4} .*Updated [0-9]+ [A-Z][a-z]+ [0-9]{4}.*");
        assertThat(scripts.visitor().get(address).text()).doesNotContain(NAME, author.username());
    }

    @Test
    void theFeedNamesTheSpaceToVisitorsInsteadOfAuthors() {
        String address = "/s/" + space + "/feed.atom";

        assertThat(authors(writer.get(address))).containsOnly(NAME);
        assertThat(authors(scripts.visitor().get(address))).hasSize(2).containsOnly("Space " + space);
        assertThat(scripts.visitor().get(address).text()).doesNotContain(NAME, author.username());
    }

    private long make(String title, String body) {
        return writer.post("/api/v1/spaces/" + space + "/pages", Map.of("title", title, "body", body))
                .expect(201)
                .at("id")
                .asLong();
    }

    private static String facts(Script.Answer page) {
        return Jsoup.parse(page.expect(200).text()).select("p.facts").text();
    }

    private static List<String> authors(Script.Answer feed) {
        Document xml = Jsoup.parse(feed.expect(200).text(), "", Parser.xmlParser());
        return xml.select("entry > author > name").eachText();
    }
}
