package org.commonplace.events;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time an event takes place, as it is written down.
 *
 * @param id never changes; 0 for one that is not written down yet
 * @param originalStart when it was first to begin
 * @param overridden whether something else than its time may be different about it
 */
record Occurrence(
        long id,
        LocalDateTime originalStart,
        EventTime time,
        @Nullable Long room,
        boolean cancelled,
        boolean overridden) {

    private static final Duration A_DAY = Duration.ofHours(26);

    /** As it follows from the event and what is different about this occurrence. */
    static Occurrence of(Event event, LocalDateTime originalStart, @Nullable Deviation deviation) {
        EventTime planned = event.plan().time().startingAt(originalStart);
        if (deviation == null) {
            return new Occurrence(
                    0, originalStart, planned, event.plan().venue().room(), event.isCancelled(), false);
        }
        EventTime own = deviation.change().time();
        Venue venue = deviation.change().venue();
        return new Occurrence(
                0,
                originalStart,
                own == null ? planned : own,
                venue == null ? event.plan().venue().room() : venue.room(),
                event.isCancelled() || deviation.cancelled(),
                true);
    }

    Occurrence numbered(long number) {
        return new Occurrence(number, originalStart, time, room, cancelled, overridden);
    }

    /** Whether it lasts a day at most, clock changes included. */
    boolean isBrief() {
        return Duration.between(time.startsAt(), time.endsAt()).compareTo(A_DAY) <= 0;
    }
}
