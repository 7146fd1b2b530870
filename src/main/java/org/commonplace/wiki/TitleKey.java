package org.commonplace.wiki;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How wiki links compare titles: compatibility characters unified, case folded, spaces single. */
final class TitleKey {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private TitleKey() {}

    static String of(String title) {
        String unified = Normalizer.normalize(title, Normalizer.Form.NFKC);
        return SPACES.matcher(unified).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
