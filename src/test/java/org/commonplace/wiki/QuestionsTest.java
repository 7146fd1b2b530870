package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageSteps.Side;
import org.commonplace.wiki.PageSteps.Step;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.TitleSearch.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each thing the wiki does for a caller, tried by one who may not have it done. */
class QuestionsTest extends PageToHide {

    @Autowired
    Reviews pageReviews;

    @Autowired
    Spaces spaces;

    @Autowired
    PageSteps steps;

    @Autowired
    PageHistory history;

    @Autowired
    Articles articles;

    @Autowired
    PageChronicle chronicle;

    @Autowired
    TaskLists tasks;

    @Autowired
    Trash trash;

    @Autowired
    RemovedFiles removedFiles;

    @Test
    void aStrangerIsToldOfNoSpace() {
        Caller stranger = wiki.someoneWith(Role.EDIT, wiki.space(Visibility.PRIVATE));
        long id = space.id();
        refused(
                NotFound.class,
                () -> spaces.get(stranger, space.key()),
                () -> spaces.people(stranger, space.key()),
                () -> spaces.accessOf(stranger, space.key()),
                () -> spaces.setAccess(stranger, space.key(), List.of()),
                () -> spaces.describe(stranger, space.key(), "Mine", null, null),
                () -> pages.create(stranger, new NewPage(space.key(), null, "Mine", "")),
                () -> tree.children(stranger, id, null, 0, 10),
                () -> tree.childCount(stranger, id, null),
                () -> tree.titled(stranger, id, "", 0, 10),
                () -> lists.in(stranger, id, PAGING),
                () -> lists.below(stranger, id, null, PAGING),
                () -> changes.in(stranger, id, 0, 10),
                () -> changes.in(stranger, id, PAGING),
                () -> labels.inUse(stranger, id, 0, 10),
                () -> labels.pages(stranger, id, secret, 0, 10),
                () -> links.wanted(stranger, id, 0, 10),
                () -> links.wanted(stranger, id, PAGING),
                () -> links.orphans(stranger, id, 0, 10),
                () -> links.orphans(stranger, id, PAGING),
                () -> templates.in(stranger, id),
                () -> titles.anywhere(stranger, new Wanted(id, "", 0), 0, 10),
                () -> titles.under(stranger, new Wanted(id, "", 0), null, 0, 10),
                () -> articles.preview(stranger, space, "Text"),
                () -> drafts.begin(stranger, id, null, "Mine", ""),
                () -> trash.list(stranger, id),
                () -> removedFiles.list(stranger, id, PAGING));
        assertThat(spaces.list(stranger)).noneMatch(seen -> seen.id() == id);
        assertThat(spaces.find(stranger, id)).isEmpty();
        assertThat(spaces.roleOf(stranger, id)).isEmpty();
    }

    @Test
    void aStrangerIsToldOfNoPage() {
        SpaceDetails own = wiki.space(Visibility.PRIVATE);
        Caller stranger = wiki.someoneWith(Role.EDIT, own);
        toldOfNoPage(stranger);
        PageDetails mine = wiki.page(stranger, own, "Mine", "");
        refused(
                NotFound.class,
                () -> steps.place(stranger, mine.id(), page.id(), Side.UNDER),
                () -> steps.place(stranger, page.id(), mine.id(), Side.UNDER),
                () -> tree.move(stranger, mine.id(), new Destination(space.key(), null, null)),
                () -> tree.move(stranger, mine.id(), new Destination(own.key(), page.id(), null)),
                () -> tree.move(stranger, mine.id(), new Destination(own.key(), null, page.id())),
                () -> drafts.begin(stranger, own.id(), page.id(), "Mine", ""),
                () -> pages.create(stranger, new NewPage(own.key(), page.id(), "Mine", "")));
    }

    @Test
    void aColleagueIsToldOfNoPageThatIsKeptFromThem() {
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        restrict();
        toldOfNoPage(colleague);
        refused(
                NotFound.class,
                () -> lists.below(colleague, space.id(), page.id(), PAGING),
                () -> drafts.begin(colleague, space.id(), page.id(), "Mine", ""),
                () -> pages.create(colleague, new NewPage(space.key(), page.id(), "Mine", "")));
    }

