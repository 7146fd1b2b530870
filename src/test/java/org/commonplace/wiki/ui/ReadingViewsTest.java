package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestHandbook;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.commonplace.wiki.VerifiedReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The views a reader sees, as an editor who has signed in. */
class ReadingViewsTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestHandbook handbook;

    @Autowired
    Pages pages;

    @Autowired
    PageTree tree;

    @Autowired
    Trash trash;

    @Autowired
    VerifiedReading verified;

    @Autowired
    Reviews reviews;

    @Autowired
    Drafts drafts;

    @Autowired
    Bookshelf shelf;

    SpaceDetails space;
    Caller editor;
    PageDetails labelling;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = handbook.space(Visibility.PRIVATE);
        editor = testPeople.caller(testPeople.someone("Priya Nair"));
        wiki.give(editor, Role.EDIT, space);
        labelling = handbook.laboratory(editor, space);
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @Test
    void aPageShowsWhereItIsHowItStandsAndWhatSurroundsIt() {
        pages.setLabels(editor, labelling.id(), List.of("safety"));
        String shown = shown(labelling.url());

        assertThat(shown)
                .contains("Knowledge", "Blood sciences handbook", "Taking samples", "Labelling at the bedside")
                .contains("Published", "Updated a moment ago by Priya Nair", "Never reviewed")
                .doesNotContain("minute read")
                .contains("On this page", "What to check", "Where this came from")
                .contains("safety", "Pages that link here", "Blood cultures", "Owner");
        assertThat(shelf.recentlyViewed(editor, new Paging(0, 1)).items())
                .singleElement()
                .satisfies(page -> assertThat(page.id()).isEqualTo(labelling.id()));
    }

    @Test
    void pagesBelowAreListedAfterTheText() {
        assertThat(shown("s/" + space.key() + "/taking-samples"))
                .contains("Pages below this one", "Adult venepuncture", "Blood cultures");
    }

    @Test
    void aFormerAddressLeadsToTheNewOne() {
        pages.save(editor, labelling.id(), new PageEdit("Labels at the bedside", labelling.body(), 1, "", false, null));
        shown(labelling.url());

        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath()).endsWith("/labels-at-the-bedside");
        assertThat(shown("p/" + labelling.id())).contains("Labels at the bedside");
        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath()).endsWith("/labels-at-the-bedside");
    }

    @Test
    void recentChangesShowWhatWaitsToThoseWhoMayEditAlone() {
        verified.ask(testPeople.administratorCaller(), space.key(), true);
        reviews.review(editor, labelling.id(), 1, null);
        pages.save(editor, labelling.id(), new PageEdit("Newer labels", labelling.body(), 1, "Why so", false, null));
        for (String view : List.of("s/" + space.key() + "/changes", "changes")) {
            assertThat(shown(view)).contains("Newer labels", "Not verified yet", "Why so");
        }
        signIn(wiki.someoneWith(Role.VIEW, space));
        for (String view : List.of("s/" + space.key() + "/changes", "changes")) {
            assertThat(shown(view))
                    .contains(labelling.title())
                    .doesNotContain("Newer labels", "Not verified yet", "Why so");
        }
    }

    @Test
    void whatIsMissingAndWhatIsForbiddenLookTheSame() {
        Caller stranger = testPeople.caller();
        signIn(stranger);
        String forbidden = withoutOffers(shown(labelling.url()));

        assertThat(forbidden)
                .isEqualTo(withoutOffers(shown("s/nowhere/nothing")))
                .contains("There is nothing here to see");
        for (String address : List.of("s/" + space.key(), "s/" + space.key() + "/changes", "p/" + labelling.id())) {
            assertThat(withoutOffers(shown(address))).isEqualTo(forbidden);
        }
    }

    @Test
    void readersAreOfferedNothingTheyMayNotDo() {
        signIn(wiki.someoneWith(Role.VIEW, space));
        shown(labelling.url());

        assertThat(find(Button.class).withText("Edit").exists()).isFalse();
        assertThat(shown("s/" + space.key())).doesNotContain("New page", "Import");
        assertThat(shown("s/" + space.key() + "/trash")).contains("There is nothing here to see");
    }

    @Test
    void aPageIsMarkedAsAFavouriteAndListedAtHome() {
        shown(labelling.url());
        test(find(FavouriteButton.class).single().getContent()).click();

        assertThat(shelf.isFavourite(editor, labelling.id())).isTrue();
        assertThat(shown("")).contains("Favourites", "Recently viewed", "New and changed");
    }

    @Test
    void whatWasTypedAndNotPublishedIsListedAtHome() {
        drafts.savePage(editor, labelling.id(), 1, "Labelling, half written", "…");
        shown(labelling.url());

        assertThat(shown("")).contains("Your drafts", "Labelling, half written");
        assertThat(links()).contains("s/" + space.key() + "/labelling-at-the-bedside/edit");
    }

    @Test
    void anArchivedPageSaysSoAndComesBack() {
        pages.archive(editor, labelling.id());

        assertThat(shown(labelling.url())).contains("Archived", "This page is archived");
        test(find(Button.class).withText("Bring back from the archive").single())
                .click();
        assertThat(screen()).contains("Published").doesNotContain("This page is archived");
    }

    @Test
    void aPageInTheTrashIsRestoredFromItsViewAndFromTheList() {
        trash.add(editor, labelling.id());
        assertThat(shown(labelling.url())).contains("This page is in the trash");
        test(find(Button.class).withText("Restore").single()).click();
        assertThat(screen()).contains("Published");

        trash.add(editor, labelling.id());
        assertThat(shown("s/" + space.key() + "/trash")).contains("Labelling at the bedside");
        test(find(Button.class).withText("Restore").single()).click();
        assertThat(screen()).contains("No page is in the trash");
        assertThat(toasts()).anyMatch(words -> words.contains("“Labelling at the bedside” is back."));
    }

    @Test
    void aSpaceShowsItsPurposeChangesAndPeople() {
        assertThat(shown("s/" + space.key()))
                .contains("Blood sciences handbook", "How we take, label, send", "Only its members can read")
                .contains("Recent changes", "Priya Nair published this page", "People", "Edits", "Curates");
    }

    @Test
    void theKeyOfASpaceIsFoundWhateverItsCase() {
        shown("s/" + space.key().toUpperCase(java.util.Locale.ROOT));
        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath()).isEqualTo("s/" + space.key());
    }

    @Test
    void listsOfASpaceTellWhatIsWantedAloneAndLabelled() {
        pages.setLabels(editor, labelling.id(), List.of("safety", "50/50; odd?"));
        String at = "s/" + space.key();

        assertThat(shown(at + "/changes")).contains("Recent changes", "Out of hours");
        assertThat(shown(at + "/wanted")).contains("The two-sample rule", "One page links to it");
        assertThat(shown(at + "/orphans")).contains("Out of hours").doesNotContain("Blood cultures");
        assertThat(shown(at + "/labels")).contains("safety", "One page", "50/50; odd?");
        String odd = links().stream()
                .filter(link -> link.contains("/labels/~"))
                .findFirst()
                .orElseThrow();
        assertThat(shown(at + "/labels/safety")).contains("Labelling at the bedside");
        assertThat(shown(odd)).contains("50/50; odd?", "Labelling at the bedside");
        assertThat(shown("changes")).contains("Blood sciences handbook");
    }

    @Test
    void aLongListComesInPortions() {
        for (int n = 0; n < Portions.PORTION + 3; n++) {
            wiki.page(editor, space, "Note %02d".formatted(n), "");
        }
        String first = shown("s/" + space.key() + "/changes");
        assertThat(first).contains("Note 42").doesNotContain("Note 02");
        test(find(Button.class).withText("Show more").single()).click();
        assertThat(screen()).contains("Note 02", "Start here");
    }

    @Test
    void anAdministratorMakesASpaceAndNothingTypedIsLostWhenItIsRefused() {
        signIn(testPeople.administratorCaller());
        shown("spaces");
        test(find(Button.class).withText("New space").single()).click();
        field("Name").setValue("Imaging");
        field("Key").setValue(space.key());
        test(find(Button.class).withText("Make the space").single()).click();

        assertThat(field("Key").getErrorMessage()).isEqualTo("Another space has this key. Choose a different one.");
        assertThat(field("Name").getValue()).isEqualTo("Imaging");
        field("Key").setValue(TestPeople.fresh("img"));
        test(find(Button.class).withText("Make the space").single()).click();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(screen()).contains("Imaging", "There are no pages yet");
    }

    @Test
    void otherPeopleAreNotOfferedNewSpacesAndSeeTheirOwnOnly() {
        assertThat(shown("spaces")).contains("Blood sciences handbook", "Only its members can read");
        assertThat(find(Button.class).withText("New space").exists()).isFalse();
        signIn(testPeople.caller());
        shown("");
        assertThat(links("spaces")).doesNotContain("s/" + space.key());
    }

    @Test
    void aPageThatWasMovedToAnotherSpaceIsFoundFromItsOldAddress() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        wiki.give(editor, Role.EDIT, other);
        tree.move(editor, labelling.id(), new PageTree.Destination(other.key(), null, null));

        shown(labelling.url());
        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath())
                .isEqualTo("s/" + other.key() + "/labelling-at-the-bedside");
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private List<String> links(String address) {
        shown(address);
        return links();
    }
}
