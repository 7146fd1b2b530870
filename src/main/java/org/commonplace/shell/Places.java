package org.commonplace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PlaceCount;
import org.commonplace.shared.ui.Shortcut;

/** The places there are: every view with a {@code @Menu} that the visitor may open, in its order. */
final class Places {

    /** Keys that lead to a place from anywhere, by its address. */
    private static final Map<String, String> KEYS =
            Map.of("", "g h", "spaces", "g s", "inbox", "g i", "lessons", "g l", "events", "g e");

    /** What lies in a place although its address does not. */
    private static final Map<String, String> ALSO = Map.of("events", "calendars");

    /** How many of them the bar has room for, beside finding and the visitor. */
    private static final int IN_BAR = 3;

    private Places() {}

    static List<Anchor> links() {
        return MenuConfiguration.getMenuEntries(Locale.UK).stream()
                .map(Places::link)
                .toList();
    }

    /** Those for a bar that has no room for all: home and the last two; finding leads to the others, and so does the menu. */
    static List<Anchor> inBar() {
        List<Anchor> all = links();
        return all.size() <= IN_BAR
                ? all
                : Stream.concat(all.stream().limit(1), all.stream().skip(all.size() - IN_BAR + 1L))
                        .toList();
    }

    /** Those that the bar has no room for. */
    static List<Anchor> besidesBar() {
        List<Anchor> all = links();
        return all.size() <= IN_BAR ? List.of() : all.subList(1, all.size() - IN_BAR + 1);
    }

    /** Shows a number beside the place of this address; 0 takes it away. */
    static void count(List<Anchor> places, PlaceCount count, int number) {
        places.stream().filter(place -> place.getHref().equals(count.place())).forEach(place -> {
            place.getChildren().filter(PlaceNumber.class::isInstance).toList().forEach(place::remove);
            if (number > 0) {
                place.add(new PlaceNumber(count, number));
            }
        });
    }

    /** Marks the place that this address lies in: the view itself, or anything below its address. */
    static void mark(List<Anchor> places, String path) {
        for (Anchor place : places) {
            String own = place.getHref();
            boolean here = liesIn(own, path) || liesIn(ALSO.getOrDefault(own, own), path);
            if (here) {
                place.getElement().setAttribute("aria-current", path.equals(own) ? "page" : "true");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        }
    }

    private static boolean liesIn(String place, String path) {
        return path.equals(place) || (!place.isEmpty() && path.startsWith(place + "/"));
    }

    private static Anchor link(MenuEntry entry) {
        String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        Anchor link = new Anchor(path, "");
        link.add(Icon.named(entry.icon()).create());
        link.add(new Span(link.getTranslation(entry.title())));
        String keys = KEYS.get(path);
        return keys == null ? link : Shortcut.on(link, keys);
    }
}
