package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.commonplace.shared.Listing;

/** A framed part of a view with a heading; only for things that stand apart from each other. */
public final class Card extends Section {

    private final Div head = new Div();
    private final String title;

    public Card(String title, Component... content) {
        this.title = title;
        addClassName("card");
        head.addClassName("section-head");
        head.add(new H2(title));
        add(head);
        add(content);
    }

    /** Adds a link beside the heading that leads to all of it. */
    public Card linkTo(String words, String href) {
        head.add(new Anchor(href, words));
        return this;
    }

    /** Where a list goes on beyond the beginning that is shown here, says how long it is and leads to all of it. */
    public Card beginningOf(Listing<?> list, String href) {
        if (list.total() > list.items().size()) {
            Anchor all = new Anchor(href, getTranslation("shared.card.all", list.total()));
            all.setAriaLabel(getTranslation("shared.card.all.of", list.total(), title));
            head.add(all);
        }
        return this;
    }
}
