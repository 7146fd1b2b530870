package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.VerifiedReading.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers and editors see of pages in a space that shows verified text only. */
@CommonplaceTest
class VerifiedReadingTest {

    @Autowired
    VerifiedReading verified;

    @Autowired
    Reviews reviews;

    @Autowired
    Pages pages;

    @Autowired
    Articles articles;

    @Autowired
    Restrictions restrictions;

    @Autowired
    PageHistory history;

    @Autowired
    PageTree tree;

    @Autowired
    PageLists lists;

    @Autowired
    Labels labels;

    @Autowired
    RecentChanges changes;

    @Autowired
    EditorsChanges editorsChanges;

    @Autowired
    Links links;

    @Autowired
    FindablePages findable;

    @Autowired
    Attachments files;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller curator;
    Caller editor;
    Caller reader;

    @BeforeEach
    void aSpaceThatShowsVerifiedTextOnly() {
        space = wiki.space(Visibility.PRIVATE);
        curator = wiki.someoneWith(Role.CURATE, space);
        editor = wiki.someoneWith(Role.EDIT, space);
        reader = wiki.someoneWith(Role.VIEW, space);
        verified.ask(curator, space.key(), true);
    }

    @Test
    void aPageNobodyVerifiedShowsItsNewestTextAndSaysSo() {
        PageDetails page = wiki.page(editor, space, "Fresh", "One.");
        pages.save(editor, page.id(), new PageEdit("Two.", 1));

        PageDetails seen = pages.get(reader, page.id());
        assertThat(seen.body()).isEqualTo("Two.");
        assertThat(seen.isUnverified()).isTrue();
        assertThat(history.list(reader, page.id(), 0, 10)).hasSize(1);
        assertThat(history.list(editor, page.id(), 0, 10)).hasSize(2);
    }

    @Test
    void aRenamedPageKeepsTitleAndAddressForReadersUntilItIsVerified() {
        PageDetails page = wiki.page(editor, space, "Before", "One.");
        reviews.review(editor, page.id(), 1, null);
        pages.save(editor, page.id(), new PageEdit("After", "Two.", 1, "Why", false, null));

        assertThat(pages.get(editor, page.id()).title()).isEqualTo("After");
        assertThat(pages.get(reader, page.id()).title()).isEqualTo("Before");
        assertThat(pages.find(reader, space.key(), "before")).isPresent();
        assertThat(pages.find(reader, space.key(), "after")).isEmpty();
        assertThat(lists.of(reader, List.of(page.id())))
                .extracting(PageLine::title)
                .containsExactly("Before");
        assertThat(changes.in(reader, space.id(), 0, 10))
                .extracting(RecentChanges.Change::comment)
                .containsExactly("");

        PageDetails done = reviews.review(curator, page.id(), 2, null);
        assertThat(done.slug()).isEqualTo("after");
        assertThat(pages.get(reader, page.id()).title()).isEqualTo("After");
        assertThat(pages.find(reader, space.key(), "before"))
                .map(PageDetails::slug)
                .contains("after");
        assertThat(changes.in(reader, space.id(), 0, 10))
                .extracting(RecentChanges.Change::comment)
                .containsExactly("Why");
    }

