package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonplace.people.Caller;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;

/** What other features add to the views of pages and spaces, in order. */
@org.springframework.stereotype.Component
class AddedParts {

    private final List<PagePart> ofPages;
    private final List<SpacePart> ofSpaces;

    AddedParts(List<PagePart> ofPages, List<SpacePart> ofSpaces) {
        this.ofPages = ofPages.stream()
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
        this.ofSpaces = ofSpaces.stream()
                .sorted(Comparator.comparingInt(SpacePart::order))
                .toList();
    }

    List<Component> buttons(Caller reader, PageDetails page) {
        return all(ofPages, part -> part.button(reader, page));
    }

    List<MenuEntry> entries(Caller reader, PageDetails page) {
        return ofPages.stream()
                .flatMap(part -> part.entries(reader, page).stream())
                .toList();
    }

    List<Component> notices(Caller reader, PageDetails page) {
        return all(ofPages, part -> part.notice(reader, page));
    }

    List<Component> beside(Caller reader, PageDetails page) {
        return all(ofPages, part -> part.beside(reader, page));
    }

    List<Component> below(Caller reader, PageDetails page) {
        return all(ofPages, part -> part.below(reader, page));
    }

    List<Component> buttons(Caller reader, SpaceDetails space) {
        return all(ofSpaces, part -> part.button(reader, space));
    }

    List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        return ofSpaces.stream()
                .flatMap(part -> part.entries(reader, space).stream())
                .toList();
    }

    List<Component> beside(Caller reader, SpaceDetails space) {
        return all(ofSpaces, part -> part.beside(reader, space));
    }

    List<Component> labelButtons(Caller reader, SpaceDetails space, String label) {
        return all(ofSpaces, part -> part.labelButton(reader, space, label));
    }

    private static <P> List<Component> all(List<P> parts, Function<P, Optional<Component>> made) {
        return parts.stream().flatMap(part -> made.apply(part).stream()).toList();
    }
}
