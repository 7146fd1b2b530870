package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.Links.Wanted;
import org.commonplace.wiki.SpaceDetails;

/** Pages that are linked to and not written yet. */
@Route(WikiNavigation.SPACE_WANTED)
@AnonymousAllowed
class WantedView extends ListInSpace {

    private final transient Links links;

    WantedView(SpaceTrees trees, Links links) {
        super(trees);
        this.links = links;
    }

    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        boolean mayWrite = space.role().covers(Role.EDIT);
        return new Listed(
                getTranslation("wiki.wanted.title"),
                getTranslation(mayWrite ? "wiki.wanted.words" : "wiki.wanted.words.reader"),
                new Portions<Wanted>(
                        (offset, limit) -> links.wanted(reader, space.id(), offset, limit),
                        (rows, portion) -> add(rows, portion, space.key(), mayWrite),
                        new EmptyState(
                                Icon.CIRCLE_CHECK,
                                getTranslation("wiki.wanted.none"),
                                getTranslation("wiki.wanted.none.words"))));
    }

    private void add(Rows rows, List<Wanted> portion, String space, boolean mayWrite) {
        for (Wanted wanted : portion) {
            Text count = new Text(getTranslation("wiki.wanted.count", wanted.links()));
            if (mayWrite) {
                rows.row(wanted.title(), WikiNavigation.newPageCalled(space, wanted.title()), count);
            } else {
                rows.plain(new Span(wanted.title()), count);
            }
        }
    }
}
