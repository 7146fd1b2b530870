package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.commonplace.wiki.PageLine;

/** The pages directly below a page, after its text. */
final class PagesBelow extends Section {

    PagesBelow(List<PageLine> pages, int most) {
        addClassName("pages-below");
        UnorderedList list = new UnorderedList();
        pages.stream()
                .limit(most)
                .forEach(page -> list.add(
                        new ListItem(new Anchor(WikiNavigation.page(page.space(), page.slug()), page.title()))));
        add(new H2(getTranslation("wiki.page.below")), list);
        if (pages.size() > most) {
            Span more = new Span(getTranslation("wiki.page.below.more"));
            more.addClassName("muted");
            add(more);
        }
    }
}