    @Test
    void whoMayOnlyReadHasNothingChanged() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        long id = page.id();
        refused(
                NotAllowed.class,
                () -> pages.create(reader, new NewPage(space.key(), null, "Mine", "")),
                () -> pages.save(reader, id, new PageEdit("Mine", 1)),
                () -> pages.publish(reader, id),
                () -> pages.archive(reader, id),
                () -> pages.unarchive(reader, id),
                () -> pages.setLabels(reader, id, List.of()),
                () -> pages.setOwner(reader, id, reader.personId(), null),
                () -> pageReviews.review(reader, id, null, null),
                () -> pages.setTemplate(reader, id, false),
                () -> history.restore(reader, id, 1, ""),
                () -> tree.move(reader, id, new Destination(space.key(), null, null)),
                () -> tree.saveUnder(reader, id, new PageEdit("Mine", 1), null),
                () -> steps.move(reader, id, Step.OUT),
                () -> steps.place(reader, id, open.id(), Side.AFTER),
                () -> trash.add(reader, id),
                () -> trash.list(reader, space.id()),
                () -> removedFiles.list(reader, space.id(), PAGING),
                () -> restrictions.of(reader, id),
                () -> restrictions.set(reader, id, Rules.NONE),
                () -> drafts.savePage(reader, id, 1, "Mine", ""),
                () -> drafts.saveBeside(reader, id, 1, "Mine", "", Drafts.Beside.NOTHING),
                () -> drafts.begin(reader, space.id(), null, "Mine", ""),
                () -> articles.preview(reader, page, "Text"),
                () -> articles.preview(reader, space, "Text"));
        assertThat(pages.get(editor, id).revision()).isEqualTo(1);
    }

    @Test
    void aDraftIsLabelledByItsWriterAlone() {
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        long draft = drafts.begin(editor, space.id(), null, "Mine", "").id();
        refused(NotFound.class, () -> drafts.keepLabels(colleague, draft, List.of("theirs")));
        assertThat(drafts.get(editor, draft).beside().labels()).isNull();
    }

    @Test
    void anEditorDoesNotCurateTheSpace() {
        refused(
                NotAllowed.class,
                () -> spaces.describe(editor, space.key(), "Mine", null, Visibility.PUBLIC),
                () -> spaces.accessOf(editor, space.key()),
                () -> spaces.setAccess(editor, space.key(), List.of(Grant.toPerson(editor.personId(), Role.CURATE))),
                () -> spaces.create(editor, new NewSpace("MINE", "Mine", "", Visibility.PUBLIC)));
        assertThat(spaces.mayCreate(editor)).isFalse();
    }

    @Test
    void withATokenThatOnlyReadsAnEditorIsAReader() {
        Caller reading = new Caller(editor.person(), editor.groups(), false, true);
        refused(
                NotAllowed.class,
                () -> pages.save(reading, page.id(), new PageEdit("Mine", 1)),
                () -> trash.add(reading, page.id()),
                () -> drafts.savePage(reading, page.id(), 1, "Mine", ""));
        assertThat(pages.get(reading, page.id()).revision()).isEqualTo(1);
    }

    private void toldOfNoPage(Caller caller) {
        long id = page.id();
        refused(
                NotFound.class,
                () -> pages.get(caller, id),
                () -> pages.save(caller, id, new PageEdit("Mine", 1)),
                () -> pages.publish(caller, id),
                () -> pages.setLabels(caller, id, List.of()),
                () -> history.list(caller, id, 0, 10),
                () -> history.list(caller, id, PAGING),
                () -> history.count(caller, id),
                () -> history.revision(caller, id, 1),
                () -> history.compare(caller, id, 1, 1),
                () -> history.restore(caller, id, 1, ""),
                () -> chronicle.of(caller, id, null, null),
                () -> tasks.tick(caller, id, 1, 0, true, Consent.NONE),
                () -> articles.rendered(caller, id, "Text"),
                () -> articles.preview(caller, page, "Text"),
                () -> links.backlinks(caller, id, 0, 10),
                () -> links.backlinks(caller, id, PAGING),
                () -> tree.childLines(caller, id, 0, 10),
                () -> tree.ancestors(caller, id),
                () -> tree.move(caller, id, new Destination(space.key(), null, null)),
                () -> tree.saveUnder(caller, id, new PageEdit("Mine", 1), null),
                () -> steps.move(caller, id, Step.UP),
                () -> trash.add(caller, id),
                () -> trash.restore(caller, id),
                () -> restrictions.of(caller, id),
                () -> restrictions.set(caller, id, Rules.NONE),
                () -> shelf.addFavourite(caller, id),
                () -> shelf.visited(caller, id),
                () -> drafts.savePage(caller, id, 1, "Mine", ""));
        assertThat(pages.find(caller, id)).isEmpty();
        assertThat(pages.locate(caller, space.key(), page.slug())).isEmpty();
        assertThat(pages.roleOf(caller, id)).isEmpty();
        assertThat(articles.find(caller, id)).isEmpty();
        assertThat(drafts.ofPage(caller, id)).isEmpty();
    }

    private static void refused(Class<? extends RuntimeException> how, ThrowingCallable... tries) {
        for (int n = 0; n < tries.length; n++) {
            assertThatThrownBy(tries[n]).as("number %d", n).isInstanceOf(how);
        }
    }
}
