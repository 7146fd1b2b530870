package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;

/** The menu of what is done less often with a page. */
@org.springframework.stereotype.Component
class PageMenus {

    private final PageChanges changes;
    private final MoveDialogs moves;
    private final OwnerDialogs owners;
    private final Purging purging;

    PageMenus(PageChanges changes, MoveDialogs moves, OwnerDialogs owners, Purging purging) {
        this.purging = purging;
        this.changes = changes;
        this.moves = moves;
        this.owners = owners;
    }

    Component of(PageDetails page, Role role, List<MenuEntry> added) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        bar.addClassNames("keep", "more-menu");
        MenuItem more = bar.addItem(Icon.DOTS.create());
        more.setAriaLabel(words("wiki.action.more"));
        SubMenu menu = more.getSubMenu();
        MenuItem history = item(
                menu,
                Icon.HISTORY,
                "wiki.action.history",
                () -> WikiNavigation.open(WikiNavigation.history(page.space(), page.slug())));
        history.addClassNames("only-phone");
        added.forEach(entry -> Menus.add(menu, entry));
        if (role.covers(Role.EDIT)) {
            changing(menu, page);
        }
        item(menu, Icon.LINK, "wiki.action.link", () -> PermanentLink.copy(page.id()));
        if (role.covers(Role.EDIT)) {
            item(menu, Icon.TRASH, "wiki.action.trash", () -> changes.throwAway(page));
        }
        if (purging.isOffered()) {
            item(menu, Icon.ALERT_TRIANGLE, "wiki.action.purge", () -> purging.page(page));
        }
        return bar;
    }

    private void changing(SubMenu menu, PageDetails page) {
        boolean archived = page.status() == PageStatus.ARCHIVED;
        if (!archived) {
            item(
                    menu,
                    Icon.FILE_PLUS,
                    "wiki.action.below",
                    () -> WikiNavigation.open(WikiNavigation.newPage(page.space(), page.id())));
            item(menu, Icon.ARROWS_MOVE, "wiki.action.move", () -> moves.open(page.id()));
            item(
                    menu,
                    Icon.TAG,
                    "wiki.action.labels",
                    () -> new LabelsDialog(page.labels(), (labels, consent) -> changes.label(page, labels, consent))
                            .open());
        }
        item(menu, Icon.USER, "wiki.action.owner", () -> owners.open(page));
        if (!archived) {
            item(
                    menu,
                    Icon.TEMPLATE,
                    page.template() ? "wiki.action.no-template" : "wiki.action.template",
                    () -> changes.makeTemplate(page, !page.template()));
        }
        if (page.status() == PageStatus.PUBLISHED) {
            item(menu, Icon.ARCHIVE, "wiki.action.archive", () -> changes.archive(page));
        } else if (archived) {
            item(menu, Icon.RESTORE, "wiki.action.unarchive", () -> changes.unarchive(page));
        }
    }

    private static MenuItem item(SubMenu menu, Icon icon, String key, Runnable action) {
        return Menus.add(menu, new MenuEntry(icon, words(key), action));
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
