package org.commonplace.markup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Turns quotes that begin with {@code [!NOTE]}, {@code [!TIP]} and so on alone in their first line into callouts. */
final class Callouts {

    private static final Pattern MARKER =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);

    /** A quote that asks for attention. */
    static final class Callout extends CustomBlock {

        private final String kind;

        private Callout(String kind) {
            this.kind = kind;
        }

        /** {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}. */
        String kind() {
            return kind;
        }
    }

    static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");

    private Callouts() {}

    /** As on GitHub, only quotes of the document itself become callouts, not those within lists or other quotes. */
    static void mark(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof BlockQuote quote) {
                mark(quote);
            }
            node = next;
        }
    }

    private static void mark(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text text)) {
            return;
        }
        Matcher marker = MARKER.matcher(text.getLiteral());
        Node after = text.getNext();
        boolean alone = after == null || after instanceof SoftLineBreak || after instanceof HardLineBreak;
        if (!marker.matches() || !alone || (after == null && first.getNext() == null)) {
            return;
        }
        Callout callout = new Callout(marker.group(1).toLowerCase(Locale.ROOT));
        text.unlink();
        if (after == null) {
            first.unlink();
        } else {
            after.unlink();
        }
        while (quote.getFirstChild() != null) {
            callout.appendChild(quote.getFirstChild());
        }
        quote.insertAfter(callout);
        quote.unlink();
    }
}
