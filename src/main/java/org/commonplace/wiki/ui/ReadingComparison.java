package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.wiki.history.Comparison.Change;
import org.commonplace.wiki.history.RenderedComparison;
import org.commonplace.wiki.history.RenderedComparison.Block;
import org.springframework.web.util.HtmlUtils;

/**
 * A text as it reads, with what was taken away and what was added in its place. Each has a sign, an edge and a word for screen readers,
 * so that colour is never alone; long stretches without a difference are folded.
 */
final class ReadingComparison extends Div {

    /** Blocks shown around a difference. */
    private static final int AROUND = 2;

    private final StringBuilder html = new StringBuilder();

    private ReadingComparison(RenderedComparison comparison) {
        addClassName("reading-comparison");
        List<Block> same = new ArrayList<>();
        boolean first = true;
        for (Block block : comparison.blocks()) {
            if (block.change() == Change.SAME) {
                same.add(block);
            } else {
                unchanged(same, first, false);
                same.clear();
                first = false;
                changed(block);
            }
        }
        unchanged(same, first, true);
        add(new ArticleBody(html.toString()));
    }

    /** The comparison, or a word that both read the same. */
    static Component of(RenderedComparison comparison, String whenSame) {
        return comparison.changed() == 0 ? new Div(whenSame) : new ReadingComparison(comparison);
    }

    private void unchanged(List<Block> blocks, boolean first, boolean last) {
        int head = first ? 0 : Math.min(AROUND, blocks.size());
        int tail = last ? blocks.size() : Math.max(head, blocks.size() - AROUND);
        if (tail - head <= 1) {
            blocks.forEach(block -> html.append(block.html()));
            return;
        }
        blocks.subList(0, head).forEach(block -> html.append(block.html()));
        html.append("<details class=\"comparison-folded\"><summary>")
                .append(HtmlUtils.htmlEscape(getTranslation("wiki.compare.blocks.same", tail - head), "UTF-8"))
                .append("</summary>");
        blocks.subList(head, tail).forEach(block -> html.append(block.html()));
        html.append("</details>");
        blocks.subList(tail, blocks.size()).forEach(block -> html.append(block.html()));
    }

    private void changed(Block block) {
        boolean removed = block.change() == Change.REMOVED;
        String kind = removed ? "removed" : "added";
        html.append("<div class=\"block-")
                .append(kind)
                .append("\"><span class=\"comparison-sign\" aria-hidden=\"true\">")
                .append(removed ? "−" : "+")
                .append("</span><span class=\"unseen\">")
                .append(HtmlUtils.htmlEscape(getTranslation("wiki.compare." + kind), "UTF-8"))
                .append(" </span>")
                .append(block.html())
                .append("</div>");
    }
}
