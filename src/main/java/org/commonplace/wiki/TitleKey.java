package org.commonplace.wiki;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How wiki links compare titles: compatibility characters unified, case folded, spaces single. Unifying can make a title
 * many times longer; what is beyond the length of a title does not count.
 */
final class TitleKey {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private TitleKey() {}

    static String of(String title) {
        String unified = Normalizer.normalize(title, Normalizer.Form.NFKC);
        String key = SPACES.matcher(unified).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        int length = key.codePointCount(0, key.length());
        return length <= Page.MAX_TITLE ? key : key.substring(0, key.offsetByCodePoints(0, Page.MAX_TITLE));
    }
}
