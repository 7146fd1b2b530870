package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestHandbook;
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
    TestHandbook handbook;

    @Autowired
    Spaces spaces;

    @Autowired
    Restrictions restrictions;

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
        browser.inspect(desk, "invite");
        button(desk, "Send the invitation").click();
        assertThat(heading(desk)).hasText("Nina Nurse");

        Page phone = browser.visitor();
        phone.navigate("/invitation/" + post.secret(email, "invitation"));
        assertThat(heading(phone)).isVisible();
        browser.inspect(phone, "invitation");
        phone.locator("input[type=password]").fill("three words together");
        button(phone, "Set my password").click();
        assertThat(phone).hasURL(Pattern.compile(".*/login\\?chosen.*"));
        assertThat(phone.getByText("Your password is set")).isVisible();
        signIn(phone, "three words together");

        Page other = browser.visitor();
        other.navigate("/login");
        other.getByText("Forgotten your password?").click();
        other.getByLabel("Username or email address").fill(email);
        browser.inspect(other, "forgotten");
        button(other, "Send me a link").click();
        assertThat(other.getByText("Look at your email")).isVisible();
        await().atMost(A_MINUTE).until(() -> post.to(email).size() == 2);
        other.navigate("/reset-password/" + post.secret(email, "reset-password"));
        other.locator("input[type=password]").fill("another three words");
        other.keyboard().press("Enter");
        assertThat(other).hasURL(Pattern.compile(".*/login\\?chosen.*"));
        signIn(other, "another three words");

        phone.navigate("/me");
        assertThat(phone).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void theScreensOfAdministratorsReadWellOnEveryScreen(Browser browser) {
        List<PersonCard> members = new ArrayList<>();
        for (String name : List.of("Priya Nair", "Sam Okafor", "Leila Marsh", "Tom Reyes")) {
            String username = TestPeople.fresh(name.split(" ")[0].toLowerCase());
            members.add(accounts.introduce(
                    new NewPerson(username, name, username + "@example.org", TestPeople.PASSWORD, "03", "Ward 7", null),
                    false));
        }
        GroupCard group = people.group(members.toArray(PersonCard[]::new));
        accounts.change(people.administratorCaller(), members.get(3).username(), AccountChange.disabled(true));
        Page page = browser.signedIn(people.administrator());
        for (String view : List.of(
                "/admin",
                "/admin/people",
                "/admin/people/" + members.get(0).username(),
                "/admin/groups",
                "/admin/groups/" + group.id())) {
            page.navigate(view);
            assertThat(heading(page)).isVisible();
            browser.inspect(
                    page,
                    view.substring(1).replaceAll("/[a-z]*-?[0-9].*", "-one").replace('/', '-'));
        }
        button(page, "Delete group").click();
        assertThat(page.getByText(
                        "4 people are in it and lose what it gave them.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        browser.inspect(page, "admin-groups-delete");
    }

    @Test
    void onesOwnAccountReadsWellOnEveryScreen(Browser browser) {
        Page page = browser.signedIn(people.someone("Priya Nair"));
        for (String view : List.of("/me", "/me/signed-in", "/me/tokens")) {
            page.navigate(view);
            assertThat(heading(page)).isVisible();
            browser.inspect(page, view.substring(1).replace('/', '-'));
        }
        button(page, "New token").click();
        page.getByLabel("What is it for?").fill("Weekly export");
        button(page, "Make the token").click();
        assertThat(page.getByText("Copy it now")).isVisible();
        browser.inspect(page, "me-token");
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
    }

    @Test
    void rolesAndWhoCanSeeAPageReadWellOnEveryScreen(Browser browser) {
        PersonCard priya = people.someone("Priya Nair");
        Caller curator = people.caller(priya);
        SpaceDetails space = handbook.space(Visibility.STAFF);
        wiki.give(curator, Role.CURATE, space);
        GroupCard group = people.group(people.someone());
        spaces.give(curator, space.key(), Grant.toGroup(group.id(), Role.EDIT));
        PageDetails labelling = handbook.laboratory(curator, space);
        restrictions.set(
                curator, labelling.id(), new Rules(new Named(Set.of(priya.id()), Set.of(group.id())), Named.NOBODY));
        Page page = browser.signedIn(priya);
        page.navigate("/s/" + space.key() + "/people");
        assertThat(heading(page)).isVisible();
        browser.inspect(page, "space-people");
        page.navigate(labelling.url() + "/access");
        assertThat(heading(page)).isVisible();
        browser.inspect(page, "page-access");
        page.navigate(labelling.url());
        assertThat(page.getByText("Who, and why")).isVisible();
        browser.picture(page, "page-reach");
    }

    /** The page stands open and asks for nothing: what it is pushed must end by itself. */
    @Test
    void aLeaverIsPushedNothingMoreWithinAMinute(Browser browser) {
        PersonCard leaver = people.someone();
        Page page = browser.signedIn(leaver).context().newPage();
        List<Boolean> ended = new ArrayList<>();
        List<Boolean> told = new ArrayList<>();
        page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> told.add(true));
            socket.onClose(closed -> ended.add(true));
        });
        page.navigate("/spaces");
        page.waitForCondition(() -> !told.isEmpty());

        accounts.change(people.administratorCaller(), leaver.username(), AccountChange.disabled(true));

        page.waitForCondition(
                () -> !ended.isEmpty(), new Page.WaitForConditionOptions().setTimeout(A_MINUTE.toMillis()));
        page.navigate("/me");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    private static void signIn(Page page, String password) {
        if (!page.url().contains("username=")) {
            throw new AssertionError(page.url());
        }
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
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
