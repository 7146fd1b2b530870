package org.commonplace.events.ical;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of a feed that anyone may ask for.
 *
 * @param name the calendar's slug, or the tag; empty for neither
 * @param filter of those without a name
 */
record FeedAddress(Kind kind, String name, FeedFilter filter) {

    /** What it is a feed of. */
    enum Kind {
        CALENDAR,
        TAG,
        ALL
    }

    static FeedAddress ofCalendar(String slug) {
        return new FeedAddress(Kind.CALENDAR, slug, FeedFilter.ALL);
    }

    static FeedAddress ofTag(String tag) {
        return new FeedAddress(Kind.TAG, tag, FeedFilter.ALL);
    }

    /** A visitor has nothing that is theirs. */
    static FeedAddress ofAll(FeedFilter filter) {
        return new FeedAddress(Kind.ALL, "", filter);
    }

    /** Without host and query. */
    String path(FeedStyle style) {
        return switch (kind) {
            case CALENDAR -> "/calendars/" + name + style.ending();
            case TAG -> "/calendars/tag/" + encoded(name) + style.ending();
            case ALL -> "/calendars" + style.ending();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
