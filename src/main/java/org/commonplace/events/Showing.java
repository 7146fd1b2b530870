package org.commonplace.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one time an event takes place, or of a series as a whole.
 *
 * @param description Markdown
 * @param where room and place in one line; empty for nowhere
 * @param online whether there is a link to join
 * @param link that link, where the reader may have it now; see {@link JoinLinks}
 * @param speakers what each is called
 */
public record Showing(
        EventTime time,
        String title,
        String description,
        String where,
        boolean online,
        @Nullable String link,
        List<String> speakers,
        boolean cancelled) {

    public Showing {
        speakers = List.copyOf(speakers);
    }

    /** The same at another time. */
    public Showing at(EventTime other) {
        return new Showing(other, title, description, where, online, link, speakers, cancelled);
    }

    /** The same for somebody who is given this link. */
    Showing joinedAt(@Nullable String url) {
        return new Showing(time, title, description, where, online, url, speakers, cancelled);
    }
}
