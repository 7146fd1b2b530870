package org.commonplace.wiki.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.wiki.history.Comparison.Change;
import org.commonplace.wiki.history.Comparison.Line;
import org.commonplace.wiki.history.Comparison.Piece;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aChangedWordIsMarkedOnBothSides() {
        Line line = Comparison.of("label at the desk", "label at the bedside")
                .lines()
                .getFirst();

        assertThat(line.change()).isEqualTo(Change.CHANGED);
        assertThat(line.before()).containsExactly(new Piece("label at the ", false), new Piece("desk", true));
        assertThat(line.after()).containsExactly(new Piece("label at the ", false), new Piece("bedside", true));
    }

    @Test
    void addedAndRemovedLinesStandAlone() {
        Comparison comparison = Comparison.of("a\nb\nc", "a\nc\nd");

        assertThat(comparison.lines())
                .extracting(Line::change)
                .containsExactly(Change.SAME, Change.REMOVED, Change.SAME, Change.ADDED);
        assertThat(comparison.changedLines()).isEqualTo(2);
    }

    @Test
    void textThatLooksLikeHtmlStaysText() {
        Line line = Comparison.of("<b>a</b>", "<b>c</b>").lines().getFirst();

        assertThat(String.join("", line.after().stream().map(Piece::text).toList()))
                .isEqualTo("<b>c</b>");
    }

    @Test
    void equalTextsHaveNoChangedLines() {
        assertThat(Comparison.of("same\n\ntext", "same\n\ntext").changedLines()).isZero();
        assertThat(List.of(Comparison.of("", "").changedLines())).containsExactly(0L);
    }
}
