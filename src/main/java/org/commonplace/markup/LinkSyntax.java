package org.commonplace.markup;

import org.commonmark.internal.util.Escaping;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows the words of an <a href="https://spec.commonmark.org/0.31.2/#inline-link">inline link</a>:
 * {@code (destination "title")}, and {@code =300x200} after an image's destination.
 */
final class LinkSyntax {

    private static final int DEEPEST_PARENTHESES = 32;
    private static final int LARGEST_PIXELS = 10_000;

    /** Longest label of a reference, in characters. */
    static final int LONGEST_LABEL = 999;

    /** A link's end; {@code end} is the index after its closing parenthesis. */
    record Tail(
            String destination,
            @Nullable String title,
            @Nullable Integer width,
            @Nullable Integer height,
            int end) {}

    private final String text;
    private int at;

    private LinkSyntax(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The tail whose opening parenthesis would be at {@code start}, or null. */
    static @Nullable Tail tail(String text, int start, boolean image) {
        return start < text.length() && text.charAt(start) == '(' ? new LinkSyntax(text, start + 1).tail(image) : null;
    }

    /** Where the label whose bracket opens at {@code start} ends: the index of its closing bracket, or -1. */
    static int labelEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_LABEL + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            } else if (c == '[') {
                return -1;
            } else if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private @Nullable Tail tail(boolean image) {
        skipSpace();
        String destination = destination();
        if (destination == null) {
            return null;
        }
        boolean spaced = skipSpace();
        Integer[] size = image && spaced ? size() : null;
        if (size != null) {
            spaced = skipSpace();
        }
        String title = spaced ? title() : null;
        skipSpace();
        if (at >= text.length() || text.charAt(at) != ')') {
            return null;
        }
        return new Tail(destination, title, size == null ? null : size[0], size == null ? null : size[1], at + 1);
    }

    private @Nullable String destination() {
        if (at < text.length() && text.charAt(at) == '<') {
            return pointed();
        }
        int start = at;
        int open = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && isPunctuation(text.charAt(at + 1))) {
                at++;
            } else if (c == '(') {
                if (++open > DEEPEST_PARENTHESES) {
                    return null;
                }
            } else if (c == ')') {
                if (open-- == 0) {
                    break;
                }
            } else if (c == ' ' || Character.isISOControl(c)) {
                break;
            }
        }
        boolean balanced = open <= 0;
        return balanced ? Escaping.unescapeString(text.substring(start, at)) : null;
    }

    private @Nullable String pointed() {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                String inside = text.substring(at + 1, i);
                at = i + 1;
                return Escaping.unescapeString(inside);
            } else if (c == '<' || c == '\n') {
                return null;
            } else if (c == '\\') {
                i++;
            }
        }
        return null;
    }

    private @Nullable String title() {
        char open = at < text.length() ? text.charAt(at) : 0;
        if (open != '"' && open != '\'' && open != '(') {
            return null;
        }
        char close = open == '(' ? ')' : open;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == close) {
                String inside = text.substring(at + 1, i);
                at = i + 1;
                return Escaping.unescapeString(inside);
            } else if (c == '\\') {
                i++;
            } else if (c == '(' && open == '(') {
                return null;
            }
        }
        return null;
    }

    /** Width and height, either may be null; null if there is no size here. */
    private Integer @Nullable [] size() {
        if (at >= text.length() || text.charAt(at) != '=') {
            return null;
        }
        int start = at++;
        Integer width = pixels();
        boolean times = at < text.length() && text.charAt(at) == 'x';
        if (times) {
            at++;
            Integer height = pixels();
            if (width != null || height != null) {
                return new Integer[] {width, height};
            }
        }
        at = start;
        return null;
    }

    private @Nullable Integer pixels() {
        int value = 0;
        int start = at;
        while (at < text.length() && at - start < 5 && Character.digit(text.charAt(at), 10) >= 0) {
            value = value * 10 + Character.digit(text.charAt(at++), 10);
        }
        return at == start || value == 0 || value > LARGEST_PIXELS ? null : value;
    }

    private boolean skipSpace() {
        int start = at;
        while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    private static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }
}
