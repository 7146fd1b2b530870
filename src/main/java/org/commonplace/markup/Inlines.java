package org.commonplace.markup;

import org.commonmark.internal.util.Html5Entities;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonplace.markup.InlineNodes.FootnoteMark;
import org.commonplace.markup.InlineNodes.Macro;
import org.commonplace.markup.InlineNodes.Maths;
import org.commonplace.markup.InlineNodes.Mention;
import org.commonplace.markup.InlineNodes.TaskMark;
import org.commonplace.markup.InlineNodes.WikiLink;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one block into nodes.
 *
 * <p>The parser library's own takes time that grows with the square of the text for some texts; this one never looks
 * twice for what it has not found.
 */
final class Inlines {

    private static final int LONGEST_ENTITY = 33;
    private static final int TASK_MARK = 4;
    private static final String BREAKING_SPACE = " \t\n\r";

    private final String text;
    private final Node block;
    private final Emphases emphases;
    private final Brackets brackets;
    private final Verbatim verbatim;
    private final HtmlTags tags;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    Inlines(String content, Node block, InlineParserContext context) {
        this.text = trim(content);
        this.block = block;
        Nesting nesting = new Nesting();
        this.emphases = new Emphases(nesting);
        this.brackets = new Brackets(text, context, emphases, nesting);
        this.verbatim = new Verbatim(text);
        this.tags = new HtmlTags(text);
    }

    /** Appends the nodes to the block. */
    void parse() {
        Macro macro = block instanceof Paragraph ? Macros.find(text) : null;
        if (macro != null) {
            block.appendChild(macro);
            return;
        }
        if (isTask()) {
            block.appendChild(new TaskMark(text.charAt(1) != ' '));
            at = TASK_MARK;
        }
        while (at < text.length()) {
            if (!special(text.charAt(at))) {
                plain.append(text.charAt(at++));
            }
        }
        flush();
        emphases.process(null);
        tidy(block, false);
    }

    private boolean isTask() {
        return text.length() > TASK_MARK
                && text.charAt(0) == '['
                && " xX".indexOf(text.charAt(1)) >= 0
                && text.charAt(2) == ']'
                && Character.isWhitespace(text.charAt(3))
                && block.getParent() instanceof ListItem item
                && item.getFirstChild() == block;
    }

    private boolean special(char c) {
        return switch (c) {
            case '\n' -> lineBreak();
            case '\\' -> escape();
            case '`' -> code();
            case '*', '_', '~' -> emphasis(c);
            case '[' -> bracket();
            case ']' -> closeBracket();
            case '!' -> image();
            case '<' -> angle();
            case '&' -> entity();
            case ':' -> emoji();
            case '$' -> maths();
            case '@' -> mention();
            case 'h', 'w', 'f', 'H', 'W', 'F' -> address();
            default -> false;
        };
    }

    private boolean lineBreak() {
        int length = plain.length();
        while (length > 0 && plain.charAt(length - 1) == ' ') {
            length--;
        }
        boolean hard = plain.length() - length >= 2;
        plain.setLength(length);
        at++;
        breakLine(hard);
        return true;
    }

    private void breakLine(boolean hard) {
        add(hard ? new HardLineBreak() : new SoftLineBreak());
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean escape() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        if (next == '\n') {
            at += 2;
            breakLine(true);
            return true;
        }
        if (next > '~' || next <= ' ' || HtmlTags.isLetterOrDigit(next)) {
            return false;
        }
        plain.append(next);
        at += 2;
        return true;
    }

    private boolean code() {
        int open = runEnd(at);
        int close = verbatim.codeEnd(at, open - at);
        if (close < 0) {
            plain.append(text, at, open);
            at = open;
            return true;
        }
        add(new Code(Verbatim.code(text.substring(open, close))));
        at = close + (open - at);
        return true;
    }

    private boolean emphasis(char c) {
        int end = runEnd(at);
        add(emphases.add(text, at, end));
        at = end;
        return true;
    }

