package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class FrameTest {

    @Autowired
    TestPeople people;

    @Test
    void homeGreetsWhoeverSignedInOnEveryScreen(Browser browser) {
        PersonCard priya = people.someone("Priya Nair");
        Page page = browser.signedIn(priya);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(", Priya");
        browser.glance(page, "home");
    }

    @Test
    void theKeyboardCanSkipTheRail(Browser browser) {
        Page page = browser.visitor();
        page.navigate("/");
        assertThat(page.locator(".hello")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
    }

    @Test
    void aChosenThemeIsThereBeforeAnyScriptRunsNextTime(Browser browser) {
        Page page = browser.visitor(Screen.DESK, ColorScheme.LIGHT);
        page.navigate("/");
        page.getByLabel("Appearance").first().click();
        page.getByText("Dark").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.reload();
        assertThat(page.context().request().get("/").text()).contains("data-theme=\"dark\"");
        assertThat(page.locator(".hello")).isVisible();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(23, 25, 28)");
        for (String plain : List.of("/about/accessibility", "/unsubscribe/guess", "/setup/guess")) {
            page.navigate(plain);
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .as(plain)
                    .isEqualTo("rgb(23, 25, 28)");
            browser.inspect(page, "plain-" + plain.substring(1).replace('/', '-'));
        }
    }

    @Test
    void aMissingAddressShowsNothingOfItself(Browser browser) {
        Page page = browser.signedIn(people.someone());
        page.navigate("/nowhere/<img src=x onerror=alert(1)>");
        assertThat(page.getByText("There is nothing here to see")).isVisible();
        assertThat(page.locator("img")).hasCount(0);
        browser.glance(page, "missing");
    }
}
