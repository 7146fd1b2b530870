package org.commonplace.wiki.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.wiki.history.Comparison.Change;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Two texts as they read, one after the other where they differ: paragraph by paragraph, heading by heading, item by item. A block that
 * differs at all stands there twice, as it was and as it is.
 *
 * @param changed how many passages read differently; one that became another counts once
 * @param isTooLong whether the texts have so many blocks that they are not compared
 */
public record RenderedComparison(List<Block> blocks, long changed, boolean isTooLong) {

    /** More blocks than this are compared as text only: it would take too long. */
    private static final int MOST = 4_000;

    /** A piece of safe HTML, and whether it came, went or stayed. */
    public record Block(Change change, String html) {}

    /** @param before safe HTML, as is {@code after} */
    public static RenderedComparison of(String before, String after) {
        List<String> old = blocks(before);
        List<String> young = blocks(after);
        if (old.size() + young.size() > MOST) {
            return new RenderedComparison(List.of(), 0, true);
        }
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        long changed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int begin = delta.getTarget().getPosition();
            add(blocks, Change.SAME, young.subList(at, begin));
            add(blocks, Change.REMOVED, delta.getSource().getLines());
            add(blocks, Change.ADDED, delta.getTarget().getLines());
            changed += Math.max(delta.getSource().size(), delta.getTarget().size());
            at = begin + delta.getTarget().size();
        }
        add(blocks, Change.SAME, young.subList(at, young.size()));
        return new RenderedComparison(List.copyOf(blocks), changed, false);
    }

    private static void add(List<Block> blocks, Change change, List<String> html) {
        html.forEach(each -> blocks.add(new Block(change, change == Change.REMOVED ? withoutPlaces(each) : each)));
    }

    private static List<String> blocks(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        List<String> blocks = new ArrayList<>();
        for (Element element : document.body().children()) {
            boolean list = element.nameIs("ul") || element.nameIs("ol");
            if (list && element.children().stream().allMatch(item -> item.nameIs("li"))) {
                items(element, blocks);
            } else {
                blocks.add(element.outerHtml());
            }
        }
        return blocks;
    }

    /** Each item as a list of its own, which goes on counting where the one before it ended. */
    private static void items(Element list, List<String> blocks) {
        int number = 1;
        try {
            number = Integer.parseInt(list.attr("start"));
        } catch (NumberFormatException none) {
            // It begins at the beginning
        }
        for (Element item : list.children()) {
            Element alone = list.shallowClone();
            if (list.nameIs("ol")) {
                alone.attr("start", Integer.toString(number++));
            }
            alone.appendChild(item.clone());
            Document whole = Document.createShell("");
            whole.outputSettings().prettyPrint(false);
            whole.body().appendChild(alone);
            blocks.add(alone.outerHtml());
        }
    }

    /** Anchors and tasks are those of the text as it is. */
    private static String withoutPlaces(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.body().select("[id]").removeAttr("id");
        document.body().select("a[name]").removeAttr("name");
        document.body().select("[data-task]").removeAttr("data-task");
        return document.body().html();
    }
}
