package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * A view that has something to show in the rail below the places, such as the tree of the space it belongs to.
 *
 * <p>The component is made once for each key and stays while the reader moves between views that give the same key, so it keeps
 * what is unfolded and how far it is scrolled. It learns of those moves as an {@code AfterNavigationObserver}.
 */
public interface RailContent {

    /** Says whose content it is, such as the key of a space; asked after the view has its parameters. */
    Object railKey();

    /** Makes the component; called only when the key differs from that of the view before. */
    Component createRailContent();
}
