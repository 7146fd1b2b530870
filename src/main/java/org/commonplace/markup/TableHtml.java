package org.commonplace.markup;

import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes tables. */
final class TableHtml {

    private final SpecHtml html;

    TableHtml(SpecHtml html) {
        this.html = html;
    }

    void write(TableBlock table) {
        html.out.line().open("table").line();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            String tag = part instanceof TableHead ? "thead" : "tbody";
            html.out.open(tag).line();
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                row(row);
            }
            html.out.close(tag).line();
        }
        html.out.close("table").line();
    }

    private void row(Node row) {
        html.out.open("tr").line();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                String tag = cell.isHeader() ? "th" : "td";
                TableCell.Alignment alignment = cell.getAlignment();
                html.out.open(
                        tag,
                        "align",
                        alignment == null ? null : alignment.name().toLowerCase(Locale.ROOT));
                html.children(cell);
                html.out.close(tag).line();
            }
        }
        html.out.close("tr").line();
    }
}
