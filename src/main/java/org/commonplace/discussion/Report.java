package org.commonplace.discussion;

import java.time.Instant;
import org.commonplace.notifications.Subject;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * What a reader told whoever looks after content.
 *
 * @param subject what it is about
 * @param shown what that is called, and where it is
 * @param words in the reader's words; may be empty
 * @param reporter who told; {@code null} for someone who was not signed in
 * @param settled what was done; {@code null} while it is open
 */
public record Report(
        long id,
        ContentRef subject,
        Subject shown,
        Fault fault,
        String words,
        @Nullable Long reporter,
        Instant at,
        @Nullable Settled settled) {

    /**
     * How a report ended.
     *
     * @param answer in the words of whoever settled it; may be empty
     */
    public record Settled(Instant at, long by, Outcome outcome, String answer) {}

    /** What all readers may know of the open reports about something: that there are some, and since when. */
    public record Standing(boolean wrong, boolean outOfDate, Instant since) {}
}
