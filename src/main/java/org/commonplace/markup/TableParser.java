package org.commonplace.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table. */
final class TableParser extends AbstractBlockParser {

    private final TableBlock block = new TableBlock();
    private final Tables tables;
    private final List<@Nullable Alignment> columns;
    private final List<String> rows = new ArrayList<>();
    private boolean lazy = true;

    TableParser(Tables tables, List<@Nullable Alignment> columns, SourceLine head) {
        this.tables = tables;
        this.columns = columns;
        rows.add(head.getContent().toString());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    /** A line that no other block claims is one more row, even without a bar. */
    @Override
    public boolean canHaveLazyContinuationLines() {
        return lazy;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        String line = state.getLine().getContent().toString();
        int bar = line.indexOf('|', state.getNextNonSpaceIndex());
        boolean onlyBar =
                bar == state.getNextNonSpaceIndex() && line.substring(bar + 1).isBlank();
        lazy = lazy && !onlyBar;
        return bar < 0 || onlyBar ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        rows.add(line.getContent().toString());
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        Node head = new TableHead();
        block.appendChild(head);
        head.appendChild(row(rows.getFirst(), true, inlines));
        // The second line is the one that lays the columns out.
        if (rows.size() > 2) {
            Node body = new TableBody();
            block.appendChild(body);
            for (String line : rows.subList(2, rows.size())) {
                body.appendChild(row(line, false, inlines));
            }
        }
    }

    private TableRow row(String line, boolean header, InlineParser inlines) {
        TableRow row = new TableRow();
        List<String> cells = cells(line);
        for (int i = 0; i < columns.size() && (i < cells.size() || tables.mayFill()); i++) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            Alignment alignment = columns.get(i);
            if (alignment != null) {
                cell.setAlignment(alignment);
            }
            if (i < cells.size()) {
                inlines.parse(SourceLines.of(SourceLine.of(cells.get(i), null)), cell);
            }
            row.appendChild(cell);
        }
        return row;
    }

    /** A line's cells; a bar after a backslash belongs to its cell. */
    static List<String> cells(String line) {
        String row = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }
}
