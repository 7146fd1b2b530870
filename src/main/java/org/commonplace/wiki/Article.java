package org.commonplace.wiki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.commonplace.markup.Rendered;

/**
 * A page as an article, shared by all its readers.
 *
 * @param spaceName the name of its space
 * @param stamp changes whenever anything shown of the page changes
 */
public record Article(PageDetails page, String spaceName, Rendered rendered, String stamp) {

    private static final int STAMP_BYTES = 12;

    static Article of(PageDetails page, String spaceName, Rendered rendered) {
        return new Article(page, spaceName, rendered, stampOf(page, spaceName, rendered));
    }

    /** Roughly how many characters it holds. */
    int size() {
        return page.body().length()
                + 2 * rendered.plainText().length()
                + rendered.segments().stream().mapToInt(Article::length).sum();
    }

    private static int length(Rendered.Segment segment) {
        return segment instanceof Rendered.Html html ? html.html().length() : 200;
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
