package org.commonplace.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that pages are written in, as a parser. */
final class Dialect {

    /** Blocks nested deeper than this stay text, so that no page can exhaust the stack of whoever walks its tree. */
    static final int DEEPEST = 100;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Extension> EXTENSIONS = List.of(FootnotesExtension.create());

    /** All but HTML blocks, which {@link HtmlBlocks} finds without backtracking; tried in this order. */
    private static final Set<Class<? extends Block>> CORE_BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class));

    Node parse(String text) {
        return parse(text, IncludeSourceSpans.NONE);
    }

    /** As {@link #parse(String)}, where each block says at which character of the text it begins. */
    Node parseWithPlaces(String text) {
        return parse(text, IncludeSourceSpans.BLOCKS);
    }

    private static Node parse(String text, IncludeSourceSpans places) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        Node document = parser(places).parse(unmarked);
        Callouts.mark(document);
        Tasks.number(document, unmarked);
        return document;
    }

    /** Tables keep count of what one document has made them do, so each document has a parser of its own. */
    private static Parser parser(IncludeSourceSpans places) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .enabledBlockTypes(CORE_BLOCKS)
                .customBlockParserFactory(new HtmlBlocks())
                .customBlockParserFactory(new Tables())
                .customBlockParserFactory(new DefinitionLists())
                .customBlockParserFactory(new MathsBlocks())
                .inlineParserFactory(
                        context -> (lines, block) -> new Inlines(lines.getContent(), block, context).parse())
                .maxOpenBlockParsers(DEEPEST)
                .includeSourceSpans(places)
                .build();
    }
}
