package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ReadingTest extends LaboratoryHandbook {

    @Autowired
    Reviews pageReviews;

    @Test
    void aPageSaysWhereItStandsAndWhoWroteIt(Browser browser) {
        pages.setLabels(editor, labelling.id(), List.of("phlebotomy", "safety"));
        pageReviews.review(editor, labelling.id(), null, LocalDate.of(2027, 5, 1));
        Page page = open(browser, labelling);
        assertThat(page).hasTitle("Labelling at the bedside · Blood sciences handbook");
        assertThat(page.locator(".crumbs"))
                .hasText(Pattern.compile("Knowledge\\s*Blood sciences handbook\\s*Taking samples"));
        assertThat(page.locator(".facts")).containsText("by Priya Nair");
        assertThat(page.locator(".context")).containsText("Blood cultures");
    }

    @Test
    void whoMayEditTicksTasksWhereTheyRead(Browser browser) {
        PageDetails list = wiki.page(editor, space, "Before you draw", "- [ ] Ask the name\n- [ ] Ask the date\n");
        Page page = open(browser, list);
        Page late = open(browser, list);
        Locator name = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ask the name"));
        name.focus();
        page.keyboard().press("Space");
        assertThat(page.getByText("Ticked: Ask the name")).isVisible();
        late.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Ask the date"))
                .check();
        assertThat(late.getByText("Ticked: Ask the date")).isVisible();
        page.reload();
        assertThat(page.locator("article-text input:checked:enabled")).hasCount(2);
        browser.inspect(page, "tasks");

        Page reading = browser.signedIn(people.someone());
        browser.open(reading, list.url());
        assertThat(reading.locator("article-text input:checked:disabled")).hasCount(2);
        browser.inspect(reading, "tasks-read");
    }

    @Test
    void theOutlineFollowsWhatIsRead(Browser browser) {
        Page page = open(browser, labelling);
        Locator current = page.locator(".context page-outline [aria-current]");
        assertThat(current).hasText("What to check");
        page.locator(".context page-outline").getByText("Where this came from").click();
        assertThat(current).hasText("Where this came from");
        assertThat(page).hasURL(Pattern.compile("/labelling-at-the-bedside#.+"));
        page.waitForCondition(() -> {
            page.mouse().wheel(0, -10_000);
            return "What to check".equals(current.textContent());
        });
    }

    @Test
    void placesOnAPageAreOnThatPageHoweverOneCame(Browser browser) {
        PageDetails notes = wiki.page(
                editor,
                space,
                "Notes",
                "[TOC]\n\n## First\n\nSaid once.[^1]\n\n" + "More.\n\n".repeat(60) + "## Last\n\n[^1]: By whom.");
        String own = ".*" + notes.url() + "#";
        for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
            Page page = open(browser, labelling);
            item(page, "Notes").click();
            assertThat(heading(page)).hasText("Notes");
            page.setViewportSize(screen.width, screen.height);
            if (screen == Screen.PHONE) {
                page.locator(".outline-fold > summary").click();
            }
            page.locator("page-outline a:visible").last().click();
            assertThat(page).hasURL(Pattern.compile(own + "h-?last.*"));
            assertThat(page.locator("article-text h2").last()).isInViewport();
            for (String link : List.of("article-text .footnote-ref a", "article-text .toc a")) {
                page.locator(link).first().click();
                assertThat(page).hasURL(Pattern.compile(own + ".+"));
                assertThat(heading(page)).hasText("Notes");
            }
        }
    }

    /** A long one, as the server keeps those in another way. */
    @Test
    void anAnswerLostOnTheWayIsGivenAgain(Browser browser) {
        Page page = open(browser, labelling);
        List<Integer> lost = new ArrayList<>();
        page.route(
                url -> url.contains("v-r=uidl"),
                route -> {
                    lost.add(route.fetch().text().length());
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        item(page, "Adult venepuncture").click();
        assertThat(heading(page)).hasText("Adult venepuncture");
        if (lost.getFirst() < 4_000) {
            throw new AssertionError("Too short an answer: " + lost);
        }
    }

    @Test
    void theTreeIsBrowsedByKeyboardAlone(Browser browser) {
        Page page = open(browser, labelling);
        item(page, "Labelling at the bedside").focus();
        page.keyboard().press("ArrowUp");
        assertThat(item(page, "Adult venepuncture")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(item(page, "Taking samples")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(item(page, "Taking samples")).hasAttribute("aria-expanded", "false");
        page.keyboard().press("ArrowRight");
        assertThat(item(page, "Adult venepuncture")).isVisible();
        page.keyboard().press("End");
        assertThat(item(page, "Out of hours")).isFocused();
        page.keyboard().press("s");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Start here");
        assertThat(item(page, "Start here")).hasAttribute("aria-current", "page");
    }

    @Test
    void aPageIsMovedByTheMenuOfTheTree(Browser browser) {
        Page page = open(browser, labelling);
        item(page, "Labelling at the bedside").focus();
        page.keyboard().press("Shift+F10");
        assertThat(menuItem(page, "Move up")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("page-tree [role=treeitem]")).hasText(new String[] {
            "Start here",
            "Taking samples",
            "Labelling at the bedside",
            "Adult venepuncture",
            "Blood cultures",
            "Sending samples",
            "Results and escalation",
            "Out of hours"
        });
        assertThat(item(page, "Labelling at the bedside")).isFocused();
        page.keyboard().press("Alt+Shift+ArrowLeft");
        assertThat(item(page, "Labelling at the bedside")).hasAttribute("aria-level", "1");
    }

    @Test
    void aPageIsMovedThroughTheDialogToAnyPlace(Browser browser) {
        Page page = open(browser, labelling);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .click();
        menuItem(page, "Move to …").click();
        Locator under = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Under"));
        under.fill("escal");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Results and escalation"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Move").setExact(true))
                .click();
        assertThat(page.locator(".crumbs")).containsText("Results and escalation");
        assertThat(item(page, "Results and escalation")).hasAttribute("aria-expanded", "true");
    }

    @Test
    void whatIsTypedForAPlaceIsTakenOrRefusedButNeverPassedOver(Browser browser) {
        Page page = open(browser, labelling);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .click();
        menuItem(page, "Move to …").click();
        Locator under = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Under"));
        Locator move = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move").setExact(true));
        under.fill("No such page");
        under.press("Tab");
        assertThat(page.getByText("Nothing is called that")).isVisible();
        move.click();
        assertThat(under).isVisible();
        under.fill("escal");
        under.press("Enter");
        assertThat(under).hasValue("Results and escalation");
        move.click();
        assertThat(page.locator(".crumbs")).containsText("Results and escalation");
    }

    @Test
    void aPageThrownAwayComesBackWithOneClick(Browser browser) {
        Page page = open(browser, labelling);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .click();
        menuItem(page, "Move to the trash").click();
        assertThat(heading(page)).hasText("Taking samples");
        assertThat(item(page, "Labelling at the bedside")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(heading(page)).hasText("Labelling at the bedside");
        assertThat(item(page, "Labelling at the bedside")).hasAttribute("aria-current", "page");
    }

    @Test
    void aPageIsDraggedUnderAnother(Browser browser) {
        Page page = open(browser, labelling);
        item(page, "Out of hours").dragTo(item(page, "Sending samples"));
        assertThat(item(page, "Out of hours")).hasAttribute("aria-level", "2");
        assertThat(page.getByText("“Out of hours” is moved.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .last()
                .click();
        assertThat(item(page, "Out of hours")).hasAttribute("aria-level", "1");
    }

    @Test
    void aLongLevelComesInPortions(Browser browser) {
        for (int n = 0; n < 230; n++) {
            wiki.page(editor, space, "Note %03d".formatted(n), "");
        }
        Page page = open(browser, labelling);
        assertThat(item(page, "Note 093")).isVisible();
        assertThat(item(page, "Note 110")).hasCount(0);
        page.locator("page-tree .tree-more").click();
        assertThat(item(page, "Note 110")).isVisible();
        page.navigate(space.url() + "/note-225");
        assertThat(item(page, "Note 225")).hasAttribute("aria-current", "page");
        page.navigate(space.url() + "/changes");
        assertThat(page.locator(".rows .row")).hasCount(40);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more"))
                .click();
        assertThat(page.locator(".rows .row")).hasCount(80);
    }

    @Test
    void visitorsReadPublicSpacesWithoutSigningInAndAreToldNoNames(Browser browser) {
        SpaceDetails open = handbook.space(Visibility.PUBLIC);
        wiki.give(editor, Role.EDIT, open);
        PageDetails shown = handbook.laboratory(editor, open);
        Page page = browser.visitor();
        page.navigate(shown.url());
        assertThat(heading(page)).hasText(shown.title());
        assertThat(page.locator(".facts")).containsText("Updated");
        assertThat(page.locator("body")).not().containsText("Priya");
        page.navigate(labelling.url());
        assertThat(page).hasURL(Pattern.compile("/login"));
        page.getByLabel("Username").fill(priya.username());
        page.locator("input[type=password]").fill(TestPeople.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        assertThat(heading(page)).hasText("Labelling at the bedside");
    }

    @Test
    void aVeryLongTitleFitsAndWhatANewSpaceLacksIsSaid(Browser browser) {
        PageDetails lengthy = wiki.page(
                editor,
                space,
                "A title of a page that goes on and on, as titles of policies and procedures in hospitals do, until nobody remembers where it began",
                "Short.");
        Page page = browser.signedIn(people.administrator());
        browser.open(page, lengthy.url());
        assertThat(heading(page)).hasText(lengthy.title());
        browser.glance(page, "long-title");
        page.navigate("/spaces");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New space"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the space"))
                .click();
        assertThat(page.getByText("Give the space a name of up to")).isVisible();
        browser.glance(page, "new-space-refused");
    }

    private static Page open(Browser browser, PersonCard person, PageDetails shown) {
        Page page = browser.signedIn(person);
        page.navigate(shown.url());
        assertThat(heading(page)).hasText(shown.title());
        assertThat(page.locator("page-tree [role=treeitem]").first()).isVisible();
        return page;
    }

    private Page open(Browser browser, PageDetails shown) {
        return open(browser, priya, shown);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator item(Page page, String title) {
        return page.getByRole(
                AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator menuItem(Page page, String word) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(word).setExact(true));
    }
}
