package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Getting in, looking after accounts, and seeing someone out, with real browsers. */
@BrowserTest
class AccountsTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @Autowired
    TestPeople people;

    @Autowired
    People accounts;

    @Autowired
    TestPost post;

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    @Test
    void someoneIsInvitedArrivesForgetsThePasswordAndComesBack(Browser browser) {
        String username = TestPeople.fresh("nina");
        String email = username + "@example.org";
        Page desk = browser.signedIn(people.administrator());
        desk.navigate("/admin/people");
        button(desk, "Invite someone").click();
        desk.getByLabel("Name", exactly()).fill("Nina Nurse");
        desk.getByLabel("Email address").fill(email);
        assertThat(desk.getByLabel("Username", exactly())).hasValue(username);
        browser.glance(desk, "invite");
        button(desk, "Make the invitation").click();
        assertThat(heading(desk)).hasText("Nina Nurse");

        Page phone = browser.visitor();
        phone.navigate("/invitation/" + post.secret(email, "invitation"));
        assertThat(heading(phone)).isVisible();
        phone.locator("input[type=password]").fill("three words together");
        button(phone, "Set my password").click();
        assertThat(phone.locator(".hello")).containsText("Nina");

        Page other = browser.visitor();
        other.navigate("/login");
        other.getByText("Forgotten your password?").click();
        other.getByLabel("Username or email address").fill(email);
        button(other, "Send me a link").click();
        assertThat(other.getByText("Look at your email")).isVisible();
        browser.glance(other, "forgotten-asked");
        await().atMost(A_MINUTE).until(() -> post.to(email).size() == 2);
        other.navigate("/reset-password/" + post.secret(email, "reset-password"));
        other.locator("input[type=password]").fill("another three words");
        other.keyboard().press("Enter");
        assertThat(other.locator(".hello")).containsText("Nina");

        phone.navigate("/me");
        assertThat(phone).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void changingThePasswordKeepsThisBrowserSignedIn(Browser browser) {
        PersonCard person = people.someone();
        Page here = browser.signedIn(person);
        Page elsewhere = browser.signedIn(person);
        here.navigate("/me");
        Locator card = here.locator("section.card").last();
        card.getByLabel("Present password").first().fill(TestPeople.PASSWORD);
        card.getByLabel("New password").first().fill("three words together");
        button(here, "Change password").click();
        assertThat(here.getByText("Your password is changed")).isVisible();

        here.navigate("/me/signed-in");
        assertThat(here.getByText("This browser", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        elsewhere.navigate("/me");
        assertThat(elsewhere).hasURL(Pattern.compile(".*/login.*"));
        browser.checkAccessibility(here);
    }

    /** One of the leaver's pages stands open and asks for nothing: what it is pushed must end by itself. */
    @Test
    void aLeaverIsDisabledOnTheScreenAndSessionTokenAndPagesFollow(Browser browser) {
        PersonCard leaver = people.someone("Sam Okafor");
        PersonCard deputy = people.someone("Leila Marsh");
        SpaceDetails space = wiki.space(Visibility.STAFF);
        wiki.give(people.caller(leaver), Role.EDIT, space);
        wiki.give(people.caller(deputy), Role.EDIT, space);
        PageDetails owned = wiki.page(people.caller(leaver), space, "Rota of the ward", "Names.");
        pages.setOwner(people.caller(leaver), owned.id(), leaver.id(), deputy.id());
        Page page = browser.signedIn(leaver).context().newPage();
        List<Boolean> ended = new ArrayList<>();
        List<Boolean> told = new ArrayList<>();
        page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> told.add(true));
            socket.onClose(closed -> ended.add(true));
        });
        page.navigate(owned.url());
        page.waitForCondition(() -> !told.isEmpty());
        String token = people.token(leaver);
        APIRequestContext script = browser.visitor().context().request();
        assertThat(status(script, token, owned)).isEqualTo(200);

        Page desk = browser.signedIn(people.administrator());
        disable(browser, desk, leaver);

        page.waitForCondition(
                () -> !ended.isEmpty(), new Page.WaitForConditionOptions().setTimeout(A_MINUTE.toMillis()));
        page.navigate("/me");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(status(script, token, owned)).isEqualTo(401);
        desk.navigate(owned.url());
        assertThat(desk.locator(".care")).containsText(Pattern.compile("Owner\\s*(LM)?\\s*Leila Marsh"));
        assertThat(desk.locator(".care")).not().containsText("Sam Okafor");
    }

    private static void disable(Browser browser, Page desk, PersonCard leaver) {
        desk.navigate("/admin/people");
        desk.getByLabel("Name, username, email or department").fill(leaver.username());
        assertThat(desk.locator(".people-rows a")).hasCount(1);
        desk.locator(".people-rows a").click();
        button(desk, "Disable").click();
        desk.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Disable").setExact(true))
                .click();
        assertThat(desk.getByText("Sam Okafor can no longer sign in")).isVisible();
        assertThat(button(desk, "Let them in again")).isVisible();
        browser.checkAccessibility(desk);
    }

    private static int status(APIRequestContext script, String token, PageDetails asked) {
        return script.get(
                        "/api/v1/pages/" + asked.id(),
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