    @Test
    void whatWaitsIsAmongTheChangesOfThoseWhoMayEditAlone() {
        for (int n = 0; n < 5; n++) {
            PageDetails page = wiki.page(editor, space, "Page " + n, "One.");
            reviews.review(editor, page.id(), 1, null);
            if (n % 2 == 0) {
                pages.save(editor, page.id(), new PageEdit("Newer " + n, "Two.", 1, "Why", false, null));
            }
        }
        List<RecentChanges.Change> all = editorsChanges.in(editor, space.id(), 0, 20);
        assertThat(all)
                .extracting(RecentChanges.Change::title)
                .containsExactly("Newer 4", "Page 4", "Page 3", "Newer 2", "Page 2", "Page 1", "Newer 0", "Page 0");
        assertThat(all).filteredOn(RecentChanges.Change::waiting).hasSize(3).allMatch(change -> change.revision() == 2);
        for (int size = 1; size <= 4; size++) {
            List<RecentChanges.Change> pieced = new ArrayList<>();
            for (int at = 0; at < all.size() + 1; at += size) {
                pieced.addAll(editorsChanges.in(editor, space.id(), at, size));
            }
            assertThat(pieced).as("in portions of " + size).isEqualTo(all);
        }
        assertThat(editorsChanges.everywhere(editor, 0, 50)).containsAll(all);
        Caller readOnlyEditor = new Caller(editor.person(), editor.groups(), false, true);
        for (Caller without : List.of(reader, readOnlyEditor)) {
            assertThat(editorsChanges.in(without, space.id(), 0, 20))
                    .isEqualTo(changes.in(without, space.id(), 0, 20))
                    .noneMatch(RecentChanges.Change::waiting);
            assertThat(editorsChanges.everywhere(without, 0, 50)).noneMatch(RecentChanges.Change::waiting);
        }
        assertThatThrownBy(() -> editorsChanges.in(Caller.ANONYMOUS, space.id(), 0, 20))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRestrictionOnEditingHidesWhatWaits() {
        PageDetails page = wiki.page(editor, space, "Page", "One.");
        reviews.review(editor, page.id(), 1, null);
        pages.save(editor, page.id(), new PageEdit("Two.", 1));
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        assertThat(waiting(colleague)).hasSize(1);
        restrictions.set(
                editor,
                page.id(),
                new Restrictions.Rules(
                        Restrictions.Named.NOBODY, new Restrictions.Named(Set.of(editor.personId()), Set.of())));
        assertThat(waiting(colleague)).isEmpty();
        assertThat(waiting(editor)).hasSize(1);
        assertThat(waiting(people.administratorCaller())).hasSize(1);
    }

    private List<RecentChanges.Change> waiting(Caller caller) {
        return editorsChanges.in(caller, space.id(), 0, 20).stream()
                .filter(RecentChanges.Change::waiting)
                .toList();
    }

    @Test
    void editorsGoOnFromTheNewestTextAndMerge() {
        PageDetails page = wiki.page(editor, space, "Page", "One.\n\nTwo.\n\nThree.");
        reviews.review(editor, page.id(), 1, null);
        pages.save(editor, page.id(), new PageEdit("First.\n\nTwo.\n\nThree.", 1));
        SaveOutcome merged = pages.save(curator, page.id(), new PageEdit("One.\n\nTwo.\n\nThird.", 1));

        assertThat(merged).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(pages.get(editor, page.id()).body().strip()).isEqualTo("First.\n\nTwo.\n\nThird.");
        assertThat(pages.get(editor, page.id()).revision()).isEqualTo(3);
        assertThat(pages.get(reader, page.id()).body()).isEqualTo("One.\n\nTwo.\n\nThree.");
        history.restore(editor, page.id(), 2, "Back");
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("First.\n\nTwo.\n\nThree.");
        assertThat(pages.get(reader, page.id()).revision()).isEqualTo(1);
    }

    @Test
    void articleLinksAndIndexAreThoseOfTheVerifiedText() {
        PageDetails target = wiki.page(editor, space, "Target", "Here.");
        PageDetails page = wiki.page(editor, space, "Page", "Plain.");
        reviews.review(editor, page.id(), 1, null);
        assertThat(html(reader, page)).contains("Plain.");
        pages.save(editor, page.id(), new PageEdit("See [[Target]] and [[Missing]].", 1));

        assertThat(html(editor, page)).contains("Target");
        assertThat(html(reader, page)).contains("Plain.").doesNotContain("Target");
        assertThat(links.backlinks(reader, target.id(), 0, 10)).isEmpty();
        assertThat(links.wanted(reader, space.id(), 0, 10)).isEmpty();
        assertThat(findable.text(page.id()).orElseThrow().body()).isEqualTo("Plain.");

        reviews.review(editor, page.id(), 2, null);
        assertThat(links.backlinks(reader, target.id(), 0, 10)).hasSize(1);
        assertThat(html(reader, page)).contains("Target");
        assertThat(findable.text(page.id()).orElseThrow().body()).contains("Target");
    }

    @Test
    void comparingReachesVerifiedRevisionsOnly() {
        PageDetails page = wiki.page(editor, space, "Page", "One.");
        reviews.review(editor, page.id(), 1, null);
        pages.save(editor, page.id(), new PageEdit("Two.", 1));
        pages.save(editor, page.id(), new PageEdit("Three.", 2));
        reviews.review(editor, page.id(), 3, null);
        pages.save(editor, page.id(), new PageEdit("Four.", 3));

        assertThat(history.list(reader, page.id(), 0, 10))
                .extracting(PageHistory.RevisionLine::number)
                .containsExactly(3, 1);
        assertThat(history.compare(reader, page.id(), 1, 3).changedLines()).isPositive();
        for (int hidden : List.of(2, 4)) {
            assertThatThrownBy(() -> history.revision(reader, page.id(), hidden))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> history.compare(reader, page.id(), 1, hidden))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> history.compare(reader, page.id(), hidden, 3))
                    .isInstanceOf(NotFound.class);
        }
        Caller readOnly = new Caller(editor.person(), editor.groups(), false, true);
        assertThatThrownBy(() -> history.revision(readOnly, page.id(), 4)).isInstanceOf(NotFound.class);
        assertThat(pages.get(readOnly, page.id()).body()).isEqualTo("Three.");
    }

    @Test
    void aReplacedFileStaysForReadersUntilThePageIsVerified() throws IOException {
        PageDetails page = wiki.page(editor, space, "Page", "[a](plan.txt)");
        Attachment first = put(page, "old plan");
        reviews.review(editor, page.id(), 1, null);
        assertThat(html(reader, page)).contains(first.url());
        Attachment second = put(page, "new plan");

        assertThat(html(reader, page)).contains(first.url());
        assertThat(html(editor, page)).contains(second.url());
        assertThat(files.list(reader, Pages.ref(page.id()))).containsExactly(first);
        assertThat(files.list(editor, Pages.ref(page.id()))).containsExactly(second);
        assertThat(files.open(reader, first.id()).attachment()).isEqualTo(first);
        assertThatThrownBy(() -> files.open(reader, second.id())).isInstanceOf(NotFound.class);
        assertThat(pages.get(editor, page.id()).isHeldBack()).isTrue();
        assertThat(pages.get(reader, page.id()).isHeldBack()).isFalse();

        reviews.review(editor, page.id(), 1, null);
        assertThat(html(reader, page)).contains(second.url());
        assertThatThrownBy(() -> files.open(reader, first.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theSettingTurnsPagesBackAndForth() {
        verified.ask(curator, space.key(), false);
        PageDetails page = wiki.page(editor, space, "Before", "One.");
        PageDetails never = wiki.page(editor, space, "Never", "One.");
        reviews.review(editor, page.id(), 1, null);
        pages.save(editor, page.id(), new PageEdit("After", "Two.", 1, "", false, null));
        assertThat(pages.get(reader, page.id()).title()).isEqualTo("After");
        assertThat(verified.effect(curator, space.id())).isEqualTo(new Effect(1, 1));

        assertThat(verified.ask(curator, space.key(), true).verifiedOnly()).isTrue();
        assertThat(pages.get(reader, page.id()).title()).isEqualTo("Before");
        assertThat(pages.get(reader, page.id()).slug()).isEqualTo("before");
        assertThat(pages.get(editor, page.id()).title()).isEqualTo("After");
        assertThat(pages.get(reader, never.id()).isUnverified()).isTrue();

        verified.ask(curator, space.key(), false);
        assertThat(pages.get(reader, page.id()).title()).isEqualTo("After");
        assertThat(pages.get(reader, page.id()).isHeldBack()).isFalse();
    }

    @Test
    void aPageThatMovesFollowsItsNewSpace() {
        SpaceDetails open = wiki.space(Visibility.PRIVATE);
        wiki.give(editor, Role.EDIT, open);
        wiki.give(reader, Role.VIEW, open);
        PageDetails page = wiki.page(editor, space, "Page", "One.");
        PageDetails below = wiki.page(editor, page, "Below", "One.");
        reviews.review(editor, page.id(), 1, null);
        reviews.review(editor, below.id(), 1, null);
        pages.save(editor, page.id(), new PageEdit("Two.", 1));
        pages.save(editor, below.id(), new PageEdit("Two.", 1));

        tree.move(editor, page.id(), new Destination(open.key(), null, null));
        assertThat(pages.get(reader, page.id()).body()).isEqualTo("Two.");
        assertThat(pages.get(reader, below.id()).body()).isEqualTo("Two.");

        tree.move(editor, page.id(), new Destination(space.key(), null, null));
        assertThat(pages.get(reader, page.id()).body()).isEqualTo("One.");
        assertThat(pages.get(reader, below.id()).body()).isEqualTo("One.");
    }

    @Test
    void onlyThoseWhoLookAfterThePageVerifyIt() {
        PageDetails page = wiki.page(editor, space, "Page", "One.");
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        Caller stranger = people.caller();
        assertThatThrownBy(() -> reviews.review(colleague, page.id(), 1, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reviews.review(reader, page.id(), 1, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reviews.review(stranger, page.id(), 1, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> verified.ask(colleague, space.key(), false)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> verified.ask(stranger, space.key(), false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> verified.effect(colleague, space.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> verified.effect(stranger, space.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.shown(stranger, page.id()).orElseThrow(() -> new NotFound("page")))
                .isInstanceOf(NotFound.class);
        assertThat(reviews.mayReview(colleague, page)).isFalse();
        pages.setOwner(curator, page.id(), editor.personId(), colleague.personId());
        assertThat(reviews.review(colleague, page.id(), 1, null).isVerified()).isTrue();
    }

    private String html(Caller caller, PageDetails page) {
        return articles.html(caller, articles.find(caller, page.id()).orElseThrow());
    }

    private Attachment put(PageDetails page, String words) throws IOException {
        return files.replace(
                editor,
                Pages.ref(page.id()),
                "plan.txt",
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }
}
