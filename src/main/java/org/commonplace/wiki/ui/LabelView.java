package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.SpaceDetails;

/** The pages of a space that have one label. */
@Route(WikiNavigation.SPACE_LABEL)
@AnonymousAllowed
class LabelView extends ListInSpace {

    private final transient Labels labels;
    private final transient PageLines lines;
    private final transient AddedParts added;

    LabelView(SpaceTrees trees, Labels labels, PageLines lines, AddedParts added) {
        super(trees);
        this.labels = labels;
        this.lines = lines;
        this.added = added;
    }

    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        String label = asked(event);
        return new Listed(
                label,
                getTranslation("wiki.label.words", space.name()),
                new Portions<>(
                        (offset, limit) -> labels.pages(reader, space.id(), label, offset, limit),
                        (rows, portion) -> lines.pages(rows, portion, false),
                        new EmptyState(
                                Icon.TAG, getTranslation("wiki.label.none"), getTranslation("wiki.label.none.words"))));
    }

    @Override
    List<Component> actions(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        return added.labelButtons(reader, space, asked(event));
    }

    @Override
    List<Crumb> between(SpaceDetails space) {
        return List.of(new Crumb(getTranslation("wiki.labels.all"), WikiNavigation.labels(space.key())));
    }

    private static String asked(BeforeEnterEvent event) {
        String named =
                event.getRouteParameters().get(WikiNavigation.LABEL_PARAMETER).orElseThrow();
        return named.equals(WikiNavigation.AWKWARD_LABEL)
                ? event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(WikiNavigation.LABEL_PARAMETER)
                        .orElse(named)
                : named;
    }
}
