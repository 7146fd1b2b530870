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
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageSteps.Side;
import org.commonplace.wiki.PageSteps.Step;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.TitleSearch.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class PageStepsTest {

    @Autowired
    PageSteps steps;

    @Autowired
    Pages pages;

    @Autowired
    PageTree tree;

    @Autowired
    TitleSearch titles;

    @Autowired
    Restrictions restrictions;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller editor;
    PageDetails a;
    PageDetails b;
    PageDetails c;

    @BeforeEach
    void threePagesInARow() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
        a = wiki.page(editor, space, "A", "");
        b = wiki.page(editor, space, "B", "");
        c = wiki.page(editor, space, "C", "");
    }

    @Test
    void aPageGoesUpAndDownAmongItsSiblings() {
        steps.move(editor, c.id(), Step.UP);
        assertThat(titles(null)).containsExactly("A", "C", "B");
        steps.move(editor, a.id(), Step.DOWN);
        assertThat(titles(null)).containsExactly("C", "A", "B");
        steps.move(editor, c.id(), Step.UP);
        steps.move(editor, b.id(), Step.DOWN);
        assertThat(titles(null)).containsExactly("C", "A", "B");
    }

    @Test
    void aPageGoesUnderItsNeighbourAndOutAgain() {
        steps.move(editor, b.id(), Step.IN);
        assertThat(titles(null)).containsExactly("A", "C");
        assertThat(titles(a.id())).containsExactly("B");
        steps.move(editor, b.id(), Step.OUT);
        assertThat(titles(null)).containsExactly("A", "B", "C");
    }

    @Test
    void aPageIsPutBesideAnother() {
        steps.place(editor, a.id(), c.id(), Side.AFTER);
        assertThat(titles(null)).containsExactly("B", "C", "A");
        steps.place(editor, a.id(), b.id(), Side.AFTER);
        assertThat(titles(null)).containsExactly("B", "A", "C");
        steps.place(editor, c.id(), b.id(), Side.BEFORE);
        steps.place(editor, a.id(), c.id(), Side.UNDER);
        assertThat(titles(null)).containsExactly("C", "B");
        assertThat(titles(c.id())).containsExactly("A");
        assertThatThrownBy(() -> steps.place(editor, c.id(), a.id(), Side.UNDER))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void stepsPassOverPagesThatCannotBeSeen() {
        Caller owner = wiki.someoneWith(Role.EDIT, space);
        restrictions.set(owner, b.id(), new Rules(new Named(Set.of(owner.personId()), Set.of()), Named.NOBODY));

        steps.move(editor, c.id(), Step.UP);

        assertThat(titles(null)).containsExactly("C", "A");
        for (Side side : Side.values()) {
            assertThatThrownBy(() -> steps.place(editor, a.id(), b.id(), side)).isInstanceOf(NotFound.class);
        }
        assertThat(titles.anywhere(editor, new Wanted(space.id(), "", 0), 0, 10))
                .extracting(PageLine::title)
                .containsExactly("A", "C");
    }

    @Test
    void stepsPassOverDraftsOfOthers() {
        Caller other = wiki.someoneWith(Role.EDIT, space);
        pages.create(other, new NewPage(space.key(), null, "To come", "", List.of(), true, null));
        PageDetails last = wiki.page(editor, space, "D", "");

        steps.move(editor, last.id(), Step.UP);

        assertThat(titles(null)).containsExactly("A", "B", "D", "C");
    }

    @Test
    void readersMoveNothing() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        assertThatThrownBy(() -> steps.move(reader, c.id(), Step.UP)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> steps.place(reader, c.id(), a.id(), Side.BEFORE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void titlesAreFoundByLettersAndNeverByPatterns() {
        wiki.page(editor, space, "100% sure", "");
        assertThat(titles.anywhere(editor, new Wanted(space.id(), "%", 0), 0, 10))
                .extracting(PageLine::title)
                .containsExactly("100% sure");
        assertThat(titles.under(editor, new Wanted(space.id(), "", b.id()), null, 0, 2))
                .extracting(PageLine::title)
                .containsExactly("A", "C");
    }

    private List<String> titles(@Nullable Long parent) {
        return tree.children(editor, space.id(), parent, 0, 100).stream()
                .map(PageTree.Node::title)
                .toList();
    }
}
