package org.commonplace.events.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to someone who asks for a feed. Nothing in the request but the address decides what is sent, and it is
 * never compressed: some programs ask for what they cannot read.
 *
 * @param status 200, or 304 for those who have it already
 */
@SuppressWarnings("ArrayRecordComponent")
record FeedAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final byte[] NOTHING = {};

    /** As RFC 9110, 5.6.7, has it, with two digits for the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * The answer.
     *
     * @param whose whose eyes it is for
     * @param noneMatch the tags that the asker knows, or {@code null}
     * @param modifiedSince when what the asker knows was changed, or {@code null}; not asked where there are tags
     */
    static FeedAnswer of(
            Feed feed, Whose whose, Instant now, @Nullable String noneMatch, @Nullable String modifiedSince) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", feed.etag());
        headers.put("Last-Modified", HTTP_DATE.format(feed.changedAt().isAfter(now) ? now : feed.changedAt()));
        headers.put("Cache-Control", whose.cacheControl);
        if (whose == Whose.SECRET) {
            headers.put("X-Robots-Tag", "noindex");
            headers.put("Referrer-Policy", "no-referrer");
        } else {
            headers.put("Vary", "Cookie, Authorization");
        }
        // When something was changed is known of what everyone gets; what else one reader sees depends on more
        boolean known = noneMatch == null
                ? whose == Whose.EVERYONES && isSince(feed.changedAt(), modifiedSince)
                : isAmong(feed.etag(), noneMatch);
        if (known) {
            return new FeedAnswer(NOT_MODIFIED, headers, NOTHING);
        }
        headers.put("Content-Type", feed.type());
        headers.put("Content-Disposition", "inline; filename=\"" + feed.filename() + "\"");
        return new FeedAnswer(OK, headers, feed.bytes());
    }

    /** For whom an answer is. */
    enum Whose {
        /** The same for everyone who brings nothing to know them by. */
        EVERYONES("public, no-cache"),
        /** For someone who signed in. */
        READERS("private, no-cache"),
        /** At an address that is a secret. */
        SECRET("private, no-store");

        private final String cacheControl;

        Whose(String cacheControl) {
            this.cacheControl = cacheControl;
        }
    }

    private static boolean isAmong(String etag, String noneMatch) {
        if (noneMatch.strip().equals("*")) {
            return true;
        }
        for (String known : noneMatch.split(",")) {
            String tag = known.strip();
            if (tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSince(Instant changedAt, @Nullable String since) {
        if (since == null) {
            return false;
        }
        try {
            return !changedAt.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
