package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A framed part of a view with a heading; only for things that stand apart from each other. */
public final class Card extends Section {

    private final Div head = new Div();

    public Card(String title, Component... content) {
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
}
