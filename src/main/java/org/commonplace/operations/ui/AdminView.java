package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;

/** A view of administrators: the way to it, its title, and what it is about. Each asks its service before it shows anything. */
abstract class AdminView extends Div implements HasDynamicTitle {

    private final String title;
    private final String words;
    private final String address;

    /**
     * @param key what the keys of the title and of a sentence about it begin with, with a dot at its end
     * @param address as in {@link AdminNavigation}
     */
    AdminView(String key, String address) {
        this.title = getTranslation(key + "title");
        this.words = getTranslation(key + "words");
        this.address = address;
        addClassName("view");
    }

    /** Puts the view together, in place of what was there. */
    final void show(List<Component> actions, Component... content) {
        H1 head = new H1(title);
        head.addClassName("title");
        Paragraph lead = new Paragraph(words);
        lead.addClassName("lead");
        PageBar bar = new PageBar()
                .crumbs(List.of(
                        new Crumb(getTranslation("operations.area"), AdminNavigation.ADMINISTRATION),
                        new Crumb(title, address)));
        bar.actions(actions.toArray(Component[]::new));
        removeAll();
        add(bar, head, lead);
        add(content);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("operations.tab", title, getTranslation("shared.product"));
    }
}
