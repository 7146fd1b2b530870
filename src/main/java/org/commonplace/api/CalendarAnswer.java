package org.commonplace.api;

import java.time.Instant;
import java.util.Locale;
import org.commonplace.events.CalendarDetails;
import org.jspecify.annotations.Nullable;

/**
 * A calendar.
 *
 * @param colour as in {@code #0b5563}
 * @param zone where its events usually are
 * @param space the key of the space it belongs to, for those who may see that
 * @param room the number of the room its events are usually in
 * @param location where its events usually are, in words
 * @param role what the caller may do in it: {@code view}, {@code comment}, {@code edit} or {@code curate}
 */
record CalendarAnswer(
        long id,
        String slug,
        String name,
        String title,
        String colour,
        String zone,
        String visibility,
        @Nullable String space,
        @Nullable Long room,
        String location,
        String role,
        Instant createdAt,
        String url,
        String icsUrl) {

    static CalendarAnswer of(CalendarDetails calendar, @Nullable String space) {
        return new CalendarAnswer(
                calendar.id(),
                calendar.slug(),
                calendar.name(),
                calendar.name(),
                calendar.plan().colour(),
                calendar.plan().zone().getId(),
                calendar.plan().visibility().name().toLowerCase(Locale.ROOT),
                space,
                calendar.plan().room(),
                calendar.plan().place(),
                calendar.role().name().toLowerCase(Locale.ROOT),
                calendar.createdAt(),
                calendar.url(),
                calendar.url() + ".ics");
    }
}
