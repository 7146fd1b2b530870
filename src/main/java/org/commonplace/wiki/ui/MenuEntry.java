package org.commonplace.wiki.ui;

import org.commonplace.shared.ui.Icon;

/**
 * An entry of a menu.
 *
 * @param onlyPhone whether it is there only where the bar has no room for the button that does the same
 */
public record MenuEntry(Icon icon, String label, Runnable action, boolean onlyPhone) {

    public MenuEntry(Icon icon, String label, Runnable action) {
        this(icon, label, action, false);
    }
}