    private int runEnd(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    private boolean bracket() {
        WikiLink wiki = text.startsWith("[[", at) ? brackets.wiki(at) : null;
        if (wiki != null) {
            add(wiki);
            at = text.indexOf("]]", at) + 2;
            return true;
        }
        at++;
        add(brackets.open(at, false));
        return true;
    }

    private boolean image() {
        if (!text.startsWith("![", at)) {
            return false;
        }
        at += 2;
        add(brackets.open(at, true));
        return true;
    }

    private boolean closeBracket() {
        flush();
        int end = brackets.close(at);
        if (end < 0) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean angle() {
        Autolinks.Match link = Autolinks.bracketed(text, at);
        if (link != null) {
            return add(link);
        }
        int end = tags.end(at);
        if (end < 0) {
            return false;
        }
        HtmlInline html = new HtmlInline();
        html.setLiteral(text.substring(at, end));
        add(html);
        at = end;
        return true;
    }

    private boolean entity() {
        int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_ENTITY + 1));
        if (end < 0) {
            return false;
        }
        String name = text.substring(at, end + 1);
        if (!isEntity(name)) {
            return false;
        }
        plain.append(Html5Entities.entityToString(name));
        at = end + 1;
        return true;
    }

    private static boolean isEntity(String name) {
        int from = name.startsWith("&#") ? 2 : 1;
        boolean hex = from == 2 && (name.startsWith("x", 2) || name.startsWith("X", 2));
        String value = name.substring(hex ? 3 : from, name.length() - 1);
        if (value.isEmpty() || (from == 2 && value.length() > (hex ? 6 : 7))) {
            return false;
        }
        return value.chars()
                .allMatch(c -> from == 2
                        ? Character.digit(c, hex ? 16 : 10) >= 0 && c < 128
                        : HtmlTags.isLetterOrDigit((char) c));
    }

    private boolean emoji() {
        int end = Emoji.end(text, at);
        String found = end < 0 ? null : Emoji.named(text.substring(at + 1, end - 1));
        if (found == null) {
            return false;
        }
        plain.append(found);
        at = end;
        return true;
    }

    private boolean maths() {
        int open = text.startsWith("$$", at) ? 2 : 1;
        int close = verbatim.mathsEnd(at, open);
        if (close < 0) {
            plain.append(text, at, at + open);
            at += open;
            return true;
        }
        add(new Maths(text.substring(at + open, close), open == 2));
        at = close + open;
        return true;
    }

    private boolean mention() {
        int end = brackets.isInside() ? -1 : Mentioned.end(text, at);
        if (end < 0) {
            return false;
        }
        add(new Mention(text.substring(at + 1, end)));
        at = end;
        return true;
    }

    private boolean address() {
        Autolinks.Match match = brackets.isInside() ? null : Autolinks.bare(text, at);
        return match != null && add(match);
    }

    private boolean add(Autolinks.Match match) {
        add(match.link());
        at = match.end();
        return true;
    }

    private void add(Node node) {
        flush();
        block.appendChild(node);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            block.appendChild(new Text(plain.toString()));
            plain.setLength(0);
        }
    }

    /** Joins neighbouring texts and finds the addresses in them, except within links. */
    private static void tidy(Node parent, boolean linked) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Text first) {
                next = join(first);
                if (!linked) {
                    Autolinks.linkWithin(first);
                }
            } else if (!(node instanceof FootnoteMark)) {
                tidy(node, linked || node instanceof Link || node instanceof Image);
            }
            node = next;
        }
    }

    private static @Nullable Node join(Text first) {
        Node next = first.getNext();
        if (!(next instanceof Text)) {
            return next;
        }
        StringBuilder joined = new StringBuilder(first.getLiteral());
        while (next instanceof Text more) {
            joined.append(more.getLiteral());
            next = more.getNext();
            more.unlink();
        }
        first.setLiteral(joined.toString());
        return next;
    }

    private static String trim(String content) {
        int from = 0;
        int to = content.length();
        while (from < to && BREAKING_SPACE.indexOf(content.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BREAKING_SPACE.indexOf(content.charAt(to - 1)) >= 0) {
            to--;
        }
        return content.substring(from, to);
    }
}
