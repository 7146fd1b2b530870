package org.commonplace.markup;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonplace.markup.InlineNodes.Mention;

/** Finds people named in a text as {@code @username}. */
final class Mentioned extends AbstractVisitor {

    private static final int LONGEST = 64;

    private final Set<String> names = new LinkedHashSet<>();

    private Mentioned() {}

    /** The usernames in a document, as written, each once and in order. */
    static Set<String> in(Node document) {
        Mentioned found = new Mentioned();
        document.accept(found);
        return found.names;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Mention mention) {
            names.add(mention.username());
        }
        visitChildren(node);
    }

    /** Where the name after the {@code @} at {@code start} ends; -1 where none begins, as within a mail address. */
    static int end(String text, int start) {
        if (start > 0 && (isPart(text.charAt(start - 1)) || text.charAt(start - 1) == '/')) {
            return -1;
        }
        int end = start + 1;
        while (end < text.length() && end - start <= LONGEST && isPart(text.charAt(end))) {
            end++;
        }
        // A full stop or dash after a name belongs to the sentence.
        while (end > start + 1 && !HtmlTags.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end > start + 1 && HtmlTags.isLetterOrDigit(text.charAt(start + 1)) ? end : -1;
    }

    private static boolean isPart(char c) {
        return HtmlTags.isLetterOrDigit(c) || "._@+-".indexOf(c) >= 0;
    }
}
