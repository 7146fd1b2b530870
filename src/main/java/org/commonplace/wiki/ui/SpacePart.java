package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.wiki.SpaceDetails;

/**
 * What a feature above the wiki shows on the view of a space, or of a label in it; made and asked as a {@link PagePart} is.
 */
public interface SpacePart {

    /** Where it stands among the others of its kind: the smallest number comes first. */
    int order();

    /** A button in the bar of the space; a phone shows it when it has the class {@code keep}. */
    default Optional<Component> button(Caller reader, SpaceDetails space) {
        return Optional.empty();
    }

    /** Entries of the space's menu. */
    default List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        return List.of();
    }

    /** A card in the column beside the tree. */
    default Optional<Component> beside(Caller reader, SpaceDetails space) {
        return Optional.empty();
    }

    /** A button in the bar of the pages that have this label. */
    default Optional<Component> labelButton(Caller reader, SpaceDetails space, String label) {
        return Optional.empty();
    }
}
