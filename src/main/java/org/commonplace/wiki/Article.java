package org.commonplace.wiki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered;

/**
 * A page as an article, shared by all its readers.
 *
 * @param spaceName the name of its space
 * @param rendered its text as it is shown; plain text and links are left out, for they would be kept for nothing
 * @param summary its first words
 * @param doubted whether a reader says that something in it is wrong, and nobody has settled that yet
 * @param stamp changes whenever anything shown of the page changes
 */
public record Article(
        PageDetails page, String spaceName, Rendered rendered, String summary, boolean doubted, String stamp) {

    private static final int STAMP_BYTES = 12;
    private static final int SUMMARY = 200;
    private static final int OVERHEAD = 1_500;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static Article of(PageDetails page, String spaceName, Rendered rendered, boolean doubted) {
        Rendered shown = rendered.onlyShown();
        String stamp = stampOf(page, spaceName + doubted, shown);
        return new Article(page, spaceName, shown, summaryOf(rendered), doubted, stamp);
    }

    /**
     * The anchor of the title: the one a heading with its words would have. Empty where there is such a heading, which then is
     * what links mean.
     */
    public Optional<String> titleAnchor() {
        String anchor = Markdown.anchor(page.title());
        return rendered.outline().stream().anyMatch(heading -> heading.id().equals(anchor))
                ? Optional.empty()
                : Optional.of(anchor);
    }

    /** Roughly how many bytes of memory it takes; most texts take a byte for a character. */
    int size() {
        return OVERHEAD
                + page.body().length()
                + 100 * rendered.outline().size()
                + rendered.segments().stream().mapToInt(Article::length).sum();
    }

    private static int length(Rendered.Segment segment) {
        return segment instanceof Rendered.Html html ? html.html().length() : 200;
    }

    /** The first words, cut between words. */
    private static String summaryOf(Rendered rendered) {
        String words = SPACES.matcher(rendered.plainText()).replaceAll(" ").strip();
        if (words.length() <= SUMMARY) {
            return words;
        }
        int cut = words.lastIndexOf(' ', SUMMARY);
        return words.substring(0, cut > 0 ? cut : SUMMARY) + "…";
    }

    private static String stampOf(PageDetails page, String spaceName, Rendered rendered) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((page + spaceName).getBytes(StandardCharsets.UTF_8));
            digest.update(rendered.segments().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, STAMP_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
