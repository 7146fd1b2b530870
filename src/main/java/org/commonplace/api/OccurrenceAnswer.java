package org.commonplace.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceDetails;
import org.jspecify.annotations.Nullable;

/**
 * One time an event takes place.
 *
 * @param originalStart when it was first to begin: its name in addresses
 * @param different whether it differs from the series
 * @param startsAt in UTC, as is the end
 */
record OccurrenceAnswer(
        long id,
        long event,
        String originalStart,
        String title,
        String slug,
        String description,
        String start,
        String end,
        String zone,
        boolean allDay,
        Instant startsAt,
        Instant endsAt,
        String location,
        @Nullable Long room,
        @Nullable String onlineUrl,
        List<String> speakers,
        @Nullable Integer capacity,
        String status,
        boolean different,
        int sequence,
        Instant updatedAt,
        String url) {

    static OccurrenceAnswer of(OccurrenceDetails occurrence) {
        EventTime time = occurrence.time();
        String url = "/events/" + occurrence.event();
        String given = occurrence.venue().onlineUrl();
        String original = LocalWords.word(occurrence.originalStart(), time.allDay());
        return new OccurrenceAnswer(
                occurrence.id(),
                occurrence.event(),
                original,
                occurrence.title(),
                original,
                occurrence.description(),
                LocalWords.start(time),
                LocalWords.end(time),
                time.zone().getId(),
                time.allDay(),
                time.startsAt(),
                time.endsAt(),
                occurrence.where(),
                occurrence.venue().room(),
                occurrence.online() && given == null ? url : given,
                occurrence.speakers(),
                occurrence.capacity(),
                occurrence.status().name().toLowerCase(Locale.ROOT),
                occurrence.different(),
                occurrence.sequence(),
                occurrence.changedAt(),
                url);
    }
}
