package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** A list in which each row has a title that is a link, and a line about it. */
public final class Rows extends UnorderedList {

    public Rows() {
        addClassName("rows");
    }

    /** Adds a row that begins with a face, a chip or an icon. */
    public Rows row(Component lead, String title, String href, Component... detail) {
        ListItem item = row(title, href, detail);
        item.addComponentAsFirst(lead);
        return this;
    }

    /** Adds a row of title and detail; the item is given back for what else it may need. */
    public ListItem row(String title, String href, Component... detail) {
        return plain(new Anchor(href, title), detail);
    }

    /** Adds a row whose title leads nowhere, or leads there in a way of its own. */
    public ListItem plain(HtmlComponent title, Component... detail) {
        title.addClassName("row-title");
        Div line = new Div(detail);
        line.addClassName("row-detail");
        Div text = new Div(title, line);
        text.addClassName("row-text");
        ListItem item = new ListItem(text);
        item.addClassName("row");
        add(item);
        return item;
    }
}
