package org.commonplace.wiki.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.wiki.history.Comparison.Change;
import org.commonplace.wiki.history.RenderedComparison.Block;
import org.junit.jupiter.api.Test;

class RenderedComparisonTest {

    @Test
    void eachBlockThatDiffersStandsTwiceAndTheOthersOnce() {
        assertThat(blocks("<h2>One</h2>\n<p>Old.</p>\n<p>Same.</p>", "<h2>One</h2><p>New.</p><p>Same.</p><p>More.</p>"))
                .containsExactly(
                        new Block(Change.SAME, "<h2>One</h2>"),
                        new Block(Change.REMOVED, "<p>Old.</p>"),
                        new Block(Change.ADDED, "<p>New.</p>"),
                        new Block(Change.SAME, "<p>Same.</p>"),
                        new Block(Change.ADDED, "<p>More.</p>"));
    }

    @Test
    void itemsOfListsAreComparedOneByOneAndKeepTheirNumbers() {
        assertThat(blocks("<ol start=\"3\"><li>a</li><li>b</li></ol>", "<ol start=\"3\"><li>a</li><li>c</li></ol>"))
                .containsExactly(
                        new Block(Change.SAME, "<ol start=\"3\"><li>a</li></ol>"),
                        new Block(Change.REMOVED, "<ol start=\"4\"><li>b</li></ol>"),
                        new Block(Change.ADDED, "<ol start=\"4\"><li>c</li></ol>"));
    }

    @Test
    void whatWentLeavesNoAnchorBehind() {
        assertThat(blocks("<h2 id=\"h-a\">A</h2>", "<h2 id=\"h-a\">B</h2>"))
                .containsExactly(
                        new Block(Change.REMOVED, "<h2>A</h2>"), new Block(Change.ADDED, "<h2 id=\"h-a\">B</h2>"));
    }

    @Test
    void veryLongTextsAreNotCompared() {
        RenderedComparison comparison = RenderedComparison.of("<p>a</p>".repeat(2_001), "<p>b</p>".repeat(2_000));
        assertThat(comparison.isTooLong()).isTrue();
        assertThat(RenderedComparison.of("<p>a</p>", "<p>a</p>").changed()).isZero();
    }

    private static List<Block> blocks(String before, String after) {
        return RenderedComparison.of(before, after).blocks();
    }
}
