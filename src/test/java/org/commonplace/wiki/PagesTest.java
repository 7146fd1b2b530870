package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class PagesTest {

    @Autowired
    Pages pages;

    @Autowired
    PageHistory history;

    @Autowired
    Links links;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller editor;

    @BeforeEach
    void aSpaceAndAnEditor() {
        space = wiki.space(Visibility.PUBLIC);
        editor = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void aNewPageIsReadableAtAnAddressMadeOfItsTitle() {
        PageDetails page = wiki.page(editor, space, "Labelling at the bedside", "Every tube.");

        assertThat(page.url()).isEqualTo("/s/" + space.key() + "/labelling-at-the-bedside");
        assertThat(page.revision()).isEqualTo(1);
        assertThat(pages.find(Caller.ANONYMOUS, space.key().toLowerCase(), "labelling-at-the-bedside"))
                .hasValue(page);
    }

    @Test
    void titlesMayRepeatAndLaterAddressesAreNumbered() {
        wiki.page(editor, space, "Twice", "");

        assertThat(wiki.page(editor, space, "Twice", "").slug()).isEqualTo("twice-2");
        assertThat(wiki.page(editor, space, "Twice!", "").slug()).isEqualTo("twice-3");
    }

    @Test
    void titlesOfAnyScriptAreMadeLinkedAndLookedFor() {
        PageDetails page = wiki.page(editor, space, "Übergabe 引き継ぎ", "");
        PageDetails linking = wiki.page(editor, space, "Linking", "[[übergabe 引き継ぎ]]");

        assertThat(page.slug()).isEqualTo("ubergabe");
        assertThat(links.backlinks(editor, page.id(), 0, 10))
                .extracting(PageLine::id)
                .containsExactly(linking.id());
        assertThat(pages.find(editor, space.key(), "übergabe")).isEmpty();
    }

    @Test
    void addressesOfViewsAreNotGivenToPages() {
        assertThat(wiki.page(editor, space, "Trash", "").slug()).isEqualTo("trash-2");
    }

    @Test
    void savingMakesARevisionAndKeepsTheEarlierOne() {
        PageDetails page = wiki.page(editor, space, "Page", "First.");

        save(editor, page, "Second.", 1);

        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Second.");
        assertThat(history.revision(editor, page.id(), 1).body()).isEqualTo("First.");
        assertThat(history.list(editor, page.id(), 0, 10))
                .extracting(PageHistory.RevisionLine::number)
                .containsExactly(2, 1);
    }

    @Test
    void savingTheSameTextAgainMakesNoRevision() {
        PageDetails page = wiki.page(editor, space, "Page", "Same.");

        assertThat(save(editor, page, "Same.", 1)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(history.count(editor, page.id())).isEqualTo(1);
    }

    @Test
    void anEditorCannotOverwriteANewerRevision() {
        PageDetails page = wiki.page(editor, space, "Page", "One.\n\nTwo.");
        save(editor, page, "One, changed.\n\nTwo.", 1);

        SaveOutcome outcome = save(editor, page, "One, otherwise.\n\nTwo.", 1);

        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Conflicting.class, conflict -> {
            assertThat(conflict.base()).isEqualTo("One.\n\nTwo.");
            assertThat(conflict.current().body()).isEqualTo("One, changed.\n\nTwo.");
            assertThat(conflict.conflicts()).hasSize(1);
        });
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("One, changed.\n\nTwo.");
    }

    @Test
    void changesOfDifferentPassagesAreMerged() {
        PageDetails page = wiki.page(editor, space, "Page", "One.\n\nTwo.\n");
        save(editor, page, "One, changed.\n\nTwo.\n", 1);

        SaveOutcome outcome = save(editor, page, "One.\n\nTwo, changed.\n", 1);

        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Saved.class, saved -> {
            assertThat(saved.merged()).isTrue();
            assertThat(saved.page().body()).isEqualTo("One, changed.\n\nTwo, changed.\n");
            assertThat(saved.page().revision()).isEqualTo(3);
        });
    }

    @Test
    void anUnknownBaseRevisionIsRefused() {
        PageDetails page = wiki.page(editor, space, "Page", "Text.");

        assertThatThrownBy(() -> save(editor, page, "Other.", 7)).isInstanceOf(Invalid.class);
    }

    @Test
    void aRenamedPageAnswersAtItsFormerAddress() {
        PageDetails page = wiki.page(editor, space, "Old name", "");
        rename(page, "New name", 1);

        PageDetails found =
                pages.find(Caller.ANONYMOUS, space.key(), "old-name").orElseThrow();

        assertThat(found.id()).isEqualTo(page.id());
        assertThat(found.slug()).isEqualTo("new-name");
    }

    @Test
    void aFormerAddressIsNotGivenToAnotherPage() {
        PageDetails page = wiki.page(editor, space, "Old name", "");
        rename(page, "New name", 1);

        assertThat(wiki.page(editor, space, "Old name", "").slug()).isEqualTo("old-name-2");
    }

    @Test
    void aPageMayTakeItsFormerAddressBack() {
        PageDetails page = wiki.page(editor, space, "First", "");
        rename(page, "Second", 1);
        rename(page, "First", 2);

        assertThat(pages.get(editor, page.id()).slug()).isEqualTo("first");
        assertThat(pages.find(editor, space.key(), "second").orElseThrow().slug())
                .isEqualTo("first");
    }

    @Test
    void aTitleIsNeeded() {
        assertThatThrownBy(() -> wiki.page(editor, space, "  ", "Text."))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactly("title"));
    }

    @Test
    void aReaderMayNotSaveAndAStrangerMayNotKnow() {
        PageDetails page = wiki.page(editor, space, "Page", "");
        SpaceDetails hidden = wiki.space(Visibility.PRIVATE);
        PageDetails secret = wiki.page(wiki.someoneWith(Role.EDIT, hidden), hidden, "Secret", "");

        assertThatThrownBy(() -> save(wiki.someoneWith(Role.VIEW, space), page, "x", 1))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> save(editor, secret, "x", 1)).isInstanceOf(NotFound.class);
        assertThat(pages.find(editor, secret.id())).isEmpty();
        assertThat(pages.find(editor, hidden.key(), "secret")).isEmpty();
    }

    @Test
    void aDraftIsSeenByItsAuthorAndCuratorsOnly() {
        PageDetails draft = pages.create(editor, new NewPage(space.key(), null, "Draft", "", List.of(), true, null));

        assertThat(pages.find(editor, draft.id())).isPresent();
        assertThat(pages.find(wiki.someoneWith(Role.CURATE, space), draft.id())).isPresent();
        assertThat(pages.find(wiki.someoneWith(Role.EDIT, space), draft.id())).isEmpty();
        assertThat(pages.find(Caller.ANONYMOUS, draft.id())).isEmpty();

        pages.publish(editor, draft.id());

        assertThat(pages.find(Caller.ANONYMOUS, draft.id())).isPresent();
    }

    @Test
    void anArchivedPageIsReadButNotChanged() {
        PageDetails page = wiki.page(editor, space, "Page", "Text.");
        pages.archive(editor, page.id());

        assertThat(pages.find(Caller.ANONYMOUS, page.id())).isPresent();
        assertThatThrownBy(() -> save(editor, page, "Other.", 1)).isInstanceOf(Invalid.class);
    }

    @Test
    void restoringARevisionMakesANewOne() {
        PageDetails page = wiki.page(editor, space, "Page", "First.");
        save(editor, page, "Second.", 1);

        PageDetails restored = history.restore(editor, page.id(), 1, "");

        assertThat(restored.body()).isEqualTo("First.");
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(history.revision(editor, page.id(), 3).line().restoredFrom()).isEqualTo(1);
    }

    @Test
    void labelsAreTidiedAndListedInOrder() {
        PageDetails page = wiki.page(editor, space, "Page", "");

        assertThat(pages.setLabels(editor, page.id(), List.of(" Falls ", "falls", "Blood  sciences"))
                        .labels())
                .containsExactly("blood sciences", "falls");
    }

    private SaveOutcome save(Caller caller, PageDetails page, String body, int base) {
        return pages.save(caller, page.id(), new PageEdit(body, base));
    }

    private void rename(PageDetails page, String title, int base) {
        pages.save(editor, page.id(), new PageEdit(title, page.body(), base, "", false, null));
    }
}
