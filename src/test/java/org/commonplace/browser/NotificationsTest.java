package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commonplace.notifications.Outbox;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.Letter;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.wiki.PageEdit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Watching a page until it changes, with and without a push; the inbox, its settings and the outbox on every screen. */
@BrowserTest
class NotificationsTest extends LaboratoryHandbook {

    @Autowired
    Watches watches;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatOneWatchesArrivesInTheInboxWithoutLookingAndByKeyboardAlone(Browser browser) {
        PersonCard tom = people.someone("Tom Reyes");
        wiki.give(people.caller(tom), Role.VIEW, space);
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Watch").setExact(true))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("You will be told when this page changes")).isVisible();
        assertThat(button(page, "Watching")).isFocused();

        page.navigate("/spaces");
        change("Changed once. Ask @" + tom.username() + ".");
        assertThat(place(page)).hasText("2");
        browser.picture(page, "inbox-count");

        page.locator(".rail")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Inbox"))
                .click();
        assertThat(page.getByText("Priya Nair named you on this page")).isVisible();
        assertThat(page.getByText("Priya Nair changed this page in")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(labelling.title()))
                .first()
                .click();
        assertThat(page.locator("article-text a.mention")).hasText("@" + tom.username());
        assertThat(place(page)).hasCount(0);
    }

    @Test
    void whereWebSocketsAreBlockedTheNumberIsRightAtTheNextStep(Browser browser) {
        PersonCard tom = people.someone("Tom Reyes");
        Caller reader = people.caller(tom);
        wiki.give(reader, Role.VIEW, space);
        watches.watch(reader, Watched.page(labelling.id()));
        Page page = browser.visitor();
        page.context().routeWebSocket("**", socket -> socket.close());
        page.context().route("**/VAADIN/push*", route -> route.abort());
        browser.signIn(page, tom);
        change("Changed behind a proxy.");
        page.locator(".rail")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Home"))
                .click();
        assertThat(place(page)).hasText("1");
    }

    @Test
    void inboxSettingsAndOutboxFitEveryScreen(Browser browser) {
        PersonCard tom = people.someone("Tom Reyes");
        Caller reader = people.caller(tom);
        wiki.give(reader, Role.VIEW, space);
        Page page = browser.signedIn(tom);
        page.navigate("/inbox");
        assertThat(page.locator(".empty")).isVisible();
        browser.inspect(page, "inbox-empty");

        watches.watch(reader, Watched.space(space.id()));
        watches.watch(reader, Watched.label(space.id(), "safety"));
        watches.watch(reader, Watched.page(labelling.id()));
        wiki.page(editor, space, "Blood cultures", "New.");
        change("One.");
        change("Two. Ask @" + tom.username() + ".");
        assertThat(place(page)).hasText("3");
        page.navigate("/inbox");
        assertThat(page.locator(".row")).hasCount(3);
        page.locator(".row vaadin-button").last().click();
        browser.inspect(page, "inbox");
        page.navigate("/me/notifications");
        assertThat(page.locator("vaadin-time-picker")).hasCount(2);
        page.getByText("Quiet hours").click();
        browser.inspect(page, "notification-settings");
        page.navigate(labelling.url());
        assertThat(button(page, "Watching")).isVisible();
        browser.inspect(page, "page-watched");
    }

    @Test
    void theOutboxAndItsLettersFitEveryScreen(Browser browser) {
        transaction.executeWithoutResult(status -> outbox.post(new Letter(
                "sam.okafor@example.org",
                "You are invited to Commonplace",
                "Hello Sam,\n\nchoose a password here, within three days:\nhttp://localhost:8080/invitation/3kd9vK2mVb1WQ",
                "people.invitation")));
        Page page = browser.signedIn(people.administrator());
        page.navigate("/admin/outbox");
        assertThat(page.getByText("You are invited to Commonplace").first()).isVisible();
        browser.inspect(page, "outbox");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read “You are invited to Commonplace”"))
                .first()
                .click();
        assertThat(page.getByText("choose a password here")).isVisible();
        browser.inspect(page, "outbox-letter");
    }

    private void change(String body) {
        pages.save(
                editor,
                labelling.id(),
                new PageEdit(body, pages.get(editor, labelling.id()).revision()));
    }

    private static Locator place(Page page) {
        return page.locator(".rail .count");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
