package org.commonplace.events;

import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Where something takes place: in a room of the list, somewhere else, online, or both.
 *
 * @param room of the list
 * @param place in words; beside a room, how to find it
 * @param onlineUrl given to organisers and to people who registered, see {@link JoinLinks}
 * @param linkMinutes how many minutes before the start people who registered are given the link
 */
public record Venue(
        @Nullable Long room, String place, @Nullable String onlineUrl, int linkMinutes) {

    /** A day. */
    public static final int USUAL_LINK_MINUTES = 1_440;

    static final int LONGEST_PLACE = 500;
    private static final int LONGEST_URL = 1_000;
    static final int MOST_MINUTES = 60 * 24 * 60;

    /** Nowhere yet. */
    public static final Venue OPEN = new Venue(null, "", null, USUAL_LINK_MINUTES);

    public Venue {
        place = Texts.line("location", place, LONGEST_PLACE);
        onlineUrl = Texts.web("onlineUrl", onlineUrl, LONGEST_URL);
        if (linkMinutes < 0 || linkMinutes > MOST_MINUTES) {
            throw new Invalid("linkMinutes", "events.link.minutes", MOST_MINUTES);
        }
    }

    public static Venue in(long room) {
        return new Venue(room, "", null, USUAL_LINK_MINUTES);
    }

    public static Venue at(String place) {
        return new Venue(null, place, null, USUAL_LINK_MINUTES);
    }

    public static Venue online(String url) {
        return new Venue(null, "", url, USUAL_LINK_MINUTES);
    }

    /** The same place with another link, or none. */
    public Venue linkedTo(@Nullable String url) {
        return new Venue(room, place, url, linkMinutes);
    }
}
