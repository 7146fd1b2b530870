package org.commonplace.events;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time an event takes place, as a list or a calendar shows it.
 *
 * @param id stays the same whatever becomes of its time
 * @param originalStart when it was first to begin; its name within the event
 * @param where room and place in one line; empty for nowhere
 * @param series whether there are others
 */
public record OccurrenceLine(
        long id,
        long event,
        long calendar,
        LocalDateTime originalStart,
        EventTime time,
        String title,
        String where,
        boolean online,
        boolean series,
        @Nullable Technique technique,
        EventStatus status) {

    /** The event's address, without the host. */
    public String url() {
        return Events.address(event);
    }
}
