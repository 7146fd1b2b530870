package org.commonplace.transfer.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.commonplace.markup.Rendered.Heading;
import org.jspecify.annotations.Nullable;

/** What an imported page is called. */
public final class Titles {

    private static final int MAX_LENGTH = 255;
    private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");
    private static final Pattern OWN_PAGE = Pattern.compile("(?i)(?:readme|index)\\.(?:md|markdown)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private Titles() {}

    /** The front matter's title, else the first top heading's words, else words made of the file's name. */
    public static String of(String path, @Nullable String frontMatterTitle, List<Heading> headings) {
        if (frontMatterTitle != null && !frontMatterTitle.isBlank()) {
            return tidy(frontMatterTitle);
        }
        return headings.stream()
                .filter(heading -> heading.level() == 1 && !heading.text().isBlank())
                .findFirst()
                .map(heading -> tidy(heading.text()))
                .orElseGet(() -> ofName(path));
    }

    /** Words made of a file's or folder's name; a folder's own page is called like the folder. */
    public static String ofName(String path) {
        String[] parts = path.split("/");
        String name = parts[parts.length - 1];
        if (OWN_PAGE.matcher(name).matches() && parts.length > 1) {
            name = parts[parts.length - 2];
        }
        String stem = MarkdownPlan.isPage(name) ? name.substring(0, name.lastIndexOf('.')) : name;
        String words = SEPARATORS.matcher(stem).replaceAll(" ").strip();
        String title = tidy(decoded(words));
        return title.isEmpty() ? tidy(name) : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Some wikis write characters that a file system refuses as percent signs and digits. */
    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException literal) {
            return words;
        }
    }

    private static String tidy(String title) {
        String line = INVISIBLE.matcher(title).replaceAll(" ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
        return line.substring(0, end).strip() + "…";
    }
}
