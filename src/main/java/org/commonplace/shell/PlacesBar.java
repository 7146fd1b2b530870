package org.commonplace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The places as a bar at the lower edge, where a thumb reaches them; only phones show it. */
final class PlacesBar extends Nav {

    private final List<Anchor> places = Places.links();

    PlacesBar() {
        addClassName("places-bar");
        setAriaLabel(getTranslation("shell.places"));
        places.forEach(this::add);
    }

    void show(String path) {
        Places.mark(places, path);
    }
}
