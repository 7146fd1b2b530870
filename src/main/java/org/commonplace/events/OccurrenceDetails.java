package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time an event takes place, as the caller sees it.
 *
 * @param id stays the same whatever becomes of its time
 * @param originalStart when it was first to begin; its name within the event
 * @param venue its link is there for those who plan and speak only; see {@link JoinLinks}
 * @param where room and place in one line
 * @param speakers what each speaker is called
 * @param different whether it differs from the series
 */
public record OccurrenceDetails(
        long id,
        long event,
        LocalDateTime originalStart,
        EventTime time,
        String title,
        String description,
        Venue venue,
        boolean online,
        String where,
        List<String> speakers,
        @Nullable Integer capacity,
        EventStatus status,
        boolean different,
        int sequence,
        Instant changedAt) {}
