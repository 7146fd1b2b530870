package org.commonplace.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The product's mark and name, which lead home. */
public final class Brand extends Anchor {

    public Brand() {
        super("", "");
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span(getTranslation("shared.product")));
        addClassName("brand");
    }
}
