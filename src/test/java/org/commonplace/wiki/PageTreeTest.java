package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.PageTree.Destination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class PageTreeTest {

    @Autowired
    PageTree tree;

    @Autowired
    Pages pages;

    @Autowired
    Trash trash;

    @Autowired
    Drafts drafts;

    @Autowired
    Bookshelf shelf;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller editor;

    @BeforeEach
    void aSpaceAndAnEditor() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void newPagesStandLastAndMayBePutBeforeAnother() {
        PageDetails a = wiki.page(editor, space, "A", "");
        wiki.page(editor, space, "B", "");
        PageDetails c = wiki.page(editor, space, "C", "");

        tree.move(editor, c.id(), new Destination(space.key(), null, a.id()));

        assertThat(titles(null)).containsExactly("C", "A", "B");
    }

    @Test
    void puttingPagesIntoTheSamePlaceAgainAndAgainKeepsTheirOrder() {
        PageDetails last = wiki.page(editor, space, "Last", "");
        for (int n = 0; n < 20; n++) {
            PageDetails page = wiki.page(editor, space, "P" + n, "");
            tree.move(editor, page.id(), new Destination(space.key(), null, last.id()));
        }

        assertThat(titles(null)).hasSize(21).startsWith("P0", "P1", "P2").endsWith("P18", "P19", "Last");
    }

    @Test
    void templatesAreForThoseWhoWrite() {
        PageDetails parent = wiki.page(editor, space, "Protocols", "");
        PageDetails template = wiki.page(editor, parent, "Protocol", "");
        pages.setTemplate(editor, template.id(), true);
        Caller reader = wiki.someoneWith(Role.VIEW, space);

        assertThat(tree.children(editor, space.id(), parent.id(), 0, 10))
                .extracting(PageTree.Node::template)
                .containsExactly(true);
        assertThat(tree.children(reader, space.id(), parent.id(), 0, 10)).isEmpty();
        assertThat(tree.childCount(reader, space.id(), parent.id())).isZero();
        assertThat(tree.children(reader, space.id(), null, 0, 10))
                .extracting(PageTree.Node::hasChildren)
                .containsExactly(false);
    }

    @Test
    void aPageCannotGoBelowItself() {
        PageDetails top = wiki.page(editor, space, "Top", "");
        PageDetails below = wiki.page(editor, top, "Below", "");

        assertThatThrownBy(() -> tree.move(editor, top.id(), new Destination(space.key(), below.id(), null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void ancestorsAreListedFromTheTop() {
        PageDetails top = wiki.page(editor, space, "Top", "");
        PageDetails middle = wiki.page(editor, top, "Middle", "");
        PageDetails low = wiki.page(editor, middle, "Low", "");

        assertThat(tree.ancestors(editor, low.id())).extracting(PageLine::title).containsExactly("Top", "Middle");
    }

    @Test
    void childrenComeInPortionsAndSayWhetherTheyHaveChildren() {
        PageDetails top = wiki.page(editor, space, "Top", "");
        for (int n = 0; n < 5; n++) {
            wiki.page(editor, top, "Child " + n, "");
        }

        assertThat(tree.children(editor, space.id(), null, 0, 10))
                .singleElement()
                .satisfies(node -> assertThat(node.hasChildren()).isTrue());
        assertThat(tree.children(editor, space.id(), top.id(), 2, 2))
                .extracting(PageTree.Node::title)
                .containsExactly("Child 2", "Child 3");
        assertThat(tree.childCount(editor, space.id(), top.id())).isEqualTo(5);
    }

    @Test
    void aPageComesBackFromTheTrashToWhereItWas() {
        PageDetails top = wiki.page(editor, space, "Top", "");
        PageDetails below = wiki.page(editor, top, "Below", "");
        trash.add(editor, below.id());
        trash.add(editor, top.id());

        trash.restore(editor, below.id());
        assertThat(titles(null)).containsExactly("Below");

        trash.restore(editor, top.id());
        assertThat(titles(null)).containsExactlyInAnyOrder("Top", "Below");
    }

    @Test
    void aDraftIsKeptForItsAuthorAndNobodyElse() {
        PageDetails page = wiki.page(editor, space, "Page", "Text.");
        Caller other = wiki.someoneWith(Role.EDIT, space);

        drafts.savePage(editor, page.id(), 1, "Page", "Typed so far");
        drafts.savePage(editor, page.id(), 1, "Page", "Typed so far and on");

        assertThat(drafts.ofPage(editor, page.id()))
                .hasValueSatisfying(draft -> assertThat(draft.body()).isEqualTo("Typed so far and on"));
        assertThat(drafts.ofPage(other, page.id())).isEmpty();
        long id = drafts.ofPage(editor, page.id()).orElseThrow().id();
        assertThatThrownBy(() -> drafts.get(other, id)).hasMessageContaining("draft");

        drafts.discardPage(editor, page.id());
        assertThat(drafts.mine(editor)).isEmpty();
    }

    @Test
    void aDraftOfANewPageIsSavedAsItGrows() {
        long id = drafts.begin(editor, space.id(), null, "", "").id();

        drafts.saveNew(editor, id, "A title", "And words");

        assertThat(drafts.mine(editor)).singleElement().satisfies(draft -> {
            assertThat(draft.title()).isEqualTo("A title");
            assertThat(draft.page()).isNull();
        });
    }

    @Test
    void favouritesAndVisitsAreListed() {
        PageDetails page = wiki.page(editor, space, "Page", "");
        shelf.addFavourite(editor, page.id());
        shelf.addFavourite(editor, page.id());
        shelf.visited(editor, page.id());

        assertThat(shelf.favourites(editor, new Paging(0, 10)).items())
                .extracting(PageLine::id)
                .containsExactly(page.id());
        assertThat(shelf.recentlyViewed(editor, new Paging(0, 10)).items())
                .extracting(PageLine::id)
                .containsExactly(page.id());
        shelf.removeFavourite(editor, page.id());
        assertThat(shelf.isFavourite(editor, page.id())).isFalse();
    }

    private List<String> titles(@Nullable Long parent) {
        return tree.children(editor, space.id(), parent, 0, 100).stream()
                .map(PageTree.Node::title)
                .toList();
    }
}
