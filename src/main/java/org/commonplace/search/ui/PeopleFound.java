package org.commonplace.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonplace.people.Colleague;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Rows;

/** People among what was found: who they are, what they do and where. */
final class PeopleFound extends Section {

    private final Rows rows = new Rows();

    PeopleFound() {
        addClassName("people-found");
        H2 heading = new H2(getTranslation("search.people"));
        heading.addClassName("people-heading");
        add(heading, rows);
    }

    void add(List<Colleague> people) {
        for (Colleague person : people) {
            String name = person.card().name();
            rows.row(
                    new PersonFace(name),
                    name,
                    person.url().substring(1),
                    new Span(String.join(" · ", person.facts())));
        }
    }

    /** Leads on to all of them, where there are more. */
    void leadOn(long total, String href) {
        add(new Anchor(href, getTranslation("search.people.all", total)));
    }
}
