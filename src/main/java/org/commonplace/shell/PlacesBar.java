package org.commonplace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PlaceCount;

/** The places as a bar at the lower edge, where a thumb reaches them; only phones show it. */
final class PlacesBar extends Nav {

    private final List<Anchor> places;

    PlacesBar(Visitor visitor) {
        List<Anchor> shown = new ArrayList<>(Places.inBar());
        shown.add(Math.min(1, shown.size()), find());
        places = List.copyOf(shown);
        addClassName("places-bar");
        setAriaLabel(getTranslation("shell.places"));
        places.forEach(this::add);
        if (visitor.isSignedIn()) {
            NativeButton you = Rail.menuButton();
            you.add(Icon.USER.create(), new Span(getTranslation("shell.you")));
            add(you);
        } else {
            Anchor signIn = new Anchor("login", "");
            signIn.add(Icon.LOGIN_2.create(), new Span(getTranslation("shell.sign-in")));
            add(signIn);
        }
    }

    void count(PlaceCount count, int number) {
        Places.count(places, count, number);
    }

    private Anchor find() {
        Anchor find = new Anchor("search", "");
        find.add(Icon.SEARCH.create(), new Span(getTranslation("shell.find.place")));
        return find;
    }

    void show(String path) {
        Places.mark(places, path);
    }
}
