package org.commonplace.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Finds tags, comments and the targets of links in a text, and notes what they hide from the reader. */
final class Markup {

    private static final int LONGEST = 2_000;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr");

    private final String text;
    private final Next tagEnd;
    private final Next bracket;
    private final Next parenthesis;
    private int[] hidden = new int[16];
    private int parts;
    private boolean separates;

    Markup(String text) {
        this.text = text;
        this.tagEnd = new Next(text, '>');
        this.bracket = new Next(text, ']');
        this.parenthesis = new Next(text, ')');
    }

    static boolean mayBegin(char c) {
        return c == '<' || c == '[' || c == ']';
    }

    /** Where the text goes on after the mark that begins here; the same place when none does. */
    int skip(char c, int at) {
        separates = false;
        return switch (c) {
            case '<' -> tag(at);
            case '[' -> beginsLink(at) ? at + 1 : at;
            default -> target(at);
        };
    }

    /** Whether the mark skipped last parts what stands before it from what comes after. */
    boolean separates() {
        return separates;
    }

    int hiddenParts() {
        return parts;
    }

    int hiddenFrom(int part) {
        return hidden[2 * part];
    }

    int hiddenTo(int part) {
        return hidden[2 * part + 1];
    }

    private int tag(int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean mark = next == '/' || next == '!' || next == '?' || Character.isLetter(next);
        int end = mark ? tagEnd.from(at) : text.length();
        if (end == text.length() || end - at > LONGEST) {
            return at;
        }
        separates = next != '!' && !INLINE.contains(name(at + (next == '/' ? 2 : 1), end));
        hide(at + 1, end);
        return end + 1;
    }

    private String name(int from, int end) {
        int at = from;
        while (at < end && at < from + 10 && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private boolean beginsLink(int at) {
        int end = bracket.from(at);
        return end + 1 < text.length() && text.charAt(end + 1) == '(';
    }

    private int target(int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '(') {
            return at;
        }
        int end = parenthesis.from(at);
        if (end == text.length() || end - at > LONGEST) {
            return at;
        }
        hide(at + 2, end);
        return end + 1;
    }

    private void hide(int from, int to) {
        if (2 * parts == hidden.length) {
            hidden = Arrays.copyOf(hidden, 2 * hidden.length);
        }
        hidden[2 * parts] = from;
        hidden[2 * parts + 1] = to;
        parts++;
    }

    /** The next place of a character, looked for once however often it is asked for while going forward. */
    private static final class Next {

        private final String text;
        private final char wanted;
        private int found = -1;

        Next(String text, char wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        /** The length of the text when there is none. */
        int from(int at) {
            if (found < at) {
                int next = text.indexOf(wanted, at);
                found = next < 0 ? text.length() : next;
            }
            return found;
        }
    }
}
