package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.commonplace.markup.Rendered.Heading;

/** The headings of an article as links; the one that is being read is marked as the reader scrolls. */
@Tag("page-outline")
@JsModule("./wiki/page-outline.js")
final class PageOutline extends HtmlContainer {

    private static final int DEEPEST = 3;
    private static final int FEWEST = 2;

    private PageOutline(List<Heading> headings) {
        int top = headings.stream().mapToInt(Heading::level).min().orElse(1);
        OrderedList list = new OrderedList();
        list.addClassName("outline");
        for (Heading heading : headings) {
            ListItem item = new ListItem(new Anchor("#" + heading.id(), heading.text()));
            if (heading.level() > top) {
                item.addClassName("level-3");
            }
            list.add(item);
        }
        add(list);
    }

    /** The same behind a word that unfolds it, for screens without room beside the article. */
    static Component folded(List<Heading> headings) {
        NativeDetails fold = new NativeDetails(UI.getCurrentOrThrow().getTranslation("wiki.context.outline"));
        fold.addClassName("outline-fold");
        fold.setContent(new PageOutline(headings));
        return fold;
    }

    /** The headings worth listing: those of the first levels, when there are at least two. */
    static List<Heading> worthListing(List<Heading> all) {
        int top = all.stream().mapToInt(Heading::level).min().orElse(1);
        List<Heading> listed = all.stream()
                .filter(heading -> heading.level() <= Math.max(DEEPEST, top + 1))
                .toList();
        return listed.size() < FEWEST ? List.of() : listed;
    }

    static PageOutline of(List<Heading> headings) {
        return new PageOutline(headings);
    }
}
