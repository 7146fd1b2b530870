package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

@BrowserTest
class FrameTest {

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
    }
}
