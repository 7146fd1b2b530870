package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.Corpora;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Recorded attacks as text of a page: shown in preview, history and comparison, none of them runs. */
@BrowserTest
class HostileTextTest {

    private static final int EVERY = 29;
    private static final String TRAP = """
            window.caught = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print']) {
              window[name] = (...all) => { window.caught.push(name + ' ' + all.join()); };
            }
            """;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

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
        List<String> strangers = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.isNavigationRequest()
                    && request.resourceType().equals("script")
                    && !request.url().startsWith(origin(page))) {
                strangers.add(request.url());
            }
        });

        for (String address : List.of("/history", "/history/1", "/compare/1/2", "/edit")) {
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

    /** Moves over, focuses and plays whatever may be waiting for it. */
    private static void provoke(Page page) {
        page.evaluate("""
                () => document.querySelectorAll('#content *').forEach((each) => {
                  for (const name of ['mouseover', 'focus', 'toggle', 'animationend', 'pointerenter', 'error', 'load']) {
                    each.dispatchEvent(new Event(name));
                  }
                })
                """);
        Locator folded = page.locator("details");
        for (int at = 0; at < folded.count(); at++) {
            folded.nth(at).evaluate("each => each.open = true");
        }
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
