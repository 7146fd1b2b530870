package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The line at the top of a view: where one is on the left, what one can do on the right. */
public final class PageBar extends Div {

    private final Div where = new Div();
    private final Div actions = new Div();

    public PageBar() {
        addClassName("bar");
        where.addClassName("bar-where");
        actions.addClassName("bar-actions");
        add(where, actions);
    }

    /** Shows the way from the outermost place to the one this view belongs to. */
    public PageBar crumbs(List<Crumb> way) {
        OrderedList list = new OrderedList();
        way.forEach(crumb -> list.add(new ListItem(new Anchor(crumb.href(), crumb.label()))));
        Nav nav = new Nav(list);
        nav.addClassName("crumbs");
        nav.setAriaLabel(getTranslation("shared.crumbs"));
        where.removeAll();
        where.add(nav);
        return this;
    }

    /** Shows plain words instead of a way, such as what is being edited. */
    public PageBar words(Component... words) {
        where.removeAll();
        where.add(words);
        return this;
    }

    /** Shows a plain text instead of a way. */
    public PageBar words(String text) {
        return words(new Span(text));
    }

    /** Adds what can be done here, the primary one last. A phone shows the primary one and those with the class {@code keep}. */
    public PageBar actions(Component... buttons) {
        actions.add(buttons);
        return this;
    }

    /** Takes all actions away, to offer others. */
    public PageBar clearActions() {
        actions.removeAll();
        return this;
    }

    /**
     * One step of the way.
     *
     * @param label what the place is called
     * @param href its address, relative to the root and without a leading slash
     */
    public record Crumb(String label, String href) {}
}
