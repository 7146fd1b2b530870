package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param calendar the slug of its calendar
 * @param start local, or a date where it lasts all day
 * @param end likewise; where it lasts all day, the last day itself
 * @param rrule how it repeats, with {@code UNTIL} in UTC
 * @param location room and place in one line
 * @param onlineUrl for those who plan or speak; for all others the event's own address, if it can be joined online
 * @param visibility its own, or its calendar's
 * @param occurrences when it takes place, if that was asked for with {@code from} and {@code to}
 */
record EventAnswer(
        long id,
        String uid,
        int sequence,
        String calendar,
        String title,
        String slug,
        String description,
        String start,
        String end,
        String zone,
        boolean allDay,
        @Nullable String rrule,
        String location,
        @Nullable Long room,
        @Nullable String onlineUrl,
        int linkMinutes,
        @Nullable Integer capacity,
        Collection<String> tags,
        Collection<String> audience,
        @Nullable String technique,
        List<SpeakerWords> speakers,
        List<MaterialWords> materials,
        String contact,
        @Nullable Long programme,
        String visibility,
        String status,
        Instant createdAt,
        Instant updatedAt,
        String url,
        String icsUrl,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OccurrenceAnswer> occurrences) {}
