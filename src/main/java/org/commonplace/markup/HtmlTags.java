package org.commonplace.markup;

/**
 * Finds raw HTML in a text, as <a href="https://spec.commonmark.org/0.31.2/#raw-html">CommonMark</a> defines it.
 *
 * <p>One scanner serves one text. It remembers which closing marks it has looked for in vain, so that a text full of
 * openings without an end is still read once.
 */
final class HtmlTags {

    private final String text;
    private int noCommentEndFrom = Integer.MAX_VALUE;
    private int noInstructionEndFrom = Integer.MAX_VALUE;
    private int noDataEndFrom = Integer.MAX_VALUE;
    private int noDeclarationEndFrom = Integer.MAX_VALUE;

    HtmlTags(String text) {
        this.text = text;
    }

    /** Where the raw HTML that begins with the {@code <} at {@code start} ends, or -1 if none does. */
    int end(int start) {
        if (start + 1 >= text.length()) {
            return -1;
        }
        char next = text.charAt(start + 1);
        if (next == '/') {
            return closingTag(start + 2);
        } else if (next == '?') {
            return instruction(start + 2);
        } else if (next == '!') {
            return markup(start + 2);
        }
        return openTag(start + 1);
    }

    /** Where the tag, open or closing, that begins at {@code start} ends, or -1. */
    static int tagEnd(String text, int start) {
        HtmlTags tags = new HtmlTags(text);
        return text.startsWith("</", start) ? tags.closingTag(start + 2) : tags.openTag(start + 1);
    }

    private int markup(int at) {
        if (text.startsWith("--", at)) {
            return comment(at + 2);
        } else if (text.startsWith("[CDATA[", at)) {
            return data(at + 7);
        } else if (at < text.length() && isLetter(text.charAt(at))) {
            return declaration(at);
        }
        return -1;
    }

    private int comment(int at) {
        if (text.startsWith(">", at)) {
            return at + 1;
        } else if (text.startsWith("->", at)) {
            return at + 2;
        } else if (at >= noCommentEndFrom) {
            return -1;
        }
        int end = text.indexOf("-->", at);
        noCommentEndFrom = end < 0 ? at : noCommentEndFrom;
        return end < 0 ? -1 : end + 3;
    }

    private int instruction(int at) {
        if (at >= noInstructionEndFrom) {
            return -1;
        }
        int end = text.indexOf("?>", at);
        noInstructionEndFrom = end < 0 ? at : noInstructionEndFrom;
        return end < 0 ? -1 : end + 2;
    }

    private int data(int at) {
        if (at >= noDataEndFrom) {
            return -1;
        }
        int end = text.indexOf("]]>", at);
        noDataEndFrom = end < 0 ? at : noDataEndFrom;
        return end < 0 ? -1 : end + 3;
    }

    private int declaration(int at) {
        if (at >= noDeclarationEndFrom) {
            return -1;
        }
        int end = text.indexOf('>', at);
        noDeclarationEndFrom = end < 0 ? at : noDeclarationEndFrom;
        return end < 0 ? -1 : end + 1;
    }

    private int closingTag(int at) {
        int name = tagName(at);
        if (name < 0) {
            return -1;
        }
        int end = skipSpace(name);
        return is(end, '>') ? end + 1 : -1;
    }

    private int openTag(int at) {
        int end = tagName(at);
        if (end < 0) {
            return -1;
        }
        int next = attribute(end);
        while (next >= 0) {
            end = next;
            next = attribute(end);
        }
        end = skipSpace(end);
        if (is(end, '/')) {
            end++;
        }
        return is(end, '>') ? end + 1 : -1;
    }

    private int tagName(int at) {
        if (at >= text.length() || !isLetter(text.charAt(at))) {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && (isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private int attribute(int at) {
        int name = skipSpace(at);
        if (name == at || name >= text.length() || !beginsAttribute(text.charAt(name))) {
            return -1;
        }
        int end = name + 1;
        while (end < text.length() && continuesAttribute(text.charAt(end))) {
            end++;
        }
        int equals = skipSpace(end);
        if (!is(equals, '=')) {
            return end;
        }
        return attributeValue(skipSpace(equals + 1));
    }

    private int attributeValue(int at) {
        if (at >= text.length()) {
            return -1;
        }
        char quote = text.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, at + 1);
            return end < 0 ? -1 : end + 1;
        }
        int end = at;
        while (end < text.length() && "\"'=<>` \t\n\r\f".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == at ? -1 : end;
    }

    private int skipSpace(int at) {
        int end = at;
        while (end < text.length() && " \t\n\r\f".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private boolean is(int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private static boolean beginsAttribute(char c) {
        return isLetter(c) || c == '_' || c == ':';
    }

    private static boolean continuesAttribute(char c) {
        return isLetterOrDigit(c) || c == '_' || c == ':' || c == '.' || c == '-';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
