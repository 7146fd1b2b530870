package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commonplace.wiki.history.Comparison;
import org.commonplace.wiki.history.Comparison.Change;
import org.commonplace.wiki.history.Comparison.Line;
import org.commonplace.wiki.history.Comparison.Piece;
import org.springframework.web.util.HtmlUtils;

/**
 * Two texts beside each other, one below the other on a phone. What was taken away and what was added have a sign, a line through or
 * under them and a word for screen readers, so that colour is never alone. Long stretches without a difference are folded.
 */
final class ComparisonText extends Div {

    /** Lines shown around a difference. */
    private static final int AROUND = 3;

    private final StringBuilder html = new StringBuilder();

    ComparisonText(Comparison comparison) {
        addClassName("comparison");
        List<Line> lines = comparison.lines();
        for (int at = 0; at < lines.size(); ) {
            int end = endOfStretch(lines, at);
            if (lines.get(at).change() == Change.SAME) {
                same(lines.subList(at, end), at == 0, end == lines.size());
            } else {
                lines.subList(at, end).forEach(this::changed);
            }
            at = end;
        }
        getElement().setProperty("innerHTML", html.toString());
    }

    /** The comparison, or a word that the texts are the same. */
    static Component of(Comparison comparison, String whenSame) {
        return comparison.changedLines() == 0 ? new Div(whenSame) : new ComparisonText(comparison);
    }

    private static int endOfStretch(List<Line> lines, int from) {
        boolean same = lines.get(from).change() == Change.SAME;
        int end = from + 1;
        while (end < lines.size() && (lines.get(end).change() == Change.SAME) == same) {
            end++;
        }
        return end;
    }

    private void same(List<Line> lines, boolean first, boolean last) {
        int head = first ? 0 : Math.min(AROUND, lines.size());
        int tail = last ? lines.size() : Math.max(head, lines.size() - AROUND);
        if (tail - head <= 1) {
            lines.forEach(this::unchanged);
            return;
        }
        lines.subList(0, head).forEach(this::unchanged);
        html.append("<details class=\"comparison-folded\"><summary>")
                .append(HtmlUtils.htmlEscape(getTranslation("wiki.compare.same", tail - head)))
                .append("</summary>");
        lines.subList(head, tail).forEach(this::unchanged);
        html.append("</details>");
        lines.subList(tail, lines.size()).forEach(this::unchanged);
    }

    private void unchanged(Line line) {
        html.append("<div class=\"comparison-row\"><div class=\"comparison-side\">");
        pieces(line.after(), "");
        html.append("</div><div class=\"comparison-side comparison-twin\" aria-hidden=\"true\">");
        pieces(line.after(), "");
        html.append("</div></div>");
    }

    private void changed(Line line) {
        html.append("<div class=\"comparison-row\">");
        side(line.change() != Change.ADDED, "removed", "−", "del", line.before(), line.change());
        side(line.change() != Change.REMOVED, "added", "+", "ins", line.after(), line.change());
        html.append("</div>");
    }

    private void side(boolean there, String kind, String sign, String tag, List<Piece> pieces, Change change) {
        if (!there) {
            html.append("<div class=\"comparison-side comparison-none\"></div>");
            return;
        }
        html.append("<div class=\"comparison-side comparison-")
                .append(kind)
                .append("\"><span class=\"comparison-sign\" aria-hidden=\"true\">")
                .append(sign)
                .append("</span><span class=\"unseen\">")
                .append(HtmlUtils.htmlEscape(getTranslation("wiki.compare." + kind)))
                .append(" </span>");
        boolean whole = change != Change.CHANGED;
        if (whole) {
            html.append('<').append(tag).append(" class=\"whole\">");
        }
        pieces(pieces, whole ? "" : tag);
        if (whole) {
            html.append("</").append(tag).append('>');
        }
        html.append("</div>");
    }

    private void pieces(List<Piece> pieces, String mark) {
        for (Piece piece : pieces) {
            String text = HtmlUtils.htmlEscape(piece.text());
            boolean marked = piece.marked() && !mark.isEmpty();
            html.append(marked ? "<" + mark + ">" + text + "</" + mark + ">" : text);
        }
    }
}
