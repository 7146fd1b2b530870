package org.commonplace.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.PageDetails;

/**
 * A public page's document as bytes, plain and compressed, ready to be sent.
 *
 * @param space the key of its space
 * @param etag the strong entity tag of the plain bytes
 * @param zippedEtag the strong entity tag of the compressed bytes
 */
record ReadyPage(String space, String slug, byte[] plain, byte[] zipped, String etag, String zippedEtag) {

    private static final int OVERHEAD = 400;

    /** To be changed with what stands around the article, so that browsers do not keep the former. */
    private static final String FORM = "2";

    static ReadyPage of(Article article, String look, String html) {
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        PageDetails page = article.page();
        String tag = "\"" + article.stamp() + "-" + look + "-" + FORM;
        return new ReadyPage(page.space(), page.slug(), plain, zip(plain), tag + "\"", tag + "-z\"");
    }

    int size() {
        return OVERHEAD + plain.length + zipped.length;
    }

    /** Whether a browser that sends this {@code If-None-Match} has the page already. */
    boolean isKnownBy(String ifNoneMatch) {
        return ifNoneMatch.equals("*") || ifNoneMatch.contains(etag) || ifNoneMatch.contains(zippedEtag);
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
