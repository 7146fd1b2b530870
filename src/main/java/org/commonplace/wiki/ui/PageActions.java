package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Shortcut;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;

/** What a reader can do with a page, as far as their role reaches. */
@org.springframework.stereotype.Component
class PageActions {

    private final Bookshelf shelf;
    private final CurrentCaller caller;
    private final PageMenus menus;
    private final AddedParts added;

    PageActions(Bookshelf shelf, CurrentCaller caller, PageMenus menus, AddedParts added) {
        this.shelf = shelf;
        this.caller = caller;
        this.menus = menus;
        this.added = added;
    }

    /** The buttons of the bar, the primary one last. */
    List<Component> of(Caller reader, PageDetails page, Role role) {
        List<Component> actions = new ArrayList<>();
        boolean kept = page.status() != PageStatus.TRASHED;
        if (reader.isSignedIn() && kept) {
            actions.add(new FavouriteButton(shelf.isFavourite(reader, page.id()), marked -> mark(page.id(), marked)));
        }
        actions.add(Shortcut.on(
                Buttons.quiet(Icon.HISTORY, words("wiki.action.history"), click -> WikiNavigation.open(history(page))),
                "h"));
        actions.addAll(added.buttons(reader, page));
        if (role.covers(Role.EDIT) && page.status() != PageStatus.ARCHIVED && kept) {
            actions.add(Shortcut.on(
                    Buttons.iconOnly(
                            Icon.FILE_PLUS,
                            words("wiki.action.below"),
                            click -> WikiNavigation.open(WikiNavigation.newPage(page.space(), page.id()))),
                    "n"));
        }
        if (kept) {
            actions.add(menus.of(page, role, added.entries(reader, page)));
        }
        if (role.covers(Role.EDIT) && page.status() != PageStatus.ARCHIVED && kept) {
            Button edit =
                    Buttons.primary(Icon.PENCIL, words("wiki.action.edit"), click -> WikiNavigation.open(edit(page)));
            actions.add(Shortcut.on(edit, "e"));
        }
        return actions;
    }

    private void mark(long page, boolean favourite) {
        if (favourite) {
            shelf.addFavourite(caller.get(), page);
        } else {
            shelf.removeFavourite(caller.get(), page);
        }
    }

    private static String history(PageDetails page) {
        return WikiNavigation.history(page.space(), page.slug());
    }

    private static String edit(PageDetails page) {
        return WikiNavigation.edit(page.space(), page.slug());
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
