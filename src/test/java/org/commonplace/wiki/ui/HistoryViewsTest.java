package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HistoryViewsTest extends WritingTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    Spaces spaces;

    @Autowired
    PageTree tree;

    @Autowired
    Restrictions restrictions;

    @Test
    void theHistoryTellsWhatWasSpecialAboutEachRevision() {
        PageDetails page = wiki.page(editor, space, "Labelling", "One.");
        pages.save(editor, page.id(), new PageEdit("Tube labels", "Two.", 1, "Because of the printer", true, null));

        String words = shown(WikiNavigation.history(space.key(), "tube-labels"));

        assertThat(words)
                .contains(
                        "History of “Tube labels”",
                        "Renamed, until then “Labelling”",
                        "Revision 2",
                        "Revision 1",
                        "Because of the printer")
                .contains("Changes what people should do", "Current", "Sam Person");
    }

    @Test
    void aLongHistoryIsReadInPieces() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Text 1");
        for (int number = 1; number <= 34; number++) {
            pages.save(editor, page.id(), new PageEdit("Text " + (number + 1), number));
        }
        navigate(WikiNavigation.history(space.key(), page.slug()), HistoryView.class);
        assertThat(findInView(RevisionRow.class).all()).hasSize(30);

        click("Show earlier revisions");

        assertThat(findInView(RevisionRow.class).all()).hasSize(35);
        assertThat(findInView(Button.class).withText("Show earlier revisions").exists())
                .isFalse();
    }

    @Test
    void anyTwoRevisionsAreCompared() {
        PageDetails page = wiki.page(editor, space, "Labelling", "Same.\n\nOld words.");
        pages.save(editor, page.id(), new PageEdit("Same.\n\nNew words.", 1));
        pages.save(editor, page.id(), new PageEdit("Same.\n\nNewest words.", 2));
        navigate(WikiNavigation.history(space.key(), page.slug()), HistoryView.class);

        List<Checkbox> choices = findInView(Checkbox.class).all();
        test(choices.get(0)).click();
        test(choices.get(2)).click();
        click("Compare revisions 1 and 3");

        assertThat(getCurrentView()).isInstanceOf(CompareView.class);
        assertThat(screen()).contains("One passage reads differently", "As it is written");
        assertThat(findInView(ReadingComparison.class).all()).hasSize(1);
        shown(WikiNavigation.compare(space.key(), page.slug(), 1, 3) + "?as=text");
        assertThat(findInView(ComparisonText.class).single().getElement().getProperty("innerHTML"))
                .contains("<del>Old</del>", "<ins>Newest</ins>");
    }

    @Test
    void whatOnlyItsWritingChangedReadsTheSame() {
        PageDetails page = wiki.page(editor, space, "Labelling", "*Every* tube.");
        pages.save(editor, page.id(), new PageEdit("_Every_ tube.", 1));
        assertThat(shown(WikiNavigation.compare(space.key(), page.slug(), 1, 2)))
                .contains("Nothing reads differently", "Both read the same");
        assertThat(shown(WikiNavigation.compare(space.key(), page.slug(), 1, 2) + "?as=text"))
                .contains("One line differs");
    }

    @Test
    void whatBecameOfThePageBesideItsTextStandsBetweenItsRevisions() {
        PageDetails above = wiki.page(editor, space, "Above", "Text.");
        PageDetails page = wiki.page(editor, space, "Labelling", "One.");
        tree.move(editor, page.id(), new Destination(space.key(), above.id(), null));
        pages.save(editor, page.id(), new PageEdit("Two.", 1));
        restrictions.set(editor, page.id(), new Rules(Named.NOBODY, new Named(Set.of(editor.personId()), Set.of())));

        String words = shown(WikiNavigation.history(space.key(), page.slug()));
        assertThat(words).containsSubsequence("Changed who may see or edit it", "Revision 2", "Moved", "Revision 1");
        assertThat(words).doesNotContain("Revision 3");

        signIn(wiki.someoneWith(Role.VIEW, space));
        assertThat(shown(WikiNavigation.history(space.key(), page.slug())))
                .contains("Moved to another place")
                .doesNotContain("Changed who may see");
        Caller administrator = testPeople.administratorCaller();
        TestWiki.signing(
                consent -> spaces.describe(administrator, space.key(), null, null, Visibility.PUBLIC, consent));
        signOut();
        assertThat(shown(WikiNavigation.history(space.key(), page.slug())))
                .contains("Revision 1")
                .doesNotContain("Moved to another place", "Changed who may see");
    }

    @Test
    void textsAreComparedAsTextNeverAsHtml() {
        PageDetails page = wiki.page(editor, space, "Labelling", "<img src=x onerror=alert(1)>");
        pages.save(editor, page.id(), new PageEdit("<svg onload=alert(2)>", 1));

        shown(WikiNavigation.compare(space.key(), page.slug(), 1, 2) + "?as=text");

        assertThat(findInView(ComparisonText.class).single().getElement().getProperty("innerHTML"))
                .doesNotContain("<img", "<svg");
    }

    @Test
    void anEarlierRevisionIsShownAndRestoredAsANewOne() {
        PageDetails page = wiki.page(editor, space, "Labelling", "*First* text.");
        pages.save(editor, page.id(), new PageEdit("Second text.", 1));

        navigate(WikiNavigation.revision(space.key(), page.slug(), 1), RevisionView.class);
        assertThat(findInView(ArticleBody.class).exists()).isTrue();
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Labelling");
        click("Restore");
        test(find(Button.class).withText("Restore").all().getLast()).click();

        PageDetails now = pages.get(editor, page.id());
        assertThat(now.body()).isEqualTo("*First* text.");
        assertThat(now.revision()).isEqualTo(3);
    }

    @Test
    void whoMayNotSeeThePageGetsTheAnswerOfAMissingOne() {
        PageDetails page = wiki.page(editor, space, "Secret page", "Secret words.");
        pages.save(editor, page.id(), new PageEdit("Other words.", 1));
        signIn(wiki.someoneWith(Role.EDIT, wiki.space(Visibility.PRIVATE)));

        for (String address : List.of(
                WikiNavigation.history(space.key(), page.slug()),
                WikiNavigation.revision(space.key(), page.slug(), 1),
                WikiNavigation.compare(space.key(), page.slug(), 1, 2))) {
            assertThat(shown(address))
                    .as(address)
                    .doesNotContain("Secret")
                    .isEqualTo(shown(address.replace(page.slug(), "nowhere")));
        }
    }

    @Test
    void visitorsWhoHaveNotSignedInAreToldNoNames() {
        SpaceDetails open = wiki.space(Visibility.PUBLIC);
        wiki.give(editor, Role.EDIT, open);
        PageDetails page = wiki.page(editor, open, "Labelling", "One.");
        pages.save(editor, page.id(), new PageEdit("Two.", 1));

        for (String address : List.of(
                WikiNavigation.space(open.key()),
                WikiNavigation.page(open.key(), page.slug()),
                WikiNavigation.history(open.key(), page.slug()),
                WikiNavigation.revision(open.key(), page.slug(), 1),
                WikiNavigation.compare(open.key(), page.slug(), 1, 2))) {
            signIn(editor);
            assertThat(shown(address)).as(address).contains("Labelling", "Sam Person");
            signOut();
            assertThat(shown(address)).as(address).contains("Labelling").doesNotContain("Sam Person");
            assertThat(findInView(PersonFace.class).exists()).as(address).isFalse();
        }
    }

    @Test
    void aReaderSeesTheHistoryButRestoresNothing() {
        PageDetails page = wiki.page(editor, space, "Labelling", "One.");
        pages.save(editor, page.id(), new PageEdit("Two.", 1));
        signIn(wiki.someoneWith(Role.VIEW, space));

        navigate(WikiNavigation.history(space.key(), page.slug()), HistoryView.class);

        assertThat(findInView(RevisionRow.class).all()).hasSize(2);
        assertThat(findInView(Button.class).withText("Restore").exists()).isFalse();
    }
}
