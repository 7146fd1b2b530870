package org.commonplace.privacy;

import java.util.Arrays;

/**
 * A text as someone reads it: without the marks of Markdown and HTML, every digit, space, dash and dot in its plainest
 * form, and for each character where it came from. What a reader does not see, such as the target of a link or a
 * comment, follows after the visible text, each part behind a {@link #BREAK}.
 */
final class Reading {

    /** Stands between things that do not belong together. */
    static final char BREAK = '\u0001';

    private final String text;
    private final char[] chars;
    private final int[] offsets;
    private final int length;
    private final int visible;

    private Reading(String text, char[] chars, int[] offsets, int length, int visible) {
        this.text = text;
        this.chars = chars;
        this.offsets = offsets;
        this.length = length;
        this.visible = visible;
    }

    static Reading of(String text) {
        return new Builder(text).build();
    }

    int length() {
        return length;
    }

    /** The character here, or a {@link #BREAK} beyond either end. */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : BREAK;
    }

    boolean isDigit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    boolean isLetter(int index) {
        return Character.isLetter(at(index));
    }

    /** Whether this place is in something that readers do not see, such as the target of a link. */
    boolean isHidden(int index) {
        return index >= visible;
    }

    /** A part of the reading, cut to what there is. */
    String part(int from, int to) {
        int start = Math.clamp(from, 0, length);
        return new String(chars, start, Math.clamp(to, start, length) - start);
    }

    /** Where the character came from. */
    int offset(int index) {
        return offsets[index];
    }

    /** Where the text goes on after that character. */
    int end(int index) {
        int offset = offsets[index];
        char first = text.charAt(offset);
        if (Character.isHighSurrogate(first)) {
            return offset + 2;
        }
        if (first == '&' && chars[index] != '&') {
            return text.indexOf(';', offset) + 1;
        }
        return offset + (first == '%' && chars[index] != '%' ? 3 : 1);
    }

    /** The match of these characters of the reading, both ends included. */
    Match match(Rule rule, int first, int last) {
        return new Match(rule, offset(first), end(last) - offset(first));
    }

    String text() {
        return text;
    }

    private static final class Builder {

        private final String text;
        private final Markup markup;
        private char[] chars;
        private int[] offsets;
        private int length;

        Builder(String text) {
            this.text = text;
            this.markup = new Markup(text);
            this.chars = new char[text.length() + 16];
            this.offsets = new int[text.length() + 16];
        }

        Reading build() {
            read(0, text.length(), true);
            int visible = length;
            for (int part = 0; part < markup.hiddenParts(); part++) {
                add(BREAK, markup.hiddenFrom(part));
                read(markup.hiddenFrom(part), markup.hiddenTo(part), false);
            }
            return new Reading(text, chars, offsets, length, visible);
        }

        private void read(int from, int to, boolean marked) {
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                char plain = c < 128 ? Plain.ASCII[c] : Plain.SPECIAL;
                if (plain > Plain.SPECIAL) {
                    add(plain, at++);
                } else if (plain == Plain.NOTHING) {
                    at++;
                } else {
                    at = marked && Markup.mayBegin(c) ? mark(c, at) : sign(c, at);
                }
            }
        }

        private int mark(char c, int at) {
            int next = markup.skip(c, at);
            if (next == at) {
                return sign(c, at);
            }
            if (markup.separates()) {
                add('\n', at);
            }
            return next;
        }

        private int sign(char c, int at) {
            if (c == '&') {
                int plain = Plain.entity(text, at);
                return plain < 0 ? put('&', at, at + 1) : put(Plain.of(plain), at, text.indexOf(';', at) + 1);
            }
            if (c == '%') {
                char plain = Plain.escape(text, at);
                return put(plain, at, plain == '%' ? at + 1 : at + 3);
            }
            if (c < 128) {
                return put(c, at, at + 1);
            }
            int codePoint = text.codePointAt(at);
            return put(Plain.of(codePoint), at, at + Character.charCount(codePoint));
        }

        private int put(char plain, int at, int next) {
            if (plain != Plain.NOTHING) {
                add(plain, at);
            }
            return next;
        }

        private void add(char c, int offset) {
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length + (length >> 1));
                offsets = Arrays.copyOf(offsets, chars.length);
            }
            chars[length] = c;
            offsets[length++] = offset;
        }
    }
}
