package org.commonplace.people.ui;

import org.commonplace.people.Visibility;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;

/** Says who can see something, with the same icon everywhere. */
public final class VisibilityChip {

    private VisibilityChip() {}

    /**
     * A chip for one thing.
     *
     * @param words what it means for that
     */
    public static Chip of(Visibility visibility, String words) {
        Icon icon = switch (visibility) {
            case PUBLIC -> Icon.WORLD;
            case STAFF -> Icon.USERS;
            case PRIVATE -> Icon.LOCK;
        };
        return new Chip(Tone.PLAIN, icon, words);
    }
}
