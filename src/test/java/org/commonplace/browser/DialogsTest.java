package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What opens over views, on a desk and on a phone: menus, dialogs, questions and notes. */
@BrowserTest
class DialogsTest extends FullHandbook {

    @Test
    void whatOpensOverAPageReadsWell(Browser browser) {
        Page page = visit(browser, Visiting.ADA);
        browser.open(page, labelling.url());
        page.locator(".rail .me").click();
        assertThat(page.locator("#visitor-menu")).isVisible();
        browser.glance(page, "menu-visitor");
        page.keyboard().press("Escape");
        page.locator("page-tree [aria-current]").press("Shift+F10");
        assertThat(item(page, "Move up")).isVisible();
        browser.glanceHere(page, "menu-tree");
        page.keyboard().press("Escape");
        more(page);
        assertThat(item(page, "Labels …")).isVisible();
        browser.glanceHere(page, "menu-page");
        page.keyboard().press("Escape");
        Map<String, String> dialogs = new LinkedHashMap<>();
        dialogs.put("Move to …", "Under");
        dialogs.put("Labels …", "Labels of this page");
        dialogs.put("Owner …", "Deputy");
        dialogs.put("Reviewed, next review on …", "Next review");
        dialogs.forEach((entry, field) -> {
            more(page);
            item(page, entry).click();
            assertThat(page.locator("vaadin-dialog[opened]")).containsText(field);
            browser.glance(page, "dialog-" + entry.replaceAll("\\W+", "-"));
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        });
        button(page, "Hide").first().click();
        assertThat(page.getByLabel("Reason")).isVisible();
        button(page.getByRole(AriaRole.DIALOG), "Hide").click();
        assertThat(page.getByText("Give a reason of at most")).isVisible();
        browser.glance(page, "dialog-hide-refused");
        page.keyboard().press("Escape");
        more(page);
        item(page, "Move to the trash").click();
        assertThat(button(page, "Undo")).isVisible();
        browser.glanceHere(page, "toast-undo");
    }

    @Test
    void whatOpensElsewhereReadsWell(Browser browser) {
        Page page = visit(browser, Visiting.ADA);
        asked(browser, page, space.url(), "Show readers verified text only …", "verified-only");
        asked(browser, page, open.url(), "Ask for signatures", "signatures");
        asked(browser, page, space.url(), "Archive this space …", "space-archive");
        asked(browser, page, space.url(), "Throw this space away …", "space-trash");
        browser.open(page, "/admin/groups");
        button(page, "New group").click();
        button(page, "Make the group").click();
        assertThat(page.getByText("Use 1 to 64 letters, digits")).isVisible();
        browser.glance(page, "group-refused");
        browser.open(page, "/admin/groups/" + group.id());
        button(page, "Delete group").click();
        assertThat(page.getByText("2 people are in it and lose what it gave them."))
                .isVisible();
        browser.glance(page, "group-delete");
        browser.open(page, "/admin/people/" + priya.username());
        button(page, "Disable").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(1);
        browser.glance(page, "person-disable");
        browser.open(page, "/me/tokens");
        button(page, "New token").click();
        page.getByLabel("What is it for?").fill("Weekly export");
        browser.glance(page, "token-new");
        button(page, "Make the token").click();
        assertThat(page.getByText("Copy it now")).isVisible();
        browser.glance(page, "token-made");
    }

    @Test
    void whatOpensOverEventsReadsWell(Browser browser) {
        Page page = visit(browser, Visiting.ADA);
        browser.open(page, club.url());
        page.locator(".add-to-calendar > summary").click();
        assertThat(page.getByText("Google Calendar")).isVisible();
        browser.glance(page, "event-add-to-calendar");
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("Move to another time", "Time zone");
        entries.put("Cancel it", "This date and all after it");
        entries.forEach((entry, words) -> {
            more(page);
            item(page, entry).click();
            assertThat(page.locator("vaadin-dialog[opened]")).containsText(words);
            browser.glance(page, "event-" + entry.replaceAll("\\W+", "-"));
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        });
        opened(browser, page, "/calendars", "New calendar", "calendar-new");
        opened(browser, page, "/events/rooms", "New room", "room-new");
        opened(browser, page, sessions.url(), "New programme", "programme-new");
        opened(browser, page, sessions.url(), "Subscribe", "subscribe");
        button(page, "Make my address").click();
        assertThat(page.getByLabel("Address for any other program")).isVisible();
        browser.glance(page, "subscribed");
        page.keyboard().press("Escape");
        browser.open(page, sessions.url() + "/settings");
        button(page, "Move to the trash").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(1);
        browser.glance(page, "calendar-trash");
    }

    private static void opened(Browser browser, Page page, String where, String verb, String name) {
        browser.open(page, where);
        button(page, verb).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        browser.glance(page, name);
    }

    private static void asked(Browser browser, Page page, String where, String entry, String name) {
        browser.open(page, where);
        more(page);
        item(page, entry).click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(1);
        browser.glance(page, "asked-" + name);
    }

    private static void more(Page page) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .click();
    }

    private static Locator item(Page page, String words) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator button(Locator within, String words) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
