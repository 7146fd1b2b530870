package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** What explains the thing in the middle: its outline, its files, who looks after it. On a phone it follows below. */
public final class ContextColumn extends Aside {

    public ContextColumn(String label) {
        addClassNames("context", "context-sticky");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a section under a small heading. */
    public Section section(String heading, Component... content) {
        Section section = new Section(new H2(heading));
        section.add(content);
        add(section);
        return section;
    }
}
