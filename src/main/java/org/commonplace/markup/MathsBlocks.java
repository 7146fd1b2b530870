package org.commonplace.markup;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Begins displayed maths: from a line that starts with {@code $$} to the one that ends with {@code $$}. */
final class MathsBlocks extends AbstractBlockParserFactory {

    private static final String FENCE = "$$";

    /** A displayed formula. */
    static final class MathsBlock extends CustomBlock {

        private String formula = "";

        String formula() {
            return formula;
        }
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || line.charAt(start) != '$') {
            return BlockStart.none();
        }
        String rest = line.subSequence(start, line.length()).toString().strip();
        int second = rest.indexOf(FENCE, FENCE.length());
        if (!rest.startsWith(FENCE) || (second >= 0 && second != rest.length() - FENCE.length())) {
            return BlockStart.none();
        }
        return BlockStart.of(new MathsParser()).atIndex(start + FENCE.length());
    }

    private static final class MathsParser extends AbstractBlockParser {

        private final MathsBlock block = new MathsBlock();
        private final StringBuilder content = new StringBuilder();
        private boolean finished;

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return finished ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            String added = line.getContent().toString().stripTrailing();
            finished = added.endsWith(FENCE);
            content.append(finished ? added.substring(0, added.length() - FENCE.length()) : added)
                    .append('\n');
        }

        @Override
        public void closeBlock() {
            block.formula = content.toString().strip();
        }
    }
}
