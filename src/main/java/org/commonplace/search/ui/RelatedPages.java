package org.commonplace.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Material;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.ui.EventPart;
import org.commonplace.people.Caller;
import org.commonplace.search.Search;
import org.commonplace.search.Suggestion;
import org.commonplace.shared.ContentRef;

/** Pages about the same as an event, by the words of its title and its tags; those that are its materials are there already. */
@org.springframework.stereotype.Component
class RelatedPages implements EventPart {

    private static final String PAGE = "page";

    /** Words too short to say what anything is about. */
    private static final Pattern LITTLE = Pattern.compile("\\b\\p{L}{1,3}\\b");

    private static final int LOOKED_AT = 12;
    private static final int LISTED = 4;

    private final Search search;

    RelatedPages(Search search) {
        this.search = search;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> beside(Caller reader, EventDetails event, OccurrenceDetails occurrence) {
        Set<ContentRef> there = event.plan().facts().materials().stream()
                .map(Material::content)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String words =
                occurrence.title() + " " + String.join(" ", event.plan().facts().tags());
        List<Suggestion> pages = search.nearest(reader, words, LOOKED_AT).stream()
                .filter(found -> found.type().equals(PAGE) && !there.contains(new ContentRef(PAGE, found.id())))
                .limit(LISTED)
                .toList();
        return pages.isEmpty() ? Optional.empty() : Optional.of(section(pages));
    }

    private static Section section(List<Suggestion> pages) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (Suggestion page : pages) {
            Div place = new Div();
            place.setText(page.place());
            place.addClassName("muted");
            list.add(new ListItem(new Anchor(page.url(), page.title()), place));
        }
        Section section = new Section(list);
        section.addComponentAsFirst(new H2(section.getTranslation("search.related.title")));
        return section;
    }
}
