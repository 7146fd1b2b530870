package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is seldom on the screen, or looks different when it holds something: read by axe and fitted to every screen. */
@BrowserTest
class LookTest extends LaboratoryHandbook {

    private static final String RICH = """
            ```mermaid
            graph TD
              A[Need a result] -->|no answer| B[Site practitioner]
            ```

            Inline $140 - (104 + 24) = 12$ and alone:

            $$\\text{gap} = [\\mathrm{Na^+}] - [\\mathrm{Cl^-}]$$

            ## One

            | A | B | C | D | E | F | G | H |
            |---|---|---|---|---|---|---|---|
            | Identification | Identification | Identification | Identification | Identification | Identification | Identification | Identification |

            > [!WARNING]
            > Mind the gap.

            - [x] Done
            - [ ] To do

            ## Two

            ```java
            int wards = 12;
            ```

            A note.[^1]

            [^1]: Below.
            """;

    /** Loaded for the pages that need them; the last colours code. */
    private static final Pattern LIBRARY = Pattern.compile("/VAADIN/build/(katex|mermaid|common)[.-]");

    @Autowired
    Trash trash;

    @Test
    void pagesThatAreNotPublishedSaySoOnEveryScreen(Browser browser) {
        PageDetails draft = pages.create(
                editor, new NewPage(space.key(), null, "Bedside meters", "To come.", List.of(), true, null));
        PageDetails old = wiki.page(editor, space, "Old request codes", "Kept for reading old requests.");
        pages.archive(editor, old.id());
        PageDetails gone = wiki.page(editor, space, "Bleep numbers", "Out of date.");
        trash.add(editor, gone.id());
        Page page = browser.signedIn(priya);
        page.navigate(draft.url());
        assertThat(page.locator("page-tree [aria-current]")).hasText("Bedside meters Draft");
        for (PageDetails shown : List.of(draft, old, gone)) {
            page.navigate(shown.url());
            assertThat(page.locator(".notice")).isVisible();
            assertThat(page.getByText("Add files")).hasCount(shown == draft ? 1 : 0);
            browser.glance(page, "notice-" + shown.slug());
        }
        page.navigate(space.url() + "/trash");
        assertThat(page.locator(".row-detail")).hasText(Pattern.compile("Thrown away .* ago by Priya Nair"));
    }

    @Test
    void diagramsFormulasAndWideTablesFitEveryScreen(Browser browser) {
        PageDetails rich = wiki.page(editor, space, "All sorts", RICH);
        Page page = browser.signedIn(priya);
        Set<String> fetched = new HashSet<>();
        page.onRequest(request -> {
            Matcher library = LIBRARY.matcher(request.url());
            if (library.find()) {
                fetched.add(library.group(1));
            }
        });
        browser.open(page, labelling.url());
        assertThat(fetched).as("on a page without formulas, diagrams and code").isEmpty();
        browser.open(page, rich.url());
        assertThat(page.locator("div.mermaid svg")).isVisible();
        assertThat(page.locator("article-text math")).hasCount(2);
        assertThat(page.locator("article-text .hljs-type")).hasText("int");
        assertThat(fetched).containsExactlyInAnyOrder("katex", "mermaid", "common");
        String light = boxColour(page);
        browser.inspect(page, "rich");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("div.mermaid .node rect").first()).not().hasCSS("fill", light);

        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));
        assertThat(visibleBoxes(page).first()).hasCSS("fill", light);
        assertThat(visibleBoxes(page)).hasCount(2);
        for (String aside : List.of(
                ".rail", ".places-bar", ".bar", ".context", ".skip", ".outline-fold", ".report-line", ".site-foot")) {
            assertThat(page.locator(aside + ":visible")).hasCount(0);
        }
        assertThat(page.locator("article-text")).isVisible();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".print-source")).isVisible();
        assertThat(page.locator(".print-source")).containsText(rich.url());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.SCREEN));
        assertThat(visibleBoxes(page).first()).not().hasCSS("fill", light);
        assertThat(visibleBoxes(page)).hasCount(2);

        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        Locator table = page.locator("article-text div.table");
        assertThat(table).hasAttribute("tabindex", "0");
        table.focus();
        page.keyboard().press("ArrowRight");
        page.waitForFunction("() => document.querySelector('article-text div.table').scrollLeft > 0");
        page.getByText("On this page").first().click();
        page.locator(".outline-fold").getByText("Two").click();
        assertThat(page.locator("article-text h2").nth(1)).isInViewport();

        page.navigate("/read" + rich.url().substring("/s".length()));
        assertThat(page.locator("pre.mermaid")).isVisible();
        browser.glance(page, "read");
    }

    @Test
    void emptySpacesSayHowToBegin(Browser browser) {
        SpaceDetails empty = handbook.space(Visibility.STAFF);
        wiki.give(editor, Role.EDIT, empty);
        Page page = browser.signedIn(priya);
        page.navigate(empty.url());
        assertThat(page.locator(".empty")).isVisible();
        browser.glance(page, "space-empty");
        for (String list : List.of("trash", "wanted", "orphans", "labels", "changes")) {
            page.navigate(empty.url() + "/" + list);
            assertThat(page.locator(".empty")).isVisible();
        }
        browser.glance(page, "changes-empty");
    }

    private static String boxColour(Page page) {
        Object colour = page.locator("div.mermaid .node rect").first().evaluate("box => getComputedStyle(box).fill");
        assertThat(colour).isEqualTo("rgb(224, 236, 237)");
        return colour.toString();
    }

    private static Locator visibleBoxes(Page page) {
        return page.locator("div.mermaid .node rect:visible");
    }
}
