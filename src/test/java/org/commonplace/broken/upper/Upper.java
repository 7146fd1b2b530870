package org.commonplace.broken.upper;

import com.vaadin.flow.component.html.Span;
import org.commonplace.broken.lower.Lower;

/** Uses another module, and shows things outside a package made for showing. */
public class Upper {

    Span show(Lower lower) {
        return new Span(lower.toString());
    }
}
