package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class PageAccessTest {

    @Autowired
    Pages pages;

    @Autowired
    PageTree tree;

    @Autowired
    Trash trash;

    @Autowired
    Restrictions restrictions;

    @Autowired
    RecentChanges changes;

    @Autowired
    Links links;

    @Autowired
    PageHistory history;

    @Autowired
    Drafts drafts;

    @Autowired
    Articles articles;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller author;
    Caller reader;
    PageDetails top;
    PageDetails secret;
    PageDetails below;

    @BeforeEach
    void aRestrictedBranch() {
        space = wiki.space(Visibility.PUBLIC);
        author = wiki.someoneWith(Role.EDIT, space);
        reader = wiki.someoneWith(Role.EDIT, space);
        top = wiki.page(author, space, "Top", "{{children}}");
        secret = wiki.page(author, top, "Secret", "[[Top]]");
        below = wiki.page(author, secret, "Below", "[[Top]]");
        restrictions.set(author, secret.id(), new Rules(only(author), Named.NOBODY));
    }

    @Test
    void aRestrictedPageAndAllBelowItIsMissingForOthers() {
        for (PageDetails page : new PageDetails[] {secret, below}) {
            assertThat(pages.find(author, page.id())).isPresent();
            assertThat(pages.find(reader, page.id())).isEmpty();
            assertThat(pages.find(Caller.ANONYMOUS, space.key(), page.slug())).isEmpty();
            assertThatThrownBy(() -> history.list(reader, page.id(), 0, 10)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> history.compare(reader, page.id(), 1, 1)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> drafts.savePage(reader, page.id(), 1, "x", "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> trash.add(reader, page.id())).isInstanceOf(NotFound.class);
            assertThat(articles.find(reader, page.id())).isEmpty();
        }
    }

    @Test
    void listsAndCountsLeaveItOut() {
        assertThat(tree.children(reader, space.id(), top.id(), 0, 10)).isEmpty();
        assertThat(tree.childCount(reader, space.id(), top.id())).isZero();
        assertThat(tree.childCount(author, space.id(), top.id())).isEqualTo(1);
        assertThat(changes.in(reader, space.id(), 0, 10)).extracting("page").containsExactly(top.id());
        assertThat(links.backlinks(reader, top.id(), 0, 10)).isEmpty();
        assertThat(links.backlinks(author, top.id(), 0, 10)).hasSize(2);
        assertThat(articles.html(reader, articles.find(reader, top.id()).orElseThrow()))
                .doesNotContain("Secret");
        assertThat(articles.html(author, articles.find(author, top.id()).orElseThrow()))
                .contains("Secret");
    }

    @Test
    void theTreeShowsDraftsToThoseWhoMaySeeThem() {
        PageDetails draft = draft(top);
        PageDetails secretDraft = draft(secret);
        Caller curator = wiki.someoneWith(Role.CURATE, space);

        assertThat(children(author, top)).containsExactly(secret.id(), draft.id());
        assertThat(tree.childCount(author, space.id(), top.id())).isEqualTo(2);
        assertThat(children(reader, top)).isEmpty();
        assertThat(children(curator, top)).containsExactly(draft.id());
        assertThat(children(author, secret)).contains(secretDraft.id());
        assertThat(children(Caller.ANONYMOUS, top)).isEmpty();
        assertThat(articles.html(author, articles.find(author, top.id()).orElseThrow()))
                .doesNotContain("To come");

        restrictions.set(curator, draft.id(), new Rules(Named.NOBODY, only(curator)));
        assertThat(children(author, top)).containsExactly(secret.id());
        for (Caller caller : new Caller[] {author, reader, curator, Caller.ANONYMOUS}) {
            assertThat(children(caller, top).contains(draft.id()))
                    .isEqualTo(pages.find(caller, draft.id()).isPresent());
        }
    }

    private PageDetails draft(PageDetails parent) {
        return pages.create(author, new NewPage(space.key(), parent.id(), "To come", "", List.of(), true, null));
    }

    private List<Long> children(Caller caller, PageDetails parent) {
        return tree.children(caller, space.id(), parent.id(), 0, 10).stream()
                .map(PageTree.Node::id)
                .toList();
    }

    @Test
    void aPageMadeUnderARestrictedOneIsRestricted() {
        PageDetails late = wiki.page(author, below, "Late", "");

        assertThat(pages.find(reader, late.id())).isEmpty();
    }

    @Test
    void movingOutOfTheRestrictionOpensAndMovingInCloses() {
        Destination outside = new Destination(space.key(), null, null);
        TestWiki.signing(consent -> tree.move(author, below.id(), outside, consent));
        assertThat(pages.find(reader, below.id())).isPresent();

        tree.move(author, below.id(), new Destination(space.key(), secret.id(), null));
        assertThat(pages.find(reader, below.id())).isEmpty();
    }

    @Test
    void liftingTheRestrictionOpensTheBranchAtOnce() {
        TestWiki.signing(consent -> restrictions.set(author, secret.id(), Rules.NONE, consent));

        assertThat(pages.find(reader, below.id())).isPresent();
        assertThat(tree.childCount(reader, space.id(), top.id())).isEqualTo(1);
    }

    @Test
    void anEditRestrictionLeavesReadingAlone() {
        Rules looked = new Rules(Named.NOBODY, only(author));
        TestWiki.signing(consent -> restrictions.set(author, secret.id(), looked, consent));

        assertThat(pages.roleOf(reader, below.id())).hasValue(Role.COMMENT);
        assertThat(pages.roleOf(author, below.id())).hasValue(Role.EDIT);
    }

    @Test
    void restoredPagesKeepTheirRestrictions() {
        trash.add(author, secret.id());
        assertThatThrownBy(() -> trash.restore(reader, secret.id())).isInstanceOf(NotFound.class);
        assertThat(trash.list(reader, space.id())).isEmpty();

        trash.restore(author, secret.id());

        assertThat(pages.find(reader, secret.id())).isEmpty();
        assertThat(pages.find(reader, below.id())).isEmpty();
        assertThat(pages.find(author, below.id())).isPresent();
    }

    @Test
    void aTrashedPageAndAllBelowItIsGoneForReaders() {
        TestWiki.signing(consent -> restrictions.set(author, secret.id(), Rules.NONE, consent));
        trash.add(author, secret.id());

        assertThat(pages.find(reader, secret.id())).isEmpty();
        assertThat(pages.find(reader, below.id())).isEmpty();
        assertThat(pages.find(author, secret.id())).isPresent();
    }

    @Test
    void aDraftAboveAPublishedPageIsNotNamed() {
        PageDetails shown = wiki.page(author, draft(top), "Shown", "");

        assertThat(pages.find(reader, shown.id())).isPresent();
        assertThat(tree.ancestors(reader, shown.id())).extracting(PageLine::id).containsExactly(top.id());
    }

    @Test
    void visitorsHaveNoDrafts() {
        drafts.savePage(author, top.id(), 1, "Top", "Half a thought");

        assertThat(drafts.ofPage(Caller.ANONYMOUS, top.id())).isEmpty();
    }

    @Test
    void nobodyTakesWhatTheyMayNotSeeToAnotherSpace() {
        SpaceDetails own = wiki.space(Visibility.PRIVATE);
        wiki.give(reader, Role.EDIT, own);

        assertThatThrownBy(() -> tree.move(reader, top.id(), new Destination(own.key(), null, null)))
                .isInstanceOf(Invalid.class);
        assertThat(pages.get(author, below.id()).spaceId()).isEqualTo(space.id());
    }

    @Test
    void nobodyThrowsAwayWhatTheyMayNotSee() {
        assertThatThrownBy(() -> trash.add(reader, top.id())).hasMessageContaining("below");
        assertThat(pages.find(reader, top.id())).isPresent();
    }

    private static Named only(Caller caller) {
        return new Named(Set.of(caller.personId()), Set.of());
    }
}
