package org.commonplace.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Begins <a href="https://spec.commonmark.org/0.31.2/#html-blocks">HTML blocks</a>.
 *
 * <p>The parser library's own uses a regular expression that exhausts the stack on a tag with thousands of attributes.
 */
final class HtmlBlocks extends AbstractBlockParserFactory {

    private static final List<String> VERBATIM = List.of("script", "pre", "style", "textarea");

    private static final Set<String> BLOCKS = Set.of("""
            address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl
            dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend
            li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td
            tfoot th thead title tr track ul""".split("\\s+"));

    private static final int LONGEST_NAME = 12;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        int start = state.getNextNonSpaceIndex();
        CharSequence line = state.getLine().getContent();
        if (state.getIndent() >= 4 || line.charAt(start) != '<') {
            return BlockStart.none();
        }
        HtmlBlockParser parser = open(line.subSequence(start, line.length()).toString(), mayInterrupt(state, matched));
        return parser == null ? BlockStart.none() : BlockStart.of(parser).atIndex(state.getIndex());
    }

    private static boolean mayInterrupt(ParserState state, MatchedBlockParser matched) {
        return !(matched.getMatchedBlockParser().getBlock() instanceof Paragraph)
                && !state.getActiveBlockParser().canHaveLazyContinuationLines();
    }

    private static @Nullable HtmlBlockParser open(String line, boolean anyTag) {
        String name = name(line, 1);
        if (VERBATIM.contains(name) && endsName(line, 1 + name.length(), false)) {
            return new HtmlBlockParser(List.of("</script>", "</pre>", "</style>", "</textarea>"));
        } else if (line.startsWith("<!--")) {
            return new HtmlBlockParser(List.of("-->"));
        } else if (line.startsWith("<?")) {
            return new HtmlBlockParser(List.of("?>"));
        } else if (line.startsWith("<![CDATA[")) {
            return new HtmlBlockParser(List.of("]]>"));
        } else if (line.length() > 2 && line.charAt(1) == '!' && HtmlTags.isLetter(line.charAt(2))) {
            return new HtmlBlockParser(List.of(">"));
        }
        int at = line.startsWith("</") ? 2 : 1;
        String block = name(line, at);
        if (BLOCKS.contains(block) && endsName(line, at + block.length(), true)) {
            return new HtmlBlockParser(List.of());
        }
        return anyTag && isOneTag(line) ? new HtmlBlockParser(List.of()) : null;
    }

    private static boolean isOneTag(String line) {
        int end = HtmlTags.tagEnd(line, 0);
        return end >= 0 && line.substring(end).isBlank();
    }

    private static String name(String line, int at) {
        int end = at;
        while (end < line.length() && end - at < LONGEST_NAME && HtmlTags.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.substring(Math.min(at, end), end).toLowerCase(Locale.ROOT);
    }

    private static boolean endsName(String line, int at, boolean orSlash) {
        return at >= line.length()
                || Character.isWhitespace(line.charAt(at))
                || line.charAt(at) == '>'
                || (orSlash && line.startsWith("/>", at));
    }

    /** One block; ends after the line that holds one of {@code ends}, or before a blank line where there are none. */
    private static final class HtmlBlockParser extends AbstractBlockParser {

        private final HtmlBlock block = new HtmlBlock();
        private final StringBuilder content = new StringBuilder();
        private final List<String> ends;
        private boolean finished;

        HtmlBlockParser(List<String> ends) {
            this.ends = ends;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (finished || (state.isBlank() && ends.isEmpty())) {
                return BlockContinue.none();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            String added = line.getContent().toString();
            if (!content.isEmpty()) {
                content.append('\n');
            }
            content.append(added);
            String lower = ends.isEmpty() ? "" : added.toLowerCase(Locale.ROOT);
            finished = ends.stream().anyMatch(lower::contains);
        }

        @Override
        public void closeBlock() {
            block.setLiteral(content.toString());
        }
    }
}
