package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Keys that press a button or follow a link while nothing is being typed. The frame listens for them; whoever does not want them
 * turns them off in the list of shortcuts.
 */
public final class Shortcut {

    private Shortcut() {}

    /**
     * Gives a button or link its keys.
     *
     * @param keys a letter, or two that are pressed one after the other, as in {@code g h}
     */
    public static <C extends Component> C on(C component, String keys) {
        component.getElement().setAttribute("data-shortcut", keys);
        if (keys.length() == 1) {
            component.getElement().setAttribute("aria-keyshortcuts", keys);
        }
        return component;
    }
}
