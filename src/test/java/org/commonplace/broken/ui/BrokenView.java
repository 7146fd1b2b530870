package org.commonplace.broken.ui;

import com.vaadin.flow.component.html.Div;
import org.springframework.data.repository.Repository;

/** Goes past the services to what is stored. */
public class BrokenView extends Div {

    interface Things extends Repository<String, Long> {}

    private final transient Things things;

    BrokenView(Things things) {
        this.things = things;
    }

    @Override
    public String toString() {
        return things.toString();
    }
}
