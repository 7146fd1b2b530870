package org.commonplace.events.ical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A calendar as it is sent.
 *
 * @param type its media type, as in {@code Content-Type}
 * @param filename what it is called when it is kept
 * @param etag a strong entity tag of these bytes
 * @param changedAt when anything in it changed last, in whole seconds; never earlier than it was before, and perhaps a few
 *     seconds ahead of the clock
 * @param shared whether it is the same for everyone, so that caches on the way may keep it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Feed(byte[] bytes, String type, String filename, String etag, Instant changedAt, boolean shared) {

    private static final int TAG_BYTES = 16;

    static Feed of(byte[] bytes, FeedStyle style, String name, Instant changedAt, boolean shared) {
        return new Feed(bytes, style.type(), name + style.ending(), tag(bytes), changedAt, shared);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
