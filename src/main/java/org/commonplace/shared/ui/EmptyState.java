package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says that there is nothing here, why, and what one can do about it. */
public final class EmptyState extends Div {

    public EmptyState(Icon icon, String title, String words, Component... actions) {
        addClassName("empty");
        add(icon.create(), new H2(title), new Paragraph(words));
        add(actions);
    }
}
