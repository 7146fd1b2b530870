package org.commonplace.markup;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonplace.markup.InlineNodes.FootnoteMark;
import org.commonplace.markup.InlineNodes.SizedImage;
import org.commonplace.markup.InlineNodes.WikiLink;
import org.jspecify.annotations.Nullable;

/** Pairs square brackets into links, images, footnotes and wiki links. */
final class Brackets {

    private static final int LONGEST_WIKI_LINK = 400;

    private static final class Bracket {

        private final Text node;
        private final int words;
        private final boolean image;
        private final Emphases.@Nullable Run runBefore;
        private final @Nullable Bracket previous;
        private boolean active = true;
        private boolean holdsBrackets;

        private Bracket(
                Text node, int words, boolean image, Emphases.@Nullable Run runBefore, @Nullable Bracket previous) {
            this.node = node;
            this.words = words;
            this.image = image;
            this.runBefore = runBefore;
            this.previous = previous;
        }
    }

    private final String text;
    private final InlineParserContext context;
    private final Emphases emphases;
    private final Nesting nesting;
    private @Nullable Bracket last;

    Brackets(String text, InlineParserContext context, Emphases emphases, Nesting nesting) {
        this.text = text;
        this.context = context;
        this.emphases = emphases;
        this.nesting = nesting;
    }

    /** Whether a bracket is open here. */
    boolean isInside() {
        return last != null;
    }

    /** The node for {@code [} or {@code ![}, which end at {@code end}; it may turn out to be plain text. */
    Text open(int end, boolean image) {
        Text node = new Text(image ? "![" : "[");
        if (last != null) {
            last.holdsBrackets = true;
        }
        last = new Bracket(node, end, image, emphases.last(), last);
        return node;
    }

    /** Pairs the {@code ]} at {@code at}; gives where reading goes on, or -1 if the bracket is plain text. */
    int close(int at) {
        Bracket opener = last;
        if (opener == null) {
            return -1;
        }
        last = opener.previous;
        if (!opener.active) {
            return -1;
        }
        LinkSyntax.Tail tail = LinkSyntax.tail(text, at + 1, opener.image);
        if (tail != null && wrap(opener, node(opener.image, tail))) {
            return tail.end();
        }
        return tail == null ? reference(opener, at) : -1;
    }

    private static Node node(boolean image, LinkSyntax.Tail tail) {
        if (!image) {
            return new Link(tail.destination(), tail.title());
        } else if (tail.width() == null && tail.height() == null) {
            return new Image(tail.destination(), tail.title());
        }
        return new SizedImage(tail.destination(), tail.title(), tail.width(), tail.height());
    }

    private int reference(Bracket opener, int at) {
        int labelEnd = at + 1 < text.length() && text.charAt(at + 1) == '[' ? LinkSyntax.labelEnd(text, at + 1) : -1;
        boolean full = labelEnd > at + 2;
        if (!full && (opener.holdsBrackets || at - opener.words > LinkSyntax.LONGEST_LABEL)) {
            return -1;
        }
        String label = full ? text.substring(at + 2, labelEnd) : text.substring(opener.words, at);
        LinkReferenceDefinition found = definition(label);
        if (found != null) {
            Node node = opener.image
                    ? new Image(found.getDestination(), found.getTitle())
                    : new Link(found.getDestination(), found.getTitle());
            return wrap(opener, node) ? Math.max(labelEnd, at) + 1 : -1;
        }
        return footnote(opener, text.substring(opener.words, Math.max(opener.words, at))) ? at + 1 : -1;
    }

    private boolean footnote(Bracket opener, String label) {
        if (opener.holdsBrackets || label.length() < 2 || label.charAt(0) != '^') {
            return false;
        }
        FootnoteDefinition note = context.getDefinition(FootnoteDefinition.class, label.substring(1));
        if (note == null || !wrap(opener, new FootnoteMark(note))) {
            return false;
        }
        return true;
    }

    private boolean wrap(Bracket opener, Node node) {
        emphases.process(opener.runBefore);
        if (!nesting.wrap(node, opener.node, null)) {
            return false;
        }
        boolean note = node instanceof FootnoteMark;
        if (note && opener.image) {
            opener.node.setLiteral("!");
        } else {
            opener.node.unlink();
        }
        if (!opener.image && !note) {
            endOuterLinks();
        }
        return true;
    }

    /** A link holds no links: what is still open around this one can no longer become one. */
    private void endOuterLinks() {
        for (Bracket outer = last; outer != null; outer = outer.previous) {
            if (!outer.image) {
                if (!outer.active) {
                    return;
                }
                outer.active = false;
            }
        }
    }

    /**
     * The wiki link that begins with the {@code [[} at {@code start}, or null. What CommonMark reads as a link, such as
     * {@code [[1]](url)}, stays one.
     */
    @Nullable
    WikiLink wiki(int start) {
        int end = wikiEnd(start + 2);
        if (end < 0) {
            return null;
        }
        String inside = text.substring(start + 2, end);
        if (definition(inside) != null || continuesAsLink(end + 2)) {
            return null;
        }
        int bar = inside.indexOf('|');
        String target = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        String words = (bar < 0 ? inside : inside.substring(bar + 1)).strip();
        if (target.isEmpty()) {
            return null;
        }
        endOuterLinks();
        return new WikiLink(target, words.isEmpty() ? target : words);
    }

    private boolean continuesAsLink(int at) {
        if (at >= text.length() || text.startsWith("[[", at)) {
            return false;
        } else if (text.charAt(at) == '(') {
            return LinkSyntax.tail(text, at, false) != null;
        }
        int labelEnd = text.charAt(at) == '[' ? LinkSyntax.labelEnd(text, at) : -1;
        return labelEnd > at + 1 && definition(text.substring(at + 1, labelEnd)) != null;
    }

    private int wikiEnd(int from) {
        int limit = Math.min(text.length() - 1, from + LONGEST_WIKI_LINK);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return text.charAt(i + 1) == ']' ? i : -1;
            } else if (c == '[' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable LinkReferenceDefinition definition(String label) {
        return label.isBlank() ? null : context.getDefinition(LinkReferenceDefinition.class, label);
    }
}
