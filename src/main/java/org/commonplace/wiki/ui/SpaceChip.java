package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.commonplace.people.Visibility;
import org.commonplace.people.ui.VisibilityChip;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;

/** Says who can read a space. */
final class SpaceChip {

    private SpaceChip() {}

    static Chip of(Visibility visibility) {
        return VisibilityChip.of(visibility, name(visibility));
    }

    /** Says that nothing in a space changes any more. */
    static Chip archived() {
        return new Chip(Tone.PLAIN, Icon.ARCHIVE, UI.getCurrentOrThrow().getTranslation("wiki.status.archived"));
    }

    static String name(Visibility visibility) {
        return UI.getCurrentOrThrow()
                .getTranslation("wiki.visibility." + visibility.name().toLowerCase(Locale.ROOT));
    }
}
