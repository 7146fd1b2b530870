package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.ui.MenuEntry;
import org.commonplace.wiki.ui.PagePart;
import org.commonplace.wiki.ui.SpacePart;

/** The watch button on pages, spaces and labels. Whoever opens a page has read what there was to tell of it. */
@org.springframework.stereotype.Component
class WatchingHere implements PagePart, SpacePart {

    private static final int FIRST = 10;

    private final Watches watches;
    private final Inbox inbox;
    private final CurrentCaller caller;

    WatchingHere(Watches watches, Inbox inbox, CurrentCaller caller) {
        this.watches = watches;
        this.inbox = inbox;
        this.caller = caller;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> button(Caller reader, PageDetails page) {
        return page.status() == PageStatus.TRASHED ? Optional.empty() : kept(reader, Watched.page(page.id()));
    }

    @Override
    public Optional<Component> notice(Caller reader, PageDetails page) {
        if (reader.isSignedIn()) {
            inbox.seen(reader, Pages.ref(page.id()));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Component> button(Caller reader, SpaceDetails space) {
        return button(reader, Watched.space(space.id()));
    }

    @Override
    public List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        return entries(reader, Watched.space(space.id()));
    }

    @Override
    public Optional<Component> labelButton(Caller reader, SpaceDetails space, String label) {
        return kept(reader, Watched.label(space.id(), label));
    }

    /** One that a phone shows, too. */
    private Optional<Component> kept(Caller reader, Watched what) {
        Optional<Component> button = button(reader, what);
        button.ifPresent(made -> made.addClassName("keep"));
        return button;
    }

    private Optional<Component> button(Caller reader, Watched what) {
        return reader.isSignedIn()
                ? Optional.of(new WatchButton(new WatchSwitch(watches, caller, what)))
                : Optional.empty();
    }

    /** The bar of a space on a phone has no room for the button. */
    private List<MenuEntry> entries(Caller reader, Watched what) {
        if (!reader.isSignedIn()) {
            return List.of();
        }
        UI ui = UI.getCurrentOrThrow();
        WatchSwitch watched = new WatchSwitch(watches, caller, what);
        watched.shownBy(() -> ui.refreshCurrentRoute(false));
        String words = watched.isOn() ? "notifications.watch.stop" : "notifications.watch.start";
        return List.of(new MenuEntry(Icon.BELL, ui.getTranslation(words), watched::turn, true));
    }
}
