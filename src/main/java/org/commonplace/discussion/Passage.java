package org.commonplace.discussion;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonplace.shared.Invalid;

/**
 * Some words of a text, with those around them, by which they are found again when the text has changed; after the
 * text quote selector of the <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Web Annotation
 * model</a>.
 *
 * @param quote the words
 * @param before the words just before them; may be empty
 * @param after the words just after them; may be empty
 */
public record Passage(String quote, String before, String after) {

    /** Longest quote, in characters. */
    public static final int LONGEST = 1_000;

    private static final int LONGEST_CONTEXT = 100;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** @throws Invalid when there are no words, or too many */
    public Passage {
        quote = quote.strip();
        if (quote.isEmpty() || quote.length() > LONGEST) {
            throw new Invalid("quote", "discussion.passage.length", LONGEST);
        }
        before = before.substring(Math.max(0, before.length() - LONGEST_CONTEXT));
        after = after.substring(0, Math.min(after.length(), LONGEST_CONTEXT));
    }

    /** As much of it as stands in a text, however its lines are broken; nothing where the quote does not. */
    Optional<Passage> within(String text) {
        String there = unbroken(text);
        return there.contains(unbroken(quote))
                ? Optional.of(new Passage(
                        quote,
                        there.contains(unbroken(before)) ? before : "",
                        there.contains(unbroken(after)) ? after : ""))
                : Optional.empty();
    }

    private static String unbroken(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
