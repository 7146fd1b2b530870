package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding things as people do it: by typing, by the keyboard alone, and by looking around. */
@BrowserTest
class FindingTest {

    @Autowired
    Reviews pageReviews;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestIndex index;

    @Autowired
    Pages pages;

    @Autowired
    Clock clock;

    PersonCard priya;
    Caller author;
    SpaceDetails space;
    String word;
    PageDetails bedside;

    @BeforeEach
    void aFewPages() {
        priya = people.someone("Priya Nair");
        author = people.caller(priya);
        space = wiki.space(Visibility.STAFF);
        wiki.give(author, Role.EDIT, space);
        word = TestPeople.fresh("phlebo").replace("-", "");
        bedside = wiki.page(
                author,
                space,
                "Labelling at the bedside " + word,
                "It takes eleven seconds and prevents the error we see most often: a right result on the wrong person.");
        pages.create(
                author,
                new NewPage(
                        space.key(),
                        null,
                        "Wrong blood in tube",
                        "Wrong blood in tube (" + word
                                + ") is reported on the same day and discussed at the next huddle.",
                        List.of(word),
                        false,
                        null));
        index.catchUp();
    }

    @Test
    void resultsAppearWhileOneTypesAndTheirAddressCanBeKept(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate("/search");
        assertThat(page.getByText("Search titles, texts, labels and files")).isVisible();
        Locator field = page.getByLabel("What are you looking for?");
        assertThat(field).isFocused();

        field.pressSequentially("huddle " + word);

        assertThat(page.locator(".search-count")).hasText("1 result");
        assertThat(page.locator(".hit-text mark").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=huddle%20" + word));
        page.reload();
        assertThat(page.locator(".hit")).hasCount(1);
        page.navigate("/search?q=" + word + "%20unheardof");
        assertThat(page.getByText("Perhaps one of these")).isVisible();
        browser.glance(page, "search-nothing");
    }

    @Test
    void thePaletteFindsPagesAndThingsToDo(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate(bedside.url());
        // The article is on the screen before any script: the palette comes with the view.
        assertThat(page.locator("command-palette dialog")).isAttached();
        page.keyboard().press("Control+k");
        Locator field = page.locator(".palette input");
        assertThat(field).isFocused();
        assertThat(page.locator(".palette").getByText("Edit “Labelling")).isVisible();
        browser.glance(page, "palette");

        field.pressSequentially("wrong bl");
        assertThat(page.locator(".palette [role=option][aria-selected=true]")).containsText("Wrong blood in tube");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/wrong-blood-in-tube"));
        assertThat(page.locator(".palette")).not().isVisible();

        PersonCard colleague = people.someone("Zelda " + word);
        page.keyboard().press("Control+k");
        page.locator(".palette input").pressSequentially("zelda " + word.substring(0, 10));
        assertThat(page.locator(".palette [role=group][aria-label=People] [role=option]"))
                .containsText("Zelda " + word);
        browser.glance(page, "palette-people");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/people/" + colleague.username()));
        assertThat(page.locator("h1")).hasText("Zelda " + word);
        page.navigate("/search?q=zelda%20" + word);
        assertThat(page.locator(".people-found a").first()).hasText("Zelda " + word);
        browser.inspect(page, "search-people");

        page.keyboard().press("Control+k");
        page.locator(".palette input").pressSequentially("dark");
        // What there is to do comes from the server when the palette opens.
        assertThat(page.locator(".palette [role=option][aria-selected=true]")).containsText("Dark");
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.keyboard().press("Control+k");
        page.keyboard().press("Escape");
        assertThat(page.locator(".palette")).not().isVisible();
    }

    @Test
    void theFieldInTheRailShowsTitlesAndLeadsToTheSearch(Browser browser) {
        Page page = browser.signedIn(priya);
        Locator field = page.locator(".find input");
        field.pressSequentially("labelling at");
        assertThat(page.locator("find-box [role=option]").first()).containsText("Labelling at the bedside");
        field.press("ArrowDown");
        browser.glanceHere(page, "find-titles");
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/labelling-at-the-bedside.*"));

        field.fill(word);
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + word));
        assertThat(page.locator(".hit")).hasCount(2);
    }

    @Test
    void singleKeysLeadAroundUntilTheyAreTurnedOff(Browser browser) {
        Page page = browser.signedIn(priya);
        assertThat(page.locator(".hello")).isVisible();
        page.keyboard().press("g");
        page.keyboard().press("s");
        assertThat(page).hasURL(Pattern.compile(".*/spaces"));
        page.keyboard().press("/");
        assertThat(page.locator(".find input")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).not().isVisible();
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).isVisible();
        browser.glance(page, "shortcuts");

        page.getByText("Use shortcuts of a single letter").click();
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("h");
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).not().isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/spaces"));
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette")).isVisible();
    }

    @Test
    void listsToFindOnesWayByLookRight(Browser browser) {
        pageReviews.review(author, bedside.id(), null, LocalDate.now(clock).minusDays(2));
        Page page = browser.signedIn(priya);
        assertThat(page.getByText("Waiting for you")).isVisible();
        page.navigate("/a-z?letter=L");
        assertThat(page.locator(".alphabet [aria-current]")).hasText("L");
        page.navigate("/people/" + priya.username());
        assertThat(page.getByText("Looks after")).isVisible();
        page.navigate("/s/" + space.key() + "/labeling-at-the-bedside-" + word);
        assertThat(page.getByText("Perhaps you are looking for")).isVisible();
        browser.glance(page, "missing-page");
    }
}
