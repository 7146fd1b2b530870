package org.commonplace.transfer.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered.Heading;

/**
 * The heading that many files begin with. A page shows its title already, so a heading that says no more than the title is left
 * out of its text; links to the heading lead to the title.
 */
public final class OpeningHeading {

    private static final Pattern WITH_SIGN =
            Pattern.compile("\\A\\s*?^ {0,3}#[ \\t]+(?<words>[^\\n]*)(?:\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern UNDERLINED = Pattern.compile(
            "\\A\\s*?^ {0,3}(?<words>\\p{L}[^\\n]*)\\n {0,3}=+[ \\t\\r]*(?:\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern MORE_THAN_WORDS = Pattern.compile("[\\[\\]<>{}]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\A(?:[ \\t]*\\r?\\n)+");

    private OpeningHeading() {}

    /**
     * The text without such a heading.
     *
     * @param text without front matter
     * @param outline the text's headings
     */
    public static String without(String text, String title, List<Heading> outline) {
        if (outline.isEmpty() || !repeats(outline.getFirst(), title) || isNumbered(outline)) {
            return text;
        }
        for (Pattern form : List.of(WITH_SIGN, UNDERLINED)) {
            Matcher heading = form.matcher(text);
            if (heading.find()
                    && !MORE_THAN_WORDS.matcher(heading.group("words")).find()) {
                return BLANK_LINES.matcher(text.substring(heading.end())).replaceFirst("");
            }
        }
        return text;
    }

    private static boolean repeats(Heading first, String title) {
        return first.level() == 1 && first.text().strip().equals(title);
    }

    /** Whether other headings have the same words: their anchors count from the first, so it has to stay. */
    private static boolean isNumbered(List<Heading> outline) {
        String first = outline.getFirst().id();
        return !first.equals(Markdown.anchor(outline.getFirst().text()))
                || outline.stream().anyMatch(heading -> heading.id().equals(first + "-1"));
    }
}
