package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.shared.ui.PageBar.Crumb;

/** The beginning of the way to anything in a space. */
final class Crumbs {

    private Crumbs() {}

    /** The way to the list of all spaces; can be added to. */
    static List<Crumb> toSpaces() {
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(UI.getCurrentOrThrow().getTranslation("wiki.spaces.place"), WikiNavigation.SPACES));
        return way;
    }

    /** The way to a space; can be added to. */
    static List<Crumb> toSpace(String key, String name) {
        List<Crumb> way = toSpaces();
        way.add(new Crumb(name, WikiNavigation.space(key)));
        return way;
    }
}
