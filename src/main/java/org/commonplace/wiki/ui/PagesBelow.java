package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.commonplace.shared.ui.Growing;
import org.commonplace.wiki.PageLine;

/** The pages directly below a page, after its text. */
final class PagesBelow extends Section {

    PagesBelow(Growing<PageLine> pages) {
        addClassName("pages-below");
        add(new H2(getTranslation("wiki.page.below")), pages);
    }
}
