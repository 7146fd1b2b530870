package org.commonplace.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the places within an article that links can lead to.
 *
 * <p>All begin with a prefix and a hyphen, so that no anchor can stand in for a name that scripts use.
 */
final class Anchors {

    private static final String PREFIX = "h-";
    private static final Pattern OWN = Pattern.compile("(?:h|fn|fnref)-[\\p{L}\\p{M}\\p{N}_-]+");
    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The anchor of a heading, numbered where its words were used before. */
    String unique(String words) {
        String wanted = PREFIX + slug(words);
        String anchor = wanted;
        while (!taken.add(anchor)) {
            anchor = wanted + "-" + repeats.merge(wanted, 1, Integer::sum);
        }
        return anchor;
    }

    /** The anchor that a link's fragment means; it may have been written for another system. */
    static String of(String fragment) {
        return OWN.matcher(fragment).matches() ? fragment : PREFIX + slug(fragment);
    }

    /** The words as GitHub makes them a fragment, which is what links in imported texts expect. */
    private static String slug(String words) {
        StringBuilder slug = new StringBuilder();
        words.strip()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(LONGEST)
                .map(c -> Character.isWhitespace(c) ? '-' : c)
                .filter(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c) || isMark(c))
                .forEach(slug::appendCodePoint);
        return slug.isEmpty() ? "section" : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
