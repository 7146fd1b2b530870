package org.commonplace.wiki.ui;

import org.commonplace.people.CurrentCaller;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.PageSteps;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Makes trees of spaces, and holds what all of them need. */
@Component
class SpaceTrees {

    final Spaces spaces;
    final Pages pages;
    final Articles articles;
    final PageTree tree;
    final PageSteps steps;
    final CurrentCaller caller;
    final MoveDialogs moves;
    final Restrictions restrictions;

    SpaceTrees(
            Spaces spaces,
            Pages pages,
            Articles articles,
            PageTree tree,
            PageSteps steps,
            CurrentCaller caller,
            MoveDialogs moves,
            Restrictions restrictions) {
        this.restrictions = restrictions;
        this.spaces = spaces;
        this.pages = pages;
        this.articles = articles;
        this.tree = tree;
        this.steps = steps;
        this.caller = caller;
        this.moves = moves;
    }

    /** A tree for the rail, with a heading that leads to the space. */
    SpaceTree create(InSpace.Here here) {
        return new SpaceTree(this, here, true);
    }

    /** A tree for the middle of a view, with room for its titles. */
    SpaceTree createRoomy(InSpace.Here here) {
        return new SpaceTree(this, here, false);
    }
}
