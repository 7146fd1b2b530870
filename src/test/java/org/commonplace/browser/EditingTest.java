package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class EditingTest {

    private static final String TEXT = """
            Every tube is labelled beside the patient, by the person who took the blood.

            ## What to check

            - Ask the person to say their name and date of birth.
            - Compare with the wristband and the request.

            ## How long things take

            | Step | Usual time |
            | --- | --- |
            | Identify | 3 minutes |
            | Label and check | 11 seconds |
            """;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    People directory;

    @Autowired
    Pages pages;

    SpaceDetails space;
    Caller editor;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        editor = someone("Priya Nair");
    }

    @Test
    void aPageIsWrittenPublishedAndRenamedAndItsOldAddressStillWorks(Browser browser) {
        Page page = browser.signedIn(card(editor));
        page.navigate("/s/" + space.key() + "/new");
        page.getByLabel("Title").first().fill("Labelling at the bedside");
        text(page).fill(TEXT);
        assertThat(page.locator(".editor-preview h2").first()).containsText("What to check");
        button(page, "Publish page").click();
        page.waitForURL("**/labelling-at-the-bedside");

        page.navigate("/s/" + space.key() + "/labelling-at-the-bedside/edit");
        page.getByLabel("Title").first().fill("Tube labels");
        button(page, "Publish changes").click();
        page.waitForURL("**/tube-labels");
        assertThat(page.getByText("The old address still works")).isVisible();
        browser.checkAccessibility(page);

        page.navigate("/s/" + space.key() + "/labelling-at-the-bedside/history");
        page.waitForURL("**/tube-labels/history");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Tube labels");
    }

    @Test
    void aLinkIsMadeByLettersOfTheTitle(Browser browser) {
        wiki.page(editor, space, "Centrifuge care", "");
        PageDetails there = wiki.page(editor, space, "Labelling", "See also ");
        Page page = browser.signedIn(card(editor));
        edit(page, there);
        text(page).press("Control+End");
        page.getByLabel("Link to a page").click();
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Page"));
        assertThat(field).isFocused();
        browser.glance(page, "link-dialog");
        field.pressSequentially("centri");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Centrifuge care")))
                .isVisible();
        field.press("ArrowDown");
        field.press("Enter");
        button(page, "Insert link").click();
        assertThat(text(page)).hasValue("See also [[Centrifuge care]]");
        assertThat(text(page)).isFocused();
    }

    @Test
    void theSignOfAListItemTypedOutOfHabitIsThereOnce(Browser browser) {
        PageDetails there = wiki.page(editor, space, "Labelling", "");
        Page page = browser.signedIn(card(editor));
        edit(page, there);
        text(page).pressSequentially("- red\n- blue\n\n1. one\n2. two");
        assertThat(text(page)).hasValue("- red\n- blue\n1. one\n2. two");
    }

    @Test
    void aDraftSurvivesClosingTheTab(Browser browser) {
        PageDetails there = wiki.page(editor, space, "Labelling", TEXT);
        Page page = browser.signedIn(card(editor));
        edit(page, there);
        text(page).fill("Typed and never published.");
        assertThat(page.getByText("Draft saved a moment ago")).isVisible();
        Page next = page.context().newPage();
        page.close();

        edit(next, there);
        assertThat(next.getByText("You have an unpublished draft")).isVisible();
        assertThat(text(next)).hasValue("Typed and never published.");
        button(next, "Discard").click();
        assertThat(text(next)).hasValue(TEXT);
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsThereAfterSigningInAgain(Browser browser) {
        PageDetails there = wiki.page(editor, space, "Labelling", TEXT);
        Page page = browser.signedIn(card(editor));
        edit(page, there);
        page.context().clearCookies();
        text(page).fill("Typed while signed out.");
        assertThat(page.getByText("You are signed out")).isVisible();
        browser.glance(page, "edit-signed-out");

        page.navigate("/");
        browser.signIn(page, card(editor));
        edit(page, there);
        assertThat(text(page)).hasValue("Typed while signed out.");
        assertThat(page.getByText("You have an unpublished draft")).isVisible();
    }

    @Test
    void twoPeopleWhoChangeTheSamePassageLoseNothing(Browser browser) {
        PageDetails there = wiki.page(editor, space, "Labelling", TEXT);
        Page page = browser.signedIn(card(editor));
        edit(page, there);
        Caller leila = someone("Leila Moss");
        pages.save(leila, there.id(), new PageEdit(TEXT.replace("11 seconds", "12 seconds"), 1));
        text(page).fill(TEXT.replace("11 seconds", "ten seconds").replace("Every tube", "Each tube"));
        button(page, "Publish changes").click();

        assertThat(page.getByText("Leila Moss changed the same passages")).isVisible();
        browser.glance(page, "edit-conflict");
        page.getByLabel("Mine").check();
        button(page, "Publish changes").click();
        page.waitForURL("**/labelling");
        assertThat(pages.get(editor, there.id()).body())
                .isEqualTo(TEXT.replace("11 seconds", "ten seconds").replace("Every tube", "Each tube"));
    }

    @Test
    void writingNeedsNoMouseAndNoWebSocket(Browser browser) {
        PageDetails there = wiki.page(editor, space, "Labelling", "Before.");
        Page page = browser.signedIn(card(editor));
        page.context().routeWebSocket("**", socket -> socket.close());
        edit(page, there);
        text(page).focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("First ");
        page.keyboard().press("Control+B");
        page.keyboard().type("strong");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator(".tools button:focus")).hasCount(1);
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("Italic")).isFocused();
        page.keyboard().press("Tab");
        assertThat(text(page)).isFocused();
        button(page, "Publish changes").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/labelling");
        assertThat(pages.get(editor, there.id()).body()).isEqualTo("First **strong**");
    }

    @Test
    void historyAndComparisonLookRightOnEveryScreen(Browser browser) {
        PageDetails there = wiki.page(editor, space, "Labelling at the bedside", TEXT);
        pages.save(
                editor,
                there.id(),
                new PageEdit(null, TEXT.replace("11 seconds", "12 seconds"), 1, "Timed it again", true, null));
        pages.save(editor, there.id(), new PageEdit(TEXT + "\nAsk again when unsure.\n", 2));
        Page page = browser.signedIn(card(editor));
        page.navigate(there.url() + "/history");
        assertThat(page.getByText("Timed it again")).isVisible();
        page.navigate(there.url() + "/compare/1/2");
        assertThat(page.locator(".block-added").first()).containsText("12 seconds");
        assertThat(page.locator(".block-removed").first()).containsText("11 seconds");
        browser.inspect(page, "compare-read");
        page.getByText("As it is written").click();
        assertThat(page.locator("ins").first()).isVisible();
        browser.inspect(page, "compare-text");
        page.navigate(there.url() + "/history/1");
        assertThat(page.locator("article-text h2").first()).containsText("What to check");
        button(page, "Restore").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Restore", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/labelling-at-the-bedside");
        assertThat(pages.get(editor, there.id()).body()).isEqualTo(TEXT);
    }

    private void edit(Page page, PageDetails there) {
        page.navigate(there.url() + "/edit");
        assertThat(text(page)).isVisible();
    }

    private static Locator text(Page page) {
        return page.locator("#editor-text");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    private Caller someone(String name) {
        Caller person = people.caller(people.someone(name));
        wiki.give(person, Role.EDIT, space);
        return person;
    }

    private PersonCard card(Caller person) {
        return directory.card(person.personId()).orElseThrow();
    }
}
