package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.Corpora;
import org.commonplace.Payloads;
import org.commonplace.TestPeople;
import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Recorded attacks as text of a page: shown in the page itself, preview, history, comparison and search, none of them runs. */
@BrowserTest
class HostileTextTest {

    private static final int EVERY = 29;
    private static final int ON_A_PAGE = 300;

    private static final List<String> QUERIES =
            List.of("alert", "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>");

    private static final String SHOW = """
            async (articles) => {
              const shown = document.querySelector('article-text');
              shown.replaceChildren(...articles.map((html) => {
                const one = document.createElement('section');
                one.innerHTML = html;
                return one;
              }));
              await window.Commonplace.enrichArticle(shown);
              return document.querySelectorAll('article-text > section').length;
            }
            """;

    private static final String TRAP = """
            window.caught = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print']) {
              window[name] = (...all) => { window.caught.push(name + ' ' + all.join()); };
            }
            const ask = window.fetch;
            window.fetch = (...all) => {
              const to = new URL(all[0]?.url ?? all[0], location.href);
              if (to.origin !== location.origin) window.caught.push('fetch ' + to);
              return ask(...all);
            };
            """;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    TestIndex index;

    @Autowired
    Markdown markdown;

    @Test
    void noneRunsInPreviewHistoryOrComparison(Browser browser) throws IOException {
        PersonCard person = people.someone("<img src=x onerror=alert('name')>");
        SpaceDetails space = wiki.space(Visibility.STAFF);
        Caller editor = people.caller(person);
        wiki.give(editor, Role.EDIT, space);
        String attacks = attacks();
        PageDetails there = wiki.page(editor, space, "<svg onload=alert('title')>", attacks);
        pages.save(
                editor,
                there.id(),
                new PageEdit(null, attacks.replace("alert", "alert "), 1, "<b onclick=alert(1)>why", true, null));
        Page page = browser.signedIn(person);
        page.addInitScript(TRAP);
        List<String> strangers = strangers(page);

        for (String address : List.of("", "/history", "/history/1", "/compare/1/2", "/edit")) {
            page.navigate(there.url() + address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .first())
                    .containsText("<svg onload=alert('title')>");
            if (address.equals("/edit")) {
                assertThat(page.locator(".editor-preview > *").first()).isAttached();
            }
            provoke(page);
            assertThat(page.evaluate("window.caught")).as(address).isEqualTo(List.of());
        }
        assertThat(strangers).isEmpty();
    }

    /** Every one of them, each parsed for itself so that none swallows the next. */
    @Test
    void noneRunsOrFetchesInAnArticle(Browser browser) {
        PersonCard person = people.someone();
        SpaceDetails space = wiki.space(Visibility.STAFF);
        Caller editor = people.caller(person);
        wiki.give(editor, Role.EDIT, space);
        PageDetails there = wiki.page(editor, space, "Formulas", "$a^2$ and\n\n```java\nint a;\n```");
        Page page = browser.signedIn(person);
        page.addInitScript(TRAP);
        List<String> strangers = strangers(page);
        browser.open(page, there.url());
        page.waitForFunction("() => window.Commonplace?.enrichArticle");
        List<String> articles = Payloads.all().stream().map(this::article).toList();
        for (int from = 0; from < articles.size(); from += ON_A_PAGE) {
            List<String> some = articles.subList(from, Math.min(from + ON_A_PAGE, articles.size()));
            assertThat(page.evaluate(SHOW, some)).isEqualTo(some.size());
            isQuiet(page);
        }
        assertThat(strangers).isEmpty();
    }

    /** Pictures by HTTP are asked for by HTTPS: the browser blocks them, and says so as it does of a script that failed. */
    private String article(String payload) {
        StringBuilder html = new StringBuilder();
        for (Rendered.Segment segment :
                markdown.render(payload, LinkTargets.NONE).segments()) {
            if (segment instanceof Rendered.Html(String part)) {
                html.append(part);
            }
        }
        return html.toString().replace("src=\"http://", "src=\"https://");
    }

    @Test
    void noneRunsAmongWhatIsFound(Browser browser) {
        PersonCard person = people.someone();
        SpaceDetails space = wiki.space(Visibility.STAFF);
        Caller editor = people.caller(person);
        wiki.give(editor, Role.EDIT, space);
        for (String query : QUERIES) {
            wiki.page(editor, space, query, "Words " + query);
        }
        index.catchUp();
        Page page = browser.signedIn(person);
        page.addInitScript(TRAP);
        List<String> strangers = strangers(page);
        for (String query : QUERIES) {
            browser.open(page, "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            assertThat(page.getByLabel("What are you looking for?")).hasValue(query);
            assertThat(page.locator(".hit").first()).isVisible();
            isQuiet(page);
        }
        assertThat(strangers).isEmpty();
    }

    private static void isQuiet(Page page) {
        provoke(page);
        assertThat(page.evaluate("window.caught")).as(page.url()).isEqualTo(List.of());
    }

    /** Whatever is asked of others, but for the pictures that a text names; nobody answers. */
    private static List<String> strangers(Page page) {
        List<String> strangers = new ArrayList<>();
        String own = origin(page);
        page.route(url -> !url.startsWith(own), route -> {
            if (!route.request().resourceType().equals("image")) {
                strangers.add(
                        route.request().resourceType() + " " + route.request().url());
            }
            route.abort();
        });
        return strangers;
    }

    /** Moves over, focuses and plays whatever may be waiting for it. */
    private static void provoke(Page page) {
        page.evaluate("""
                () => document.querySelectorAll('#content *, article *').forEach((each) => {
                  for (const name of ['mouseover', 'focus', 'toggle', 'animationend', 'pointerenter', 'error', 'load']) {
                    each.dispatchEvent(new Event(name));
                  }
                })
                """);
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    }

    private static String origin(Page page) {
        return page.url().substring(0, page.url().indexOf('/', "https://".length()));
    }

    private static String attacks() throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> all = Files.readAllLines(Corpora.path("security/payloads.jsonl"));
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < all.size(); at += EVERY) {
            text.append(json.readTree(all.get(at)).get("payload").asString()).append("\n\n");
        }
        return text.toString();
    }
}
