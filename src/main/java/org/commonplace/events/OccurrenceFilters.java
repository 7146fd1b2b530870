package org.commonplace.events;

import java.util.Map;
import java.util.Set;

/**
 * What any list of occurrences can be narrowed by, as SQL on {@code occurrence o}, {@code event e}, {@code event_override v} and
 * {@code room r}. An empty filter asks for everything.
 *
 * @param calendars ids
 * @param tags any of these
 * @param audience codes of staff groups, any of which it is meant for; what is meant for everyone is found as well
 * @param place a part of the place's name, the room's included
 */
record OccurrenceFilters(Set<Long> calendars, Set<String> tags, Set<String> audience, String place) {

    /** Conditions to add to others; empty if there are none. */
    String conditions() {
        StringBuilder more = new StringBuilder();
        if (!calendars.isEmpty()) {
            more.append(" AND o.calendar_id IN (:calendars)");
        }
        if (!tags.isEmpty()) {
            more.append(" AND EXISTS (SELECT 1 FROM event_tag t WHERE t.event_id = e.id AND t.tag IN (:tags))");
        }
        if (!audience.isEmpty()) {
            more.append(" AND (NOT EXISTS (SELECT 1 FROM event_audience a WHERE a.event_id = e.id)")
                    .append(
                            " OR EXISTS (SELECT 1 FROM event_audience a WHERE a.event_id = e.id AND a.code IN (:codes)))");
        }
        if (!place.isEmpty()) {
            more.append(" AND CONCAT_WS(' ', r.name, r.address, IF(v.own_venue, v.place, e.place)) LIKE :place");
        }
        return more.toString();
    }

    /** What the conditions name. */
    Map<String, Object> parameters() {
        return Map.of("calendars", calendars, "tags", tags, "codes", audience, "place", Likeness.of(place));
    }
}
