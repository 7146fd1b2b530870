package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is one's own, and lists that go beyond what stands beside a page, at a desk and on a phone. */
@BrowserTest
class OwnListsTest {

    private static final int EACH = 8;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    @Autowired
    Bookshelf shelf;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Clock clock;

    PersonCard priya;
    Caller author;
    SpaceDetails space;
    PageDetails above;
    String label;

    @BeforeEach
    void aPageWithMoreThanFitsBesideIt() {
        priya = people.someone("Priya Nair");
        author = people.caller(priya);
        space = wiki.space(Visibility.STAFF);
        wiki.give(author, Role.EDIT, space);
        above = wiki.page(author, space, "Above", "Some words.");
        label = TestPeople.fresh("label");
        for (int n = 0; n < EACH; n++) {
            PageDetails page = wiki.page(author, above, "Leaf " + n, "See [[Above]].");
            pages.setLabels(author, page.id(), List.of(label));
            shelf.addFavourite(author, page.id());
            shelf.visited(author, page.id());
            drafts.begin(author, space.id(), null, "Draft " + n, "…");
            reviews.review(author, page.id(), null, LocalDate.now(clock).minusDays(1));
        }
    }

    @Test
    void homeLeadsToAllOfEachListAndTheyLookRight(Browser browser) {
        Page page = browser.signedIn(priya);
        assertThat(page.getByText("8 of your pages are due for review.")).isVisible();
        browser.inspect(page, "home-more");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All 8: Favourites"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/mine\\?list=favourites"));
        assertThat(page.locator(".queue-list .row")).hasCount(EACH);
        browser.inspect(page, "mine");
        page.navigate("/labels?label=" + label);
        assertThat(page.locator(".rows .row")).hasCount(EACH);
        browser.inspect(page, "label-everywhere");
        page.navigate("/labels");
        assertThat(page.locator(".rows .row").first()).isVisible();
        browser.inspect(page, "labels-everywhere");
        page.navigate(above.url() + "/below");
        assertThat(page.locator(".rows .row")).hasCount(EACH);
        browser.inspect(page, "below");
    }

    @Test
    void aFavouriteIsMarkedAndFoundOnAPhone(Browser browser) {
        Page page = browser.visitor(Screen.PHONE, ColorScheme.LIGHT);
        browser.signIn(page, priya);
        page.navigate(above.url());
        page.locator(".bar .favourite-button").click();
        assertThat(page.getByText("Added to your favourites.")).isVisible();
        page.locator(".places-bar button").click();
        page.locator(".me-menu").getByText("Your pages and tasks").click();
        assertThat(page).hasURL(Pattern.compile(".*/mine"));
        page.locator(".queue-lists").getByText("Favourites").click();
        assertThat(page.locator(".queue-list").getByText("Above")).isVisible();
        browser.checkFits(page);
    }
}
