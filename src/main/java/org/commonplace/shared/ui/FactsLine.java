package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The line of small facts under a title: state, when it was reviewed, how long it takes to read. */
public final class FactsLine extends Div {

    public FactsLine(Component... facts) {
        addClassName("facts");
        add(facts);
    }

    /** Adds a fact that is a few words. */
    public FactsLine fact(String words) {
        add(new Span(words));
        return this;
    }
}
