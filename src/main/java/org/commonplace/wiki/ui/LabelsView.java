package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.Labels.LabelCount;
import org.commonplace.wiki.SpaceDetails;

/** The labels in use in a space. */
@Route(WikiNavigation.SPACE_LABELS)
@AnonymousAllowed
class LabelsView extends ListInSpace {

    private final transient Labels labels;

    LabelsView(SpaceTrees trees, Labels labels) {
        super(trees);
        this.labels = labels;
    }

    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        return new Listed(
                getTranslation("wiki.labels.all"),
                getTranslation("wiki.labels.words"),
                new Portions<>(
                        (offset, limit) -> labels.inUse(reader, space.id(), offset, limit),
                        (rows, portion) -> add(rows, portion, space.key()),
                        new EmptyState(
                                Icon.TAG,
                                getTranslation("wiki.labels.none"),
                                getTranslation("wiki.labels.none.words"))));
    }

    @Override
    List<Component> actions(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        Button everywhere = Buttons.quiet(
                Icon.TAG,
                getTranslation("wiki.commands.all-labels"),
                click -> WikiNavigation.open(WikiNavigation.LABELS));
        everywhere.addClassName("keep");
        return List.of(everywhere);
    }

    private void add(Rows rows, List<LabelCount> portion, String space) {
        for (LabelCount label : portion) {
            rows.row(
                    Icon.TAG.create(),
                    label.label(),
                    WikiNavigation.label(space, label.label()),
                    new Text(getTranslation("wiki.labels.count", label.pages())));
        }
    }
}
