package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.NewComment;
import org.commonplace.notifications.Told;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole day of somebody who has no mouse: whatever they reach, they reach by pressing Tab. */
@BrowserTest
class KeyboardTest extends LaboratoryHandbook {

    /** More than any view has between its top and its end. */
    private static final int FAR = 150;

    @Autowired
    TestIndex index;

    @Autowired
    Comments comments;

    @Autowired
    Told told;

    @Test
    void fromSigningInToSigningOut(Browser browser) {
        String word = TestPeople.fresh("tourniquet").replace("-", "");
        PageDetails found = wiki.page(editor, space, "Before the " + word, "Look for a vein.");
        Caller leila = people.caller(people.someone("Leila Marsh"));
        wiki.give(leila, Role.COMMENT, space);
        comments.add(leila, NewComment.about(Pages.ref(labelling.id()), "And at night?"));
        told.about(labelling.id());
        index.catchUp();
        Page page = browser.visitor();

        signIn(page);
        find(page, word, found);
        walk(page);
        edit(page);
        report(page);
        settle(page);
        review(page);
        browser.checkAccessibility(page);
        read(page);
        leave(page);
        browser.checkAccessibility(page);
    }

    private void signIn(Page page) {
        page.navigate("/login");
        tabTo(page, page.getByLabel("Username"));
        page.keyboard().type(priya.username());
        tabTo(page, page.locator("input[type=password]"));
        page.keyboard().type(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".hello")).isVisible();
    }

    private static void find(Page page, String word, PageDetails found) {
        tabTo(page, page.locator(".find input"));
        page.keyboard().type(word);
        page.keyboard().press("Enter");
        assertThat(page.locator(".search-count")).hasText("1 result");
        enter(page, page.locator(".hit a").first());
        assertThat(heading(page)).hasText(found.title());
    }

    /** Along the tree of the space to another page. */
    private void walk(Page page) {
        tabTo(page, page.locator("page-tree"));
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        assertThat(item(page, "Taking samples")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(item(page, "Labelling at the bedside")).isVisible();
        page.keyboard().type("lab");
        assertThat(item(page, "Labelling at the bedside")).isFocused();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Labelling at the bedside");
    }

    private static void edit(Page page) {
        enter(page, button(page, "Edit").first());
        tabTo(page, page.locator("#editor-text"));
        page.keyboard().press("Control+Home");
        page.keyboard().type("Without a mouse. ");
        enter(page, button(page, "Publish changes"));
        assertThat(page.locator("article-text")).containsText("Without a mouse. Every tube");
    }

    private static void report(Page page) {
        enter(page, button(page, "Tell the owner").first());
        tabTo(page, page.getByLabel("What have you noticed?"));
        page.keyboard().type("The printer has moved.");
        enter(page, button(page, "It is wrong"));
        assertThat(page.getByText("Thank you. The owner has been told.")).isVisible();
        assertThat(page.locator(".report-notice")).containsText("The printer has moved.");
    }

    private static void settle(Page page) {
        enter(page, page.locator(".report-settle"));
        tabTo(page, page.getByLabel("In your words"));
        page.keyboard().type("Said so now.");
        enter(
                page,
                page.getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settle")));
        assertThat(page.locator(".report-notice")).hasCount(0);
    }

    private static void review(Page page) {
        enter(page, page.locator(".care vaadin-button"));
        assertThat(page.getByText(Pattern.compile("is reviewed")).first()).isVisible();
        assertThat(page.locator(".care")).containsText("In date");
    }

    private void read(Page page) {
        enter(page, page.locator(".rail a.place", new Page.LocatorOptions().setHasText("Inbox")));
        assertThat(page.getByText("Leila Marsh commented on this page")).isVisible();
        enter(page, page.locator(".notice-row a").last());
        assertThat(heading(page)).hasText(labelling.title());
        assertThat(page.locator(".comment-text").first()).hasText("And at night?");
    }

    private static void leave(Page page) {
        enter(page, page.locator(".rail .me"));
        enter(page, page.locator("#visitor-menu [data-signs-out]"));
        assertThat(page.getByText("Welcome to")).isVisible();
    }

    /** Presses Tab until the element has the focus, then Enter. */
    private static void enter(Page page, Locator wanted) {
        tabTo(page, wanted);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int n = 0; n < FAR; n++) {
            if ((boolean) wanted.evaluate("element => element.matches(':focus, :focus-within')")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator item(Page page, String title) {
        return page.getByRole(
                AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
