package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonplace.wiki.PageDetails;
import org.junit.jupiter.api.Test;

/** Whatever takes a while shows that it goes on, and is not done twice. */
@BrowserTest
class WaitingTest extends LaboratoryHandbook {

    private static final Predicate<String> ANSWERS = url -> url.contains("v-r=uidl");
    private static final Pattern MERMAID = Pattern.compile(".*/mermaid[^/]*\\.js.*");
    private static final String DIAGRAM = "```mermaid\nflowchart TD\n  a[Sample] --> b[Report]\n  b --> c[Ward]\n```\n";

    @Test
    void whatWasPressedIsBusyUntilTheAnswerIsThere(Browser browser) {
        for (int n = 0; n < 45; n++) {
            wiki.page(editor, space, "Page " + n, "Words.");
        }
        Page page = browser.signedIn(priya);
        page.navigate(space.url() + "/changes");
        assertThat(page.locator(".row")).hasCount(40);
        List<Route> held = new ArrayList<>();
        page.route(ANSWERS, held::add);

        Locator more = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more"));
        more.click();
        assertThat(more).hasAttribute("aria-busy", "true");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("One moment")))
                .hasCount(1);
        browser.inspect(page, "waiting-for-more");
        more.click();
        assertThat(held).as("pressed twice, asked once").hasSize(1);
        assertThat(more).isFocused();

        page.unroute(ANSWERS);
        held.getFirst().resume();
        assertThat(page.locator(".row").nth(45)).isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        assertThat(page.getByText("One moment")).hasCount(0);
    }

    @Test
    void aViewThatIsLongInComingKeepsItsPlace(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate(space.url());
        Locator link = page.locator("main a").filter(new Locator.FilterOptions().setHasText(labelling.title()));
        assertThat(link.first()).isVisible();
        List<Route> held = new ArrayList<>();
        page.route(ANSWERS, held::add);
        link.first().click();
        assertThat(page.locator("html")).hasClass(Pattern.compile("arriving"));
        browser.picture(page, "waiting-for-view");
        page.unroute(ANSWERS);
        held.forEach(Route::resume);
        assertThat(page.locator("h1.page-title")).hasText(labelling.title());
        assertThat(page.locator("html")).not().hasClass(Pattern.compile("arriving"));
    }

    @Test
    void theSourceOfADiagramIsShownOnlyWhenItCannotBeDrawn(Browser browser) {
        PageDetails rich = wiki.page(editor, space, "Flow", DIAGRAM);
        Page page = browser.signedIn(priya);
        List<Route> held = new ArrayList<>();
        page.route(MERMAID, held::add);
        page.navigate(rich.url());
        Locator source = page.locator("article-text pre.mermaid");
        assertThat(source).hasAttribute("aria-busy", "true");
        assertThat(source).hasCSS("color", "rgba(0, 0, 0, 0)");
        assertThat(source.boundingBox().height).isGreaterThanOrEqualTo(160);
        page.unroute(MERMAID);
        held.forEach(Route::resume);
        assertThat(page.locator("article-text div.mermaid svg")).isVisible();

        Page without = browser.signedIn(priya);
        List<Request> refused = new ArrayList<>();
        without.route(MERMAID, route -> {
            refused.add(route.request());
            route.abort();
        });
        without.navigate(rich.url());
        Locator shown = without.locator("article-text pre.mermaid:not([aria-busy])");
        assertThat(shown).containsText("a[Sample] --> b[Report]");
        assertThat(shown).not().hasCSS("color", "rgba(0, 0, 0, 0)");
        assertThat(refused).isNotEmpty();
    }
}
