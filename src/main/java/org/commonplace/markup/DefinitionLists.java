package org.commonplace.markup;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Begins definition lists: lines of terms, directly followed by a line that starts with a colon and a space.
 *
 * <pre>{@code
 * AAR
 * : After Action Review
 * }</pre>
 */
final class DefinitionLists extends AbstractBlockParserFactory {

    /** Terms and their meanings; neighbouring lists read as one. */
    static final class DefinitionList extends CustomBlock {}

    /** What is being explained. */
    static final class Term extends CustomBlock {}

    /** What it means. */
    static final class Meaning extends CustomBlock {}

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        int colon = state.getNextNonSpaceIndex();
        CharSequence line = state.getLine().getContent();
        if (state.getIndent() >= 4 || !isMarker(line, colon)) {
            return BlockStart.none();
        }
        int text = colon + 1;
        while (text < line.length() && isSpace(line.charAt(text))) {
            text++;
        }
        BlockParser parent = matched.getMatchedBlockParser();
        if (parent.getBlock() instanceof DefinitionList) {
            return BlockStart.of(new MeaningParser()).atIndex(text);
        }
        SourceLines terms = matched.getParagraphLines();
        if (!(parent.getBlock() instanceof Paragraph) || terms.isEmpty()) {
            return BlockStart.none();
        }
        return BlockStart.of(new ListParser(terms.getLines()), new MeaningParser())
                .atIndex(text)
                .replaceParagraphLines(terms.getLines().size());
    }

    private static boolean isMarker(CharSequence line, int at) {
        return line.charAt(at) == ':' && at + 1 < line.length() && isSpace(line.charAt(at + 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static final class ListParser extends AbstractBlockParser {

        private final DefinitionList block = new DefinitionList();
        private final List<SourceLine> terms;

        ListParser(List<SourceLine> terms) {
            this.terms = List.copyOf(terms);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return child instanceof Meaning;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            for (SourceLine line : terms.reversed()) {
                Term term = new Term();
                inlines.parse(SourceLines.of(line), term);
                block.prependChild(term);
            }
        }
    }

    private static final class MeaningParser extends AbstractBlockParser {

        private static final int INDENT = 2;

        private final Meaning block = new Meaning();

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }
}
