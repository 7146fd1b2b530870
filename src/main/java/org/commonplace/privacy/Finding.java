package org.commonplace.privacy;

/**
 * A passage that may identify a patient. It quotes what was written, so show it only to whoever wrote it or may read the
 * whole.
 *
 * @param field which field it is in, such as {@code body}
 * @param offset where the passage begins in that field's text, in UTF-16 units
 * @param length of the passage, in UTF-16 units
 * @param excerpt the passage with a few words around it, on one line
 */
public record Finding(Rule rule, String field, int offset, int length, String excerpt) {

    private static final int AROUND = 40;

    static Finding of(Match match, String field, String text) {
        int end = match.offset() + match.length();
        int from = Math.max(0, match.offset() - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        String words = (from > 0 ? "…" : "") + text.substring(whole(text, from), whole(text, to));
        String excerpt = (words + (to < text.length() ? "…" : "")).replaceAll("\\s+", " ");
        return new Finding(match.rule(), field, match.offset(), match.length(), excerpt.strip());
    }

    /** Quotes nothing: whoever prints a finding into a log does not print the passage. */
    @Override
    public String toString() {
        return rule + " in " + field + " at " + offset;
    }

    private static int whole(String text, int at) {
        boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return within ? at + 1 : at;
    }
}
