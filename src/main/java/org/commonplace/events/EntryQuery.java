package org.commonplace.events;

import java.time.Instant;
import java.util.Set;

/**
 * Which events are looked for. An empty filter asks for everything.
 *
 * @param from the beginning, included
 * @param to the end, excluded
 * @param calendars ids
 * @param tags any of these
 * @param audience codes of staff groups, any of which it is meant for; what is meant for everyone is found as well
 * @param place a part of the place's name, the room's included; occurrences elsewhere are left out
 * @param mine only what the caller planned, where they speak or have a place, and what is in calendars they follow
 */
public record EntryQuery(
        Instant from,
        Instant to,
        Set<Long> calendars,
        Set<String> tags,
        Set<String> audience,
        String place,
        boolean mine) {

    public EntryQuery {
        calendars = Set.copyOf(calendars);
        tags = Set.copyOf(tags);
        audience = Set.copyOf(audience);
        place = place.strip();
    }

    OccurrenceFilters filters() {
        return new OccurrenceFilters(calendars, tags, audience, place);
    }

    /** Whether some occurrences of a series may be meant, and others not. */
    boolean choosesOccurrences() {
        return mine || !place.isEmpty();
    }
}
