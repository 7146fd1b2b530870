package org.commonplace.wiki.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.SpaceDetails;

/** Pages that nothing leads to. */
@Route(WikiNavigation.SPACE_ORPHANS)
@AnonymousAllowed
class OrphansView extends ListInSpace {

    private final transient Links links;
    private final transient PageLines lines;

    OrphansView(SpaceTrees trees, Links links, PageLines lines) {
        super(trees);
        this.links = links;
        this.lines = lines;
    }

    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        return new Listed(
                getTranslation("wiki.orphans.title"),
                getTranslation("wiki.orphans.words"),
                new Portions<>(
                        (offset, limit) -> links.orphans(reader, space.id(), offset, limit),
                        (rows, portion) -> lines.pages(rows, portion, false),
                        new EmptyState(
                                Icon.CIRCLE_CHECK,
                                getTranslation("wiki.orphans.none"),
                                getTranslation("wiki.orphans.none.words"))));
    }
}
