package org.commonplace.wiki.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;

/** Entries of menus, each an icon and a word. */
final class Menus {

    private Menus() {}

    static MenuItem add(SubMenu menu, MenuEntry entry) {
        Span label = new Span(entry.icon().create(), new Span(entry.label()));
        label.addClassName("menu-label");
        MenuItem item = menu.addItem(label, click -> entry.action().run());
        if (entry.onlyPhone()) {
            item.addClassNames("only-phone");
        }
        return item;
    }
}
