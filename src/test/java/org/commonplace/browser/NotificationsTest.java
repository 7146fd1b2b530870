package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.notifications.Outbox;
import org.commonplace.notifications.TestLetters;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.Letter;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
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
    TestLetters letters;

    @Autowired
    People accounts;

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
    void aPageOneWatchesIsChangedInTheEditorToldOfAndWrittenAbout(Browser browser) {
        String username = TestPeople.fresh("tom");
        String email = username + "@example.org";
        PersonCard tom = accounts.introduce(
                new NewPerson(username, "Tom Reyes", email, TestPeople.PASSWORD, null, null, "Europe/London"), false);
        wiki.give(people.caller(tom), Role.VIEW, space);
        Page page = browser.signedIn(tom);
        chooseMailAtOnce(browser, page);
        page.navigate(labelling.url());
        button(page, "Watch").click();
        assertThat(button(page, "Watching")).isVisible();

        Page writing = browser.signedIn(priya);
        writing.navigate(labelling.url() + "/edit");
        writing.locator("#editor-text").fill("Written in the editor.");
        button(writing, "Publish changes").click();
        assertThat(writing.locator("article-text")).hasText("Written in the editor.");

        assertThat(place(page)).hasText("1");
        page.navigate("/inbox");
        assertThat(page.getByText("Priya Nair changed this page in")).isVisible();
        browser.checkAccessibility(page);
        TestLetters.Arrived letter = letters.after(Duration.ofMinutes(2), email);
        assertThat(letter.subject()).isEqualTo("Priya Nair changed “" + labelling.title() + "”");
        page.navigate(address(letter, Pattern.quote(labelling.url())));
        assertThat(page.locator("article-text")).hasText("Written in the editor.");
        assertThat(place(page)).hasCount(0);
        endMail(browser, page, address(letter, "/unsubscribe/[\\w-]+"));
    }

    private static void chooseMailAtOnce(Browser browser, Page page) {
        browser.open(page, "/me/notifications");
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Changes to what I watch"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("By mail at once"))
                .click();
        assertThat(page.getByText("Saved.").first()).isVisible();
    }

    /** Needs nobody to be signed in, so that it works on whatever machine the letter is read. */
    private static void endMail(Browser browser, Page page, String address) {
        page.context().clearCookies();
        page.navigate(address);
        assertThat(page.locator("h1")).hasText("End this mail?");
        button(page, "End this mail").click();
        assertThat(page.locator("h1")).hasText("You will get no more mail of this kind");
        browser.glance(page, "unsubscribed");
    }

    private static String address(TestLetters.Arrived letter, String path) {
        Matcher link = Pattern.compile("http\\S+?(" + path + ")").matcher(letter.text());
        org.assertj.core.api.Assertions.assertThat(link.find())
                .as(letter.text())
                .isTrue();
        return link.group(1);
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
        browser.glance(page, "inbox-empty");

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
        page.navigate("/me/notifications");
        assertThat(page.locator("vaadin-time-picker")).hasCount(2);
        page.getByText("Quiet hours").click();
        page.navigate(labelling.url());
        assertThat(button(page, "Watching")).isVisible();
        browser.glance(page, "page-watched");
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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read “You are invited to Commonplace”"))
                .first()
                .click();
        assertThat(page.getByText("choose a password here")).isVisible();
        browser.glance(page, "outbox-letter");
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
