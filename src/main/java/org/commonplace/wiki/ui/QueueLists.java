package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.SpaceDetails;
import org.jspecify.annotations.Nullable;

/** Makes the curator's queue: the lists there are with what each counts, and the one that was chosen. */
@org.springframework.stereotype.Component
class QueueLists {

    private final List<QueuePart> parts;
    private final CurrentCaller caller;

    QueueLists(List<QueuePart> parts, CurrentCaller caller) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(QueuePart::order)).toList();
        this.caller = caller;
    }

    /** The lists of the queue in order. */
    List<QueuePart> parts() {
        return parts;
    }

    /**
     * The queue as the caller sees it.
     *
     * @param space one space, or {@code null} for all that the caller curates
     * @param wanted the name of the list to show; of any other name, the first that has something
     */
    Component show(@Nullable SpaceDetails space, String wanted) {
        Caller curator = caller.get();
        Map<QueuePart, Long> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.put(part, part.count(curator, space)));
        QueuePart chosen = parts.stream()
                .filter(part -> part.name().equals(wanted))
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> counts.getOrDefault(part, 0L) > 0)
                        .findFirst())
                .orElse(null);
        if (chosen == null) {
            return new EmptyState(Icon.CIRCLE_CHECK, words("wiki.queue.none"), words("wiki.queue.none.words"));
        }
        Map<QueuePart, Span> shown = new LinkedHashMap<>();
        Nav nav = nav(space, counts, chosen, shown);
        Paragraph about = new Paragraph(chosen.words());
        about.addClassName("muted");
        Component list = chosen.list(curator, space, () -> countAgain(space, shown));
        Div content = new Div(about, list);
        content.addClassName("queue-list");
        Div queue = new Div(nav, content);
        queue.addClassName("queue");
        return queue;
    }

    private Nav nav(
            @Nullable SpaceDetails space, Map<QueuePart, Long> counts, QueuePart chosen, Map<QueuePart, Span> shown) {
        UnorderedList list = new UnorderedList();
        counts.forEach((part, count) -> {
            Span number = new Span(words("wiki.queue.number", count));
            number.addClassName("queue-count");
            shown.put(part, number);
            Anchor link = new Anchor(WikiNavigation.queue(space == null ? null : space.key(), part.name()), "");
            link.add(new Span(part.title()), number);
            if (part == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        });
        Nav nav = new Nav(list);
        nav.addClassName("queue-lists");
        nav.setAriaLabel(words("wiki.queue.lists"));
        return nav;
    }

    private void countAgain(@Nullable SpaceDetails space, Map<QueuePart, Span> shown) {
        shown.forEach((part, number) -> number.setText(words("wiki.queue.number", part.count(caller.get(), space))));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
