package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonplace.TestPeople;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversations;
import org.commonplace.notifications.Told;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.search.TestIndex;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A nurse with a phone: everything within reach of a thumb, and nothing wider than the screen. */
@BrowserTest
class PhoneTest extends LaboratoryHandbook {

    @Autowired
    TestIndex index;

    @Autowired
    Comments comments;

    @Autowired
    Conversations conversations;

    @Autowired
    Told told;

    @Test
    void aPageIsFoundReadTalkedOfAndReportedByTouch(Browser browser) {
        PersonCard tom = people.someone("Tom Reyes");
        Caller nurse = people.caller(tom);
        wiki.give(nurse, Role.COMMENT, space);
        String word = TestPeople.fresh("cannula").replace("-", "");
        PageDetails shown = wiki.page(
                editor, space, "Flushing a " + word, "Ten millilitres, slowly.\n\n".repeat(30) + "See the label.");
        index.catchUp();
        Page page = browser.phone();
        signIn(page, tom);
        assertThat(page.locator(".hello")).isVisible();
        assertThat(page.locator(".rail")).isHidden();

        find(browser, page, word, shown);
        say(page);
        report(browser, page);
        hear(browser, page, shown, nurse);
        leave(browser, page);
    }

    @Test
    void theBarTheMenuAndTheNotesLeaveEachOtherRoom(Browser browser) {
        PersonCard sam = people.someone("Sam Ode");
        wiki.give(people.caller(sam), Role.EDIT, space);
        Page page = browser.phone();
        browser.signIn(page, sam);
        browser.open(page, labelling.url());
        for (Screen screen : List.of(Screen.PHONE, Screen.NARROW)) {
            page.setViewportSize(screen.width, screen.height);
            assertThat(page.locator(".bar .favourite-button")).isInViewport();
            assertThat(page.locator(".bar .watch")).isInViewport();
            assertThat(button(page, "Edit")).isInViewport();
            settled(browser, page);
        }
        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        button(page, "Watch").tap();
        assertThat(page.locator(".bar .watching")).isVisible();
        page.locator(".bar .favourite-button").tap();
        assertThat(page.locator(".bar .favourite-button")).hasAttribute("aria-pressed", "true");
        Locator note = page.locator("vaadin-notification-card").last();
        assertThat(note).isVisible();
        BoundingBox places = page.locator(".places-bar").boundingBox();
        page.waitForCondition(() -> {
            BoundingBox said = note.boundingBox();
            return said.y + said.height <= places.y;
        });
        page.locator(".bar .more-menu").tap();
        Locator entries = page.getByRole(AriaRole.MENUITEM);
        assertThat(entries.filter(new Locator.FilterOptions().setHasText("History")))
                .isVisible();
        Object starts = page.evaluate(
                "() => new Set([...document.querySelectorAll('vaadin-menu-bar-item .menu-label')]"
                        + ".filter(one => one.checkVisibility()).map(one => Math.round(one.getBoundingClientRect().left))).size");
        org.assertj.core.api.Assertions.assertThat(starts).as("indents").isEqualTo(1);
        browser.glanceHere(page, "page-menu-phone");
    }

    @Test
    void aWideDiagramScrollsInItsFrameAndOpensLarge(Browser browser) {
        String chain = IntStream.range(0, 12)
                .mapToObj(n -> "N" + n + "[Step number " + n + "] --> N" + (n + 1) + "[Step number " + (n + 1) + "]")
                .collect(Collectors.joining("\n"));
        PageDetails drawn = wiki.page(
                editor, space, "Way of a sample", "```mermaid\nflowchart LR\n" + chain + "\n```\n\nAfterwards.");
        Page page = browser.phone();
        browser.signIn(page, priya);
        browser.open(page, drawn.url());
        Locator frame = page.locator(".diagram-frame");
        assertThat(frame).hasAttribute("tabindex", "0");
        double letters = ((Number) page.locator(".diagram-frame .nodeLabel, .diagram-frame text")
                        .first()
                        .evaluate("words => words.getBoundingClientRect().height"))
                .doubleValue();
        org.assertj.core.api.Assertions.assertThat(letters).isGreaterThan(10);
        settled(browser, page);
        page.locator(".diagram-enlarge").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog.diagram-large svg")).isVisible();
        browser.glanceHere(page, "diagram-large");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.diagram-large")).hasCount(0);
        assertThat(page.locator(".diagram-frame svg")).isVisible();
    }

    private static void signIn(Page page, PersonCard person) {
        page.navigate("/login");
        page.getByLabel("Username").tap();
        page.keyboard().type(person.username());
        page.locator("input[type=password]").tap();
        page.keyboard().type(TestPeople.PASSWORD);
        button(page, "Sign in").tap();
    }

    private static void find(Browser browser, Page page, String word, PageDetails shown) {
        place(page, "Find").tap();
        page.getByLabel("What are you looking for?").tap();
        page.keyboard().type(word);
        assertThat(page.locator(".search-count")).hasText("1 result");
        settled(browser, page);
        page.locator(".hit a").first().tap();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(shown.title());
        assertThat(page.locator("article-text")).containsText("See the label.");
        assertThat(page.locator(".places-bar")).isInViewport();
        settled(browser, page);
    }

    private static void say(Page page) {
        page.locator("discussion-section > comment-form textarea").tap();
        page.keyboard().type("How slowly?");
        button(page, "Comment").tap();
        assertThat(page.locator(".comment-text")).hasText("How slowly?");
    }

    private static void report(Browser browser, Page page) {
        page.locator(".report-line vaadin-button").tap();
        page.getByLabel("What have you noticed?").tap();
        page.keyboard().type("It is five now.");
        settled(browser, page);
        button(page, "It is out of date").tap();
        assertThat(page.getByText("Thank you. The owner has been told.")).isVisible();
        assertThat(page.locator(".report-notice")).containsText("may be out of date");
    }

    /** Somebody answers, which shows at the place of the inbox. */
    private void hear(Browser browser, Page page, PageDetails shown, Caller nurse) {
        ContentRef subject = Pages.ref(shown.id());
        long said = conversations
                .list(nurse, subject, false, 0, 1)
                .getFirst()
                .first()
                .id();
        comments.reply(editor, said, "Over a minute.", Consent.NONE);
        told.about(shown.id());
        assertThat(place(page, "Inbox").locator(".count")).hasText("1");
        place(page, "Inbox").tap();
        assertThat(page.getByText("Priya Nair replied on this page")).isVisible();
        settled(browser, page);
        page.locator(".notice-row a").first().tap();
        assertThat(page.getByText("Over a minute.")).isVisible();
    }

    private static void leave(Browser browser, Page page) {
        place(page, "You").tap();
        page.locator("#visitor-menu").getByText("Your account").tap();
        assertThat(page).hasURL(Pattern.compile(".*/me"));
        assertThat(page.getByText("You sign in as")).isVisible();
        settled(browser, page);
        place(page, "You").tap();
        assertThat(page.locator("#visitor-menu")).isInViewport();
        settled(browser, page);
        page.locator("#visitor-menu").getByText("Sign out").tap();
        assertThat(page.getByText("Welcome to")).isVisible();
        assertThat(place(page, "Sign in")).isVisible();
        settled(browser, page);
    }

    private static void settled(Browser browser, Page page) {
        browser.checkFits(page);
        browser.checkAccessibility(page);
    }

    private static Locator place(Page page, String name) {
        return page.locator(".places-bar > *", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
