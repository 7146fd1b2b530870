package org.commonplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommonplaceTest
class PlainPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    Pages pages;

    @Autowired
    Spaces spaces;

    @Autowired
    Trash trash;

    @Autowired
    Restrictions restrictions;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    SpaceDetails space;
    PersonCard person;
    Caller editor;

    @BeforeEach
    void aPublicSpace() {
        space = wiki.space(Visibility.PUBLIC);
        person = people.someone();
        editor = people.caller(person);
        wiki.give(editor, Role.EDIT, space);
    }

    @Test
    void aPublicPageIsWholeHtmlWithoutScriptOrSession() {
        PageDetails page = wiki.page(editor, space, "Labelling <at> the bedside", "Every *tube*.");

        HttpResponse<String> answer = read(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(header(answer, "content-security-policy")).contains("script-src 'none'");
        Document html = Jsoup.parse(answer.body());
        assertThat(html.select("h1").text()).isEqualTo("Labelling <at> the bedside");
        assertThat(html.select("article em").text()).isEqualTo("tube");
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select(".print-source").text())
                .contains("The current version is at")
                .endsWith(page.url());
        assertThat(html.select("link[rel=canonical]").attr("href")).endsWith(page.url());
    }

    @Test
    void onlyPublicPagesShowTheirFaceToSearchEngines() {
        SpaceDetails inside = wiki.space(Visibility.STAFF);
        wiki.give(editor, Role.EDIT, inside);
        PageDetails page = wiki.page(editor, inside, "Inside", "Words for staff.");

        Document html = Jsoup.parse(
                read(page, "Authorization", "Bearer " + people.token(person)).body());

        assertThat(html.select("h1").text()).isEqualTo("Inside");
        assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(html.select("meta[property^=og:], link[rel=canonical], meta[name=description]"))
                .isEmpty();
    }

    @Test
    void whatSomeoneReadsSignedInIsKeptByTheirBrowserOnly() {
        PageDetails page = wiki.page(editor, space, "For all", "Words for all.");

        assertThat(header(read(page), "cache-control")).contains("public").doesNotContain("private");
        assertThat(header(read(page, "Authorization", "Bearer " + people.token(person)), "cache-control"))
                .contains("private")
                .doesNotContain("public");
    }

    @Test
    void aBrowserThatStaysSignedInReadsWithoutASession() {
        SpaceDetails inside = wiki.space(Visibility.STAFF);
        wiki.give(editor, Role.EDIT, inside);
        String address = "/read/" + inside.key() + "/"
                + wiki.page(editor, inside, "Inside", "Words for staff.").slug();
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD, Map.of("remember", "yes"));
        visitor.restart();
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();

        HttpResponse<String> answer = visitor.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Words for staff.");
        assertThat(header(answer, "cache-control")).contains("private");
        assertThat(visitor.cookie("JSESSIONID")).as("a session").isEmpty();
    }

    @Test
    void theTagHoldsUntilSomethingShownChanges() {
        PageDetails target = wiki.page(editor, space, "Target", "");
        PageDetails page = wiki.page(editor, space, "Page", "See [[Target]].");
        String tag = tag(page);
        assertThat(read(page, "If-None-Match", tag).statusCode()).isEqualTo(304);

        pages.save(editor, target.id(), new PageEdit("Target, renamed", "", 1, "", false, null));
        String afterRename = tag(page);
        pages.setLabels(editor, page.id(), List.of("falls"));
        String afterLabel = tag(page);
        pages.save(editor, page.id(), new PageEdit("Changed. [[Target]]", 1));
        String afterEdit = tag(page);
        spaces.describe(people.administratorCaller(), space.key(), "Another name", null, null);
        String afterSpace = tag(page);

        assertThat(List.of(tag, afterRename, afterLabel, afterEdit, afterSpace)).doesNotHaveDuplicates();
        assertThat(read(page, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(read(page, "If-None-Match", afterSpace).statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsNoLongerPublicIsGoneAtOnce() {
        PageDetails restricted = wiki.page(editor, space, "Restricted", "Secret words");
        PageDetails trashed = wiki.page(editor, space, "Trashed", "Secret words");
        PageDetails closed = wiki.page(editor, space, "Closed", "Secret words");
        List.of(restricted, trashed, closed)
                .forEach(page -> assertThat(read(page).statusCode()).isEqualTo(200));

        restrictions.set(
                editor, restricted.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
        trash.add(editor, trashed.id());
        assertHidden(restricted);
        assertHidden(trashed);
        spaces.describe(people.administratorCaller(), space.key(), null, null, Visibility.PRIVATE);
        assertHidden(closed);
        assertThat(read(restricted, "Authorization", "Bearer " + people.token(person))
                        .body())
                .contains("Secret words");
    }

    @Test
    void aMissingPageAnswersAsAPrivateOneDoes() {
        SpaceDetails hidden = wiki.space(Visibility.PRIVATE);
        PageDetails secret = wiki.page(wiki.someoneWith(Role.EDIT, hidden), hidden, "Secret", "");

        HttpResponse<String> forPrivate = visit.get("/read/" + hidden.key() + "/secret");
        HttpResponse<String> forMissing = visit.get("/read/" + hidden.key() + "/nowhere");

        assertThat(forPrivate.statusCode()).isEqualTo(forMissing.statusCode()).isBetween(301, 303);
        assertThat(header(forPrivate, "location").replace("secret", "nowhere"))
                .isEqualTo(header(forMissing, "location"));
        assertThat(visit.get(
                                "/read/" + hidden.key() + "/" + secret.slug(),
                                "Authorization",
                                "Bearer " + people.token(person))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormerAddressMovesPermanently() {
        PageDetails page = wiki.page(editor, space, "Before", "");
        pages.save(editor, page.id(), new PageEdit("After", "", 1, "", false, null));

        HttpResponse<String> answer = read(page);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "location")).endsWith("/read/" + space.key() + "/after");
    }

    @Test
    void aDraftIsNotServed() {
        assertHidden(pages.create(editor, new NewPage(space.key(), null, "Draft", "", List.of(), true, null)));
    }

    @Test
    void headAnswersWithoutABody() {
        PageDetails page = wiki.page(editor, space, "Page", "Text.");

        HttpResponse<String> answer = visit.send("HEAD", "/read/" + space.key() + "/" + page.slug());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "etag")).isEqualTo(tag(page));
    }

    @Test
    void theFeedNamesRecentChangesThatTheReaderMaySee() {
        wiki.page(editor, space, "Shown & told", "");
        PageDetails hidden = wiki.page(editor, space, "Hidden", "");
        restrictions.set(editor, hidden.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));

        HttpResponse<String> feed = visit.get("/s/" + space.key() + "/feed.atom");

        assertThat(header(feed, "content-type")).startsWith("application/atom+xml");
        Document xml = Jsoup.parse(feed.body(), "", Parser.xmlParser());
        assertThat(xml.select("entry > title").eachText()).containsExactly("Shown & told");
        assertThat(visit.get("/s/" + space.key() + "/feed.atom", "If-None-Match", header(feed, "etag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theSiteMapListsPublicPagesOnly() {
        PageDetails shown = wiki.page(editor, space, "Shown", "");
        SpaceDetails staff = wiki.space(Visibility.STAFF);
        PageDetails kept = wiki.page(wiki.someoneWith(Role.EDIT, staff), staff, "Kept", "");

        String map = visit.get("/sitemaps/0.xml").body();

        assertThat(visit.get("/sitemap.xml").body()).contains("/sitemaps/0.xml");
        assertThat(map).contains(shown.url() + "<").doesNotContain(kept.url() + "<");
        assertThat(visit.get("/robots.txt").body()).contains("Sitemap: http");
    }

    private void assertHidden(PageDetails page) {
        HttpResponse<String> answer = read(page);
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("Secret words");
    }

    private HttpResponse<String> read(PageDetails page, String... headers) {
        return visit.get("/read/" + page.space() + "/" + page.slug(), headers);
    }

    private String tag(PageDetails page) {
        return header(read(page), "etag");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
