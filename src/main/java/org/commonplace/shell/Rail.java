package org.commonplace.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonplace.shared.ui.RailContent;
import org.jspecify.annotations.Nullable;

/** The column on the left: the product, the places, what the view at hand adds to them, and the visitor. */
final class Rail extends Header {

    private final List<Anchor> places = Places.links();
    private final Div added = new Div();
    private @Nullable Object shownKey;

    Rail() {
        addClassName("rail");
        added.addClassName("rail-content");
        add(brand(), placesNav(), added);
    }

    void show(String path, HasElement view) {
        Places.mark(places, path);
        if (!(view instanceof RailContent content)) {
            added.removeAll();
            shownKey = null;
        } else if (!content.railKey().equals(shownKey)) {
            added.removeAll();
            added.add(content.createRailContent());
            shownKey = content.railKey();
        }
    }

    private Anchor brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor brand = new Anchor("", "");
        brand.add(mark, new Span(getTranslation("shared.product")));
        brand.addClassName("brand");
        return brand;
    }

    private Nav placesNav() {
        Nav nav = new Nav();
        nav.addClassName("places");
        nav.setAriaLabel(getTranslation("shell.places"));
        places.forEach(place -> place.addClassName("place"));
        places.forEach(nav::add);
        return nav;
    }
}
