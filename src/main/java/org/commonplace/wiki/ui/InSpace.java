package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.RailContent;
import org.commonplace.wiki.SpaceDetails;
import org.jspecify.annotations.Nullable;

/** A view of something in a space: the tree of the space stands in the rail, and keeps what is unfolded from view to view. */
interface InSpace extends RailContent, InPlace {

    /** The space the view shows; asked after the view has its parameters. */
    Here here();

    /** What makes the tree. */
    SpaceTrees trees();

    @Override
    default Object railKey() {
        return here().space();
    }

    @Override
    default String place() {
        return WikiNavigation.SPACES;
    }

    @Override
    default Component createRailContent() {
        return trees().create(here());
    }

    /**
     * Where a view is.
     *
     * @param space the id of the space
     * @param key its key
     * @param name its name
     * @param page the page that is shown, or {@code null} when it is no particular one
     */
    record Here(
            long space, String key, String name, @Nullable Long page) {

        static Here in(SpaceDetails space) {
            return new Here(space.id(), space.key(), space.name(), null);
        }
    }
}
