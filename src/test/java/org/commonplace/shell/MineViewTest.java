package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Reports;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is one's own is counted as it is, and all of it is found, however much the home view has room for. */
class MineViewTest extends ViewTest {

    private static final int EACH = 8;

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    Bookshelf shelf;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Reports reports;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller owner;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        owner = testPeople.caller(testPeople.someone("Priya Nair"));
        wiki.give(owner, Role.EDIT, space);
        signIn(owner);
        super.initVaadinEnvironment();
    }

    @Test
    void homeCountsAllOfEachListAndLeadsToIt() {
        for (int n = 0; n < EACH; n++) {
            all(wiki.page(owner, space, "Note " + n, "Words."));
        }

        assertThat(home())
                .contains("8 of your pages are due for review.", "8 reports from readers wait for you.")
                .doesNotContain("6 of your pages", "Draft of Note 1");
        for (String list : Set.of("Reports to settle", "Reviews due", "Your drafts", "Favourites", "Recently viewed")) {
            String name = name(list);
            Anchor all = find(Anchor.class).all().stream()
                    .filter(link -> link.getHref().equals("mine?list=" + name))
                    .findFirst()
                    .orElseThrow();
            assertThat(all.getText()).as(list).isEqualTo("All 8");
            String words = shown(all.getHref());
            assertThat(words).as(list).contains(list + "8");
            for (int n = 0; n < EACH; n++) {
                assertThat(words).as(list).contains("Note " + n);
            }
            home();
        }
    }

    @Test
    void nothingIsOfferedBeyondWhatHomeShows() {
        PageDetails page = wiki.page(owner, space, "Note", "Words.");
        all(page);
        home();
        assertThat(links()).noneMatch(link -> link.startsWith("mine?"));
        assertThat(shown("mine")).contains("Reports to settle1", "Reviews due1", "Recently viewed1");
    }

    @Test
    void aReportIsSettledFromTheList() {
        all(wiki.page(owner, space, "Note", "Words."));
        shown("mine?list=reports");
        test(find(Button.class).withText("Settle").all().getFirst()).click();
        test(find(Button.class).withText("Settle").all().getLast()).click();
        assertThat(screen()).contains("Reports to settle0", "Nothing waits here");
    }

    @Test
    void whoHasNothingIsToldWhatWillBeThere() {
        signIn(testPeople.caller());
        for (String list : Set.of("reports", "reviews", "drafts", "favourites", "viewed")) {
            assertThat(shown("mine?list=" + list)).as(list).containsPattern("here|publish|wrong");
        }
    }

    @Test
    void whatOneMayNoLongerSeeIsNeitherCountedNorListed() {
        Caller other = wiki.someoneWith(Role.EDIT, space);
        PageDetails page = wiki.page(owner, space, "Zebrafish", "Words.");
        shelf.addFavourite(other, page.id());
        shelf.visited(other, page.id());
        drafts.savePage(other, page.id(), 1, "Zebrafish, drafted", "…");
        restrictions.set(owner, page.id(), new Rules(new Named(Set.of(owner.personId()), Set.of()), Named.NOBODY));
        signIn(other);
        for (String list : Set.of("reports", "reviews", "drafts", "favourites", "viewed")) {
            assertThat(shown("mine?list=" + list))
                    .as(list)
                    .contains("Your drafts0", "Favourites0", "Recently viewed0")
                    .doesNotContain("Zebrafish");
        }
    }

    @Test
    void aPageBecomesAFavouriteAndIsTakenBack() {
        PageDetails page = wiki.page(owner, space, "Note", "Words.");
        shown(page.url());
        assertThat(shelf.isFavourite(owner, page.id())).isFalse();
        test(star()).click();
        assertThat(shelf.isFavourite(owner, page.id())).isTrue();
        click("Undo");
        assertThat(shelf.isFavourite(owner, page.id())).isFalse();
        test(star()).click();
        test(star()).click();
        assertThat(shelf.isFavourite(owner, page.id())).isFalse();
    }

    /** Makes the page one of each list. */
    private void all(PageDetails page) {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        shelf.addFavourite(owner, page.id());
        shelf.visited(owner, page.id());
        drafts.begin(owner, space.id(), null, "Draft of " + page.title(), "…");
        reviews.review(owner, page.id(), null, LocalDate.now(clock).minusDays(1));
        reports.tell(reader, new NewReport(Pages.ref(page.id()), Fault.WRONG, "No.", "192.0.2.1", Consent.NONE));
    }

    /** The home view, made anew. */
    private String home() {
        shown("spaces");
        return shown("");
    }

    private Button star() {
        return find(Button.class).all().stream()
                .filter(button -> "Add to favourites".equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static String name(String list) {
        return switch (list) {
            case "Reports to settle" -> "reports";
            case "Reviews due" -> "reviews";
            case "Your drafts" -> "drafts";
            case "Favourites" -> "favourites";
            default -> "viewed";
        };
    }
}
