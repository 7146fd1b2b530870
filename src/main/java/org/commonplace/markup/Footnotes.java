package org.commonplace.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Numbers footnotes in the order in which they are first referred to, and writes them after the text. */
final class Footnotes {

    /** Links back from one note; more would bury it. */
    private static final int MOST_BACK_LINKS = 20;

    private final SpecHtml html;
    private final List<FootnoteDefinition> order = new ArrayList<>();
    private final Map<FootnoteDefinition, Integer> numbers = new IdentityHashMap<>();
    private final Map<FootnoteDefinition, Integer> marks = new IdentityHashMap<>();

    Footnotes(SpecHtml html) {
        this.html = html;
    }

    /** A reference to the note. */
    void mark(FootnoteDefinition note) {
        Integer number = numbers.get(note);
        if (number == null) {
            order.add(note);
            number = order.size();
            numbers.put(note, number);
        }
        int occurrence = marks.merge(note, 1, Integer::sum);
        html.out
                .open("sup", "class", "footnote-ref")
                .open("a", "href", "#fn-" + number, "id", markId(number, occurrence))
                .text(number.toString())
                .close("a")
                .close("sup");
    }

    /** The notes that were referred to; a note may refer to further ones. */
    void section() {
        if (order.isEmpty()) {
            return;
        }
        html.out.line().open("section", "class", "footnotes").line().open("ol").line();
        for (int i = 0; i < order.size(); i++) {
            note(order.get(i), i + 1);
        }
        html.out.close("ol").line().close("section").line();
    }

    private void note(FootnoteDefinition note, int number) {
        html.out.open("li", "id", "fn-" + number).line();
        Node last = note.getLastChild();
        for (Node node = note.getFirstChild(); node != null && node != last; node = node.getNext()) {
            html.write(node);
        }
        if (last != null && !(last instanceof Paragraph)) {
            html.write(last);
        }
        html.out.line().open("p");
        if (last instanceof Paragraph) {
            html.children(last);
        }
        backLinks(note, number);
        html.out.close("p").line();
        html.out.close("li").line();
    }

    private void backLinks(FootnoteDefinition note, int number) {
        int count = Math.min(marks.getOrDefault(note, 1), MOST_BACK_LINKS);
        for (int i = 1; i <= count; i++) {
            html.out
                    .raw(" ")
                    .open(
                            "a",
                            "href",
                            "#" + markId(number, i),
                            "class",
                            "footnote-backref",
                            "aria-label",
                            Words.backTo(number))
                    .text("↩")
                    .close("a");
        }
    }

    private static String markId(int number, int occurrence) {
        return "fnref-" + number + (occurrence == 1 ? "" : "-" + occurrence);
    }
}
