package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.wiki.SpaceDetails;

/** What views of other modules need to stand in a space as the wiki's own do. */
@org.springframework.stereotype.Component
public class SpaceFrame {

    /** The place in the rail that spaces belong to. */
    public static final String PLACE = WikiNavigation.SPACES;

    private final SpaceTrees trees;

    SpaceFrame(SpaceTrees trees) {
        this.trees = trees;
    }

    /** The way to a space, itself last. */
    public List<Crumb> way(SpaceDetails space) {
        return Crumbs.toSpace(space.key(), space.name());
    }

    /** The tree of the space for the rail. Its key there is the id of the space, so that it stays from view to view. */
    public Component tree(SpaceDetails space) {
        return trees.create(InSpace.Here.in(space));
    }

    /** Tells every tree on this screen that pages have come, gone or moved. */
    public void treeChanged(UI ui) {
        SpaceTree.changed(ui);
    }
}
