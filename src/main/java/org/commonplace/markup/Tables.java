package org.commonplace.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Begins <a href="https://github.github.com/gfm/#tables-extension-">tables</a> in one document.
 *
 * <p>The parser library's own fills short rows up without end: a page of 60 kB makes 20 million cells.
 */
final class Tables extends AbstractBlockParserFactory {

    /** Asking for a paragraph's lines copies them, so a paragraph is not asked for ever. */
    private static final int MOST_ATTEMPTS = 20;

    /** Cells added to short rows of one document. */
    private int fillersLeft = 100_000;

    private @Nullable Block paragraph;
    private int attempts;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        Block block = matched.getMatchedBlockParser().getBlock();
        if (state.getIndent() >= 4 || !(block instanceof Paragraph)) {
            return BlockStart.none();
        }
        CharSequence line = state.getLine().getContent();
        List<@Nullable Alignment> columns =
                columns(line.subSequence(state.getIndex(), line.length()).toString());
        if (columns.isEmpty() || !mayAsk(block)) {
            return BlockStart.none();
        }
        List<SourceLine> lines = matched.getParagraphLines().getLines();
        SourceLine head = lines.isEmpty() ? null : lines.getLast();
        if (head == null || TableParser.cells(head.getContent().toString()).size() != columns.size()) {
            return BlockStart.none();
        }
        return BlockStart.of(new TableParser(this, columns, head))
                .atIndex(state.getIndex())
                .replaceParagraphLines(1);
    }

    /** Whether one more empty cell may be added. */
    boolean mayFill() {
        return fillersLeft-- > 0;
    }

    private boolean mayAsk(Block block) {
        attempts = block == paragraph ? attempts + 1 : 0;
        paragraph = block;
        return attempts < MOST_ATTEMPTS;
    }

    /** The columns that a line such as {@code |:--|--:|} lays out; empty if it is no such line. */
    private static List<@Nullable Alignment> columns(String line) {
        List<@Nullable Alignment> columns = new ArrayList<>();
        if (line.indexOf('-') < 0 || (line.indexOf('|') < 0 && line.indexOf(':') < 0)) {
            return columns;
        }
        for (String cell : TableParser.cells(line)) {
            String mark = cell.strip();
            boolean left = mark.startsWith(":");
            boolean right = mark.length() > 1 && mark.endsWith(":");
            String dashes = mark.substring(left ? 1 : 0, mark.length() - (right ? 1 : 0));
            if (dashes.isEmpty() || !dashes.chars().allMatch(c -> c == '-')) {
                return List.of();
            }
            columns.add(alignment(left, right));
        }
        return columns;
    }

    private static @Nullable Alignment alignment(boolean left, boolean right) {
        if (left) {
            return right ? Alignment.CENTER : Alignment.LEFT;
        }
        return right ? Alignment.RIGHT : null;
    }
}
