package org.commonplace.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A passage that may identify a patient. It quotes what was written, so show it only to whoever wrote it or may read the
 * whole.
 *
 * @param field which field it is in, such as {@code body}
 * @param offset where the passage begins in that field's text, in UTF-16 units
 * @param length of the passage, in UTF-16 units
 * @param before a few words before it, on one line
 * @param passage the passage itself, on one line
 * @param after a few words after it, on one line
 * @param source which of several texts it is in; {@code null} where there is only one, or it may not be shown
 */
public record Finding(
        Rule rule,
        String field,
        int offset,
        int length,
        String before,
        String passage,
        String after,
        @Nullable Source source) {

    private static final int AROUND = 40;
    private static final int LONGEST = 200;

    static Finding of(Match match, String field, String text) {
        int end = match.offset() + match.length();
        int from = wordFrom(text, Math.max(0, match.offset() - AROUND), match.offset());
        int to = wordTo(text, Math.min(text.length(), end + AROUND), end);
        return new Finding(
                match.rule(),
                field,
                match.offset(),
                match.length(),
                quotedBefore(text, from, match.offset()),
                line(text.substring(match.offset(), Math.min(end, match.offset() + LONGEST))),
                line(text.substring(end, to)) + (to < text.length() ? "…" : ""),
                null);
    }

    /**
     * The same as one of several texts.
     *
     * @param prefix tells the text from the others, such as {@code page 17}
     * @param source {@code null} when the text may not be shown; nothing is quoted then
     */
    public Finding in(String prefix, @Nullable Source source) {
        boolean quoted = source != null;
        return new Finding(
                rule,
                prefix + " " + field,
                offset,
                length,
                quoted ? before : "",
                quoted ? passage : "",
                quoted ? after : "",
                source);
    }

    /** The passage with a few words around it. */
    public String excerpt() {
        return (before + passage + after).strip();
    }

    /** Quotes nothing: whoever prints a finding into a log does not print the passage. */
    @Override
    public String toString() {
        return rule + " in " + field + " at " + offset;
    }

    private static String quotedBefore(String text, int from, int passage) {
        String words = line(text.substring(from, passage));
        return from > 0 ? "…" + words.stripLeading() : words;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Where the first whole word begins, so that no part of a word, or of a number, is quoted. */
    private static int wordFrom(String text, int from, int passage) {
        int at = from;
        while (at > 0 && at < passage && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    /** Where the last whole word ends. */
    private static int wordTo(String text, int to, int passage) {
        int at = to;
        while (at < text.length() && at > passage && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
