package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Brand;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.PlaceCount;
import org.commonplace.shared.ui.RailContent;
import org.jspecify.annotations.Nullable;

/** The column on the left: the product, the places, what the view at hand adds to them, and the visitor. */
final class Rail extends Header {

    private final List<Anchor> places = Places.links();
    private final Div added = new Div();
    private @Nullable Object shownKey;

    Rail(Visitor visitor) {
        addClassName("rail");
        added.addClassName("rail-content");
        add(new Brand(), new FindBox(), placesNav(), added);
        add(visitor.person().map(this::me).orElseGet(this::signIn));
    }

    void count(PlaceCount count, int number) {
        Places.count(places, count, number);
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

    private Nav placesNav() {
        Nav nav = new Nav();
        nav.addClassName("places");
        nav.setAriaLabel(getTranslation("shell.places"));
        places.forEach(place -> place.addClassName("place"));
        places.forEach(nav::add);
        return nav;
    }

    private Component me(PersonCard person) {
        Span name = new Span(person.name());
        name.addClassName("me-name");
        NativeButton me = menuButton();
        me.addClassName("me");
        me.add(new PersonFace(person.name()), name, Icon.CHEVRON_UP.create());
        return me;
    }

    private Component signIn() {
        Anchor link = new Anchor("login", "");
        link.add(Icon.LOGIN_2.create(), new Span(getTranslation("shell.sign-in")));
        link.addClassName("place");
        NativeButton settings = menuButton();
        settings.addClassNames("menu-item", "me-settings");
        settings.setAriaLabel(getTranslation("shell.theme"));
        settings.add(Icon.SUN.create());
        Div both = new Div(link, settings);
        both.addClassName("signed-out");
        return both;
    }

    static NativeButton menuButton() {
        NativeButton button = new NativeButton();
        button.getElement().setAttribute("popovertarget", VisitorMenu.ID);
        return button;
    }
}
