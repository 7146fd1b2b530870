package org.commonplace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.commonplace.people.AccountAddresses;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.ThemeChoice;

/** What the visitor may set for themselves, opened from the rail or, on a phone, from the bar below. */
final class VisitorMenu extends Div {

    static final String ID = "visitor-menu";

    private final Map<ThemeChoice, NativeButton> themes = new EnumMap<>(ThemeChoice.class);

    VisitorMenu(Visitor visitor) {
        setId(ID);
        addClassName("me-menu");
        getElement().setAttribute("popover", "auto");
        add(themes());
        add(item(Icon.LIST, "shell.keys.title", () -> ShortcutSheet.open(UI.getCurrentOrThrow())));
        if (visitor.isSignedIn()) {
            Div own = new Div(
                    link(Icon.STAR, "shell.mine", OwnList.ADDRESS),
                    link(Icon.USER, "shell.account", AccountAddresses.ME));
            if (visitor.administers()) {
                own.add(link(Icon.SETTINGS, "shell.administration", AccountAddresses.ADMINISTRATION));
            }
            own.addClassName("me-menu-group");
            addComponentAsFirst(own);
            addOtherPlaces();
            NativeButton signOut = item(Icon.LOGOUT, "shell.sign-out", visitor::signOut);
            signOut.getElement().setAttribute("data-signs-out", true);
            add(signOut);
        }
    }

    /** On a phone, the places that its bar has no room for. */
    private void addOtherPlaces() {
        Div others = new Div();
        others.addClassNames("me-menu-group", "only-phone");
        Places.besidesBar().forEach(place -> {
            place.addClassName("menu-item");
            others.add(place);
        });
        if (others.getComponentCount() > 0) {
            addComponentAsFirst(others);
        }
    }

    private Div themes() {
        Span heading = new Span(getTranslation("shell.theme"));
        heading.addClassName("me-menu-heading");
        heading.setId("theme-heading");
        Div group = new Div(heading);
        group.addClassName("me-menu-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-labelledby", "theme-heading");
        for (ThemeChoice theme : ThemeChoice.values()) {
            NativeButton button =
                    item(icon(theme), "shell.theme." + theme.name().toLowerCase(Locale.ROOT), () -> {
                        theme.apply(UI.getCurrentOrThrow());
                        mark(theme);
                    });
            themes.put(theme, button);
            group.add(button);
        }
        mark(ThemeChoice.of(VaadinRequest.getCurrent()));
        return group;
    }

    private void mark(ThemeChoice chosen) {
        themes.forEach(
                (theme, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(theme == chosen)));
    }

    private Anchor link(Icon icon, String key, String address) {
        Anchor link = new Anchor(address, "");
        link.add(icon.create(), new Span(getTranslation(key)));
        link.addClassName("menu-item");
        return link;
    }

    private NativeButton item(Icon icon, String key, Runnable action) {
        NativeButton button = new NativeButton("", click -> action.run());
        button.add(icon.create(), new Span(getTranslation(key)));
        button.addClassName("menu-item");
        return button;
    }

    static Icon icon(ThemeChoice theme) {
        return switch (theme) {
            case SYSTEM -> Icon.DEVICE_DESKTOP;
            case LIGHT -> Icon.SUN;
            case DARK -> Icon.MOON;
        };
    }
}
