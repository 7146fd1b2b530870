package org.commonplace.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.commonplace.search.Hit;
import org.commonplace.search.Snippet;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;

/** What was found, best first. Everything in it is shown as text, never as HTML. */
final class HitList extends OrderedList {

    HitList() {
        addClassName("hits");
    }

    void add(List<Hit> hits, Instant now) {
        hits.forEach(hit -> add(item(hit, now)));
    }

    private ListItem item(Hit hit, Instant now) {
        Div about = new Div(icon(hit), new Span(about(hit, now)));
        about.addClassName("hit-about");
        H2 title = new H2(new Anchor(hit.url().substring(1), hit.title()));
        title.addClassName("hit-title");
        ListItem item = new ListItem(about, title);
        if (!hit.snippet().pieces().isEmpty()) {
            item.add(passages(hit.snippet()));
        }
        item.addClassName("hit");
        return item;
    }

    private String about(Hit hit, Instant now) {
        Instant changed = hit.changedAt();
        return changed == null
                ? getTranslation("search.detail." + hit.type())
                : getTranslation(
                        "search.detail." + hit.type(),
                        hit.place(),
                        Moment.ago(changed, now).words());
    }

    private static Component icon(Hit hit) {
        return switch (hit.type()) {
            case "space" -> Icon.BOOKS.create();
            case "attachment" -> Icon.PAPERCLIP.create();
            default -> Icon.FILE_TEXT.create();
        };
    }

    private static Paragraph passages(Snippet snippet) {
        Paragraph text = new Paragraph();
        text.addClassName("hit-text");
        for (Snippet.Piece piece : snippet.pieces()) {
            text.add(piece.found() ? mark(piece.text()) : new Text(piece.text()));
        }
        return text;
    }

    private static Component mark(String words) {
        HtmlContainer mark = new HtmlContainer("mark");
        mark.setText(words);
        return mark;
    }
}
