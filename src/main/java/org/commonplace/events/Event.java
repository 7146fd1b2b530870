package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept: once, or a series.
 *
 * @param uid never changes and is never used again
 * @param template kept to plan others from; it never takes place
 * @param programme the programme it is a session of
 * @param splitFrom the series it went on from
 * @param sequence rises with any change that can be seen
 * @param changedAt when that was
 * @param writtenUntil up to which day its occurrences are written down; {@code null} when that is all of them
 */
record Event(
        long id,
        long calendar,
        String uid,
        EventPlan plan,
        EventStatus status,
        boolean template,
        @Nullable Long programme,
        @Nullable Long splitFrom,
        int sequence,
        Instant createdAt,
        long createdBy,
        Instant changedAt,
        long changedBy,
        @Nullable LocalDate writtenUntil) {

    boolean isCancelled() {
        return status == EventStatus.CANCELLED;
    }

    /** The same after a change that can be seen. */
    Event changed(EventPlan other, long by, Instant now) {
        return changed(other, status, by, now);
    }

    /** The same, taking place or not. */
    Event changed(EventStatus other, long by, Instant now) {
        return changed(plan, other, by, now);
    }

    private Event changed(EventPlan otherPlan, EventStatus otherStatus, long by, Instant at) {
        // As precise as the database keeps it
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        return new Event(
                id,
                calendar,
                uid,
                otherPlan,
                otherStatus,
                template,
                programme,
                splitFrom,
                sequence + 1,
                createdAt,
                createdBy,
                now.isBefore(changedAt) ? changedAt : now,
                by,
                writtenUntil);
    }
}
