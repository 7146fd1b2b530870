package org.commonplace.wiki.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.EditorsChanges;
import org.commonplace.wiki.SpaceDetails;

/** What changed lately in one space. */
@Route(WikiNavigation.SPACE_CHANGES)
@AnonymousAllowed
class SpaceChangesView extends ListInSpace {

    private final transient EditorsChanges changes;
    private final transient PageLines lines;

    SpaceChangesView(SpaceTrees trees, EditorsChanges changes, PageLines lines) {
        super(trees);
        this.changes = changes;
        this.lines = lines;
    }

    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        return new Listed(
                getTranslation("wiki.changes.title"),
                getTranslation("wiki.changes.words", space.name()),
                new Portions<>(
                        (offset, limit) -> changes.in(reader, space.id(), offset, limit),
                        (rows, portion) -> lines.changes(rows, portion, false),
                        new EmptyState(
                                Icon.HISTORY,
                                getTranslation("wiki.changes.none"),
                                getTranslation("wiki.changes.none.words"))));
    }
}
