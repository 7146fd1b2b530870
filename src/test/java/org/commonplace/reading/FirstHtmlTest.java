package org.commonplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.commonplace.Visit;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Outcome;
import org.commonplace.discussion.Reports;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
@Tag("browser")
class FirstHtmlTest {

    @Autowired
    Visit visit;

    @Autowired
    Pages pages;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Reports reports;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller editor;
    PageDetails page;

    @BeforeEach
    void aPublicPage() {
        space = wiki.space(Visibility.PUBLIC);
        editor = wiki.someoneWith(Role.EDIT, space);
        page = wiki.page(editor, space, "Fire drill", "Leave by the *nearest* door.");
    }

    @Test
    void aVisitorGetsTheArticleWithoutASession() {
        HttpResponse<String> answer = visit.get(page.url());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        Document html = Jsoup.parse(answer.body());
        assertThat(html.title()).startsWith("Fire drill");
        assertThat(html.select("#outlet h1").text()).isEqualTo("Fire drill");
        assertThat(html.select("#outlet article em").text()).isEqualTo("nearest");
        assertThat(html.select("link[rel=canonical]").attr("href")).endsWith(page.url());
        assertThat(html.select("meta[property=og:title]").attr("content")).isEqualTo("Fire drill");
        assertThat(html.select("script").size()).isPositive();
        assertThat(html.outerHtml()).doesNotContain("@gap-", "@nonce@");
    }

    @Test
    void withoutAScriptEveryViewLeadsToWhatWorks() {
        String plain = "/read/" + page.space() + "/" + page.slug();
        for (String cookie : List.of("theme=dark", "JSESSIONID=none")) {
            Document html = Jsoup.parse(visit.get(page.url(), "Cookie", cookie).body());
            assertThat(html.select("noscript a[href=" + plain + "]")).as(cookie).hasSize(1);
        }
        assertThat(without("/s/" + page.space()).select("a[href=/read/" + page.space() + "]"))
                .hasSize(1);
        assertThat(without("/login").text()).contains("runs no JavaScript", "signing in");
        assertThat(without("/search?q=x").select("a")).isNotEmpty();
    }

    private Elements without(String address) {
        return Jsoup.parse(visit.get(address).body()).select("noscript");
    }

    @Test
    void placesInAnArticleAreOnItsPageBeforeAnyScriptRuns() {
        PageDetails notes = wiki.page(editor, space, "Notes", "[TOC]\n\n## First\n\n`<a href=\"#x\">`\n\n## Last");
        Document html = Jsoup.parse(visit.get(notes.url()).body());
        assertThat(html.select("#outlet nav.toc a").eachAttr("href"))
                .containsExactly(notes.url() + "#h-first", notes.url() + "#h-last");
        assertThat(html.select("#outlet code").text()).isEqualTo("<a href=\"#x\">");
    }

    @Test
    void aReportWarnsBeforeAnyScriptRuns() {
        assertThat(notices()).containsExactly("", "");
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        long told = reports.tell(
                reader,
                new NewReport(Pages.ref(page.id()), Fault.WRONG, "Secretive words.", "192.0.2.1", Consent.NONE));

        assertThat(notices()).allMatch(words -> words.contains("may be wrong or out of date"));
        assertThat(visit.get(page.url()).body()).doesNotContain("Secretive");
        reports.settle(editor, told, Outcome.CORRECTED, "");
        assertThat(notices()).containsExactly("", "");
    }

    /** What a visitor and one with a session are warned of. */
    private List<String> notices() {
        return Stream.of("theme=dark", "JSESSIONID=none")
                .map(cookie -> visit.get(page.url(), "Cookie", cookie).body())
                .map(html -> Jsoup.parse(html).select("#outlet .report-notice").text())
                .toList();
    }

    @Test
    void everyScriptCarriesTheNonceOfThisAnswerAlone() {
        String first = nonce(visit.get(page.url()));
        HttpResponse<String> second = visit.get(page.url());

        assertThat(nonce(second)).isNotEqualTo(first).hasSizeGreaterThan(16);
        assertThat(Jsoup.parse(second.body()).select("script"))
                .allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(nonce(second)));
    }

    @Test
    void oneWithASessionGetsTheArticleToo() {
        HttpResponse<String> answer = visit.get(page.url(), "Cookie", "JSESSIONID=none");

        assertThat(Jsoup.parse(answer.body()).select("#outlet article em").text())
                .isEqualTo("nearest");
    }

    @Test
    void aFormerAddressMovesPermanentlyForEveryone() {
        pages.save(editor, page.id(), new PageEdit("Evacuation", page.body(), 1, "", false, null));

        for (String cookie : new String[] {"theme=dark", "JSESSIONID=none"}) {
            HttpResponse<String> answer = visit.get(page.url(), "Cookie", cookie);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("location").orElse(""))
                    .endsWith("/s/" + space.key() + "/evacuation");
        }
    }

    @Test
    void whatAVisitorMayNotSeeAsksToSignInAsWhatIsMissingDoes() {
        restrictions.set(editor, page.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));

        HttpResponse<String> hidden = visit.get(page.url());
        HttpResponse<String> missing = visit.get("/s/" + space.key() + "/nowhere");

        assertThat(hidden.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(302);
        assertThat(hidden.body()).doesNotContain("Fire drill");
        assertThat(hidden.headers().firstValue("location").orElse("").replace("fire-drill", "nowhere"))
                .isEqualTo(missing.headers().firstValue("location").orElse(""));
    }

    @Test
    void thePermanentAddressLeadsToThePage() {
        HttpResponse<String> answer = visit.get("/p/" + page.id());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith(page.url());
    }

    @Test
    void manyAtOnceGetWholeAnswers() {
        boolean allWhole = IntStream.range(0, 400)
                .parallel()
                .mapToObj(n -> visit.get(page.url(), "Cookie", n % 2 == 0 ? "theme=dark" : "JSESSIONID=none"))
                .allMatch(answer -> answer.statusCode() == 200
                        && Jsoup.parse(answer.body())
                                .select("#outlet article em")
                                .text()
                                .equals("nearest"));

        assertThat(allWhole).isTrue();
    }

    private static String nonce(HttpResponse<String> answer) {
        Matcher nonce = Pattern.compile("'nonce-([^']+)'")
                .matcher(answer.headers().firstValue("content-security-policy").orElse(""));
        return nonce.find() ? nonce.group(1) : "";
    }
}
