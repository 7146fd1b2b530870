package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.commonplace.shared.ui.Icon;

/** Says that there is unpublished text from before, and offers what can be done with it. */
final class DraftNotice extends Section {

    DraftNotice(String words, Component... actions) {
        addClassName("notice");
        getElement().setAttribute("aria-label", getTranslation("wiki.draft.label"));
        Div buttons = new Div(actions);
        buttons.addClassName("notice-actions");
        add(Icon.CLOCK.create(), new Span(words), buttons);
    }
}
