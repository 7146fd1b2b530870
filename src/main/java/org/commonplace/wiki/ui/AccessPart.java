package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.PageAudience;
import org.commonplace.wiki.PageAudience.Reach;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;

/** Says beside every page who can see it, and leads to why. */
@org.springframework.stereotype.Component
class AccessPart implements PagePart {

    private final PageAudience audience;
    private final Pages pages;

    AccessPart(PageAudience audience, Pages pages) {
        this.audience = audience;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<MenuEntry> entries(Caller reader, PageDetails page) {
        if (!reader.isSignedIn()) {
            return List.of();
        }
        Runnable open = () -> WikiNavigation.open(WikiNavigation.access(page.space(), page.slug()));
        MenuEntry seen = new MenuEntry(Icon.EYE, words("wiki.access.open"), open);
        return pages.roleOf(reader, page.id())
                        .filter(role -> role.covers(Role.EDIT))
                        .isPresent()
                ? List.of(seen, new MenuEntry(Icon.LOCK, words("wiki.access.restrict"), open))
                : List.of(seen);
    }

    @Override
    public Optional<Component> beside(Caller reader, PageDetails page) {
        if (!reader.isSignedIn()) {
            return Optional.empty();
        }
        Reach reach = audience.reach(reader, page.id());
        Div said = new Div(icon(reach).create(), new Span(words(word(reach))));
        said.addClassName("reach");
        Anchor why = new Anchor(WikiNavigation.access(page.space(), page.slug()), words("wiki.access.why"));
        return Optional.of(new Section(new H2(words("wiki.access.heading")), said, why));
    }

    static String word(Reach reach) {
        return "wiki.access.reach." + reach.name().toLowerCase(Locale.ROOT);
    }

    static Icon icon(Reach reach) {
        return switch (reach) {
            case ANYONE -> Icon.WORLD;
            case STAFF -> Icon.USERS;
            case NAMED -> Icon.LOCK;
        };
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
