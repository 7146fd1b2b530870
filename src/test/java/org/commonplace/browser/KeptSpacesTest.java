package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A space is archived, found again, brought back and thrown away, by keyboard and on every screen. */
@BrowserTest
class KeptSpacesTest extends FullHandbook {

    @Test
    void aSpaceIsArchivedThrownAwayAndBroughtBackByKeyboard(Browser browser) {
        Page page = visit(browser, Visiting.ADA);
        browser.open(page, space.url());
        choose(page, "Archive this space …");
        press(page, button(page, "Archive the space"));
        assertThat(page.getByText("Archived since")).isVisible();
        assertThat(button(page, "New page")).hasCount(0);
        browser.inspect(page, "space-archived");
        browser.open(page, labelling.url());
        assertThat(page.getByText("This page is archived.")).isVisible();
        assertThat(button(page, "Edit")).hasCount(0);
        browser.inspect(page, "page-of-archived-space");
        page.navigate("/search?q=labelling&type=page");
        assertThat(page.getByText("Look in archived spaces too")).isVisible();
        page.getByText("Look in archived spaces too").click();
        assertThat(page.locator(".hit-title").getByText(labelling.title()).first())
                .isVisible();
        browser.inspect(page, "search-archived");

        browser.open(page, space.url());
        choose(page, "Throw this space away …");
        Locator key = page.getByLabel("To go on, type the space’s key: " + space.key());
        assertThat(key).isFocused();
        page.keyboard().type("another");
        press(page, button(page, "Move to the trash"));
        assertThat(page.getByText("This is not the key of the space")).isVisible();
        browser.glance(page, "space-trash-refused");
        key.fill(space.key());
        press(page, button(page, "Move to the trash"));
        assertThat(page).hasURL(Pattern.compile(".*/spaces"));
        browser.inspect(page, "spaces-kept");
        press(
                page,
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore the space " + space.name())));
        assertThat(page.getByText("Archived since")).isVisible();
        press(page, button(page, "Bring back from the archive"));
        assertThat(button(page, "New page")).isVisible();
    }

    private static void choose(Page page, String words) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .press("Enter");
        Locator entry = page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words).setExact(true));
        press(page, entry);
    }

    private static void press(Page page, Locator what) {
        what.focus();
        page.keyboard().press("Enter");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
