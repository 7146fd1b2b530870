package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Labels as links to the pages that have them. */
final class LabelList extends UnorderedList {

    private LabelList(String space, List<String> labels) {
        addClassName("label-list");
        for (String label : labels) {
            Anchor link = new Anchor(WikiNavigation.label(space, label), label);
            link.addClassName("label");
            add(new ListItem(link));
        }
    }

    static LabelList of(String space, List<String> labels) {
        return new LabelList(space, labels);
    }
}
