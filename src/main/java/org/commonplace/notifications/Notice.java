package org.commonplace.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told.
 *
 * @param actor the id of whoever did it last; {@code null} when the product itself did
 * @param several whether more than one person did it
 * @param times how often it happened since the person last looked
 * @param at when it happened last
 */
public record Notice(
        long id,
        Happening happening,
        Subject subject,
        @Nullable Long actor,
        boolean several,
        int times,
        Instant at,
        boolean read) {

    /** A place in the list of notices, which goes from the latest to the first. */
    public record Mark(Instant at, long id) {}

    public Mark mark() {
        return new Mark(at, id);
    }
}
