package org.commonplace.events.ical.dav;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time in which events are looked for.
 *
 * @param from included
 * @param to excluded; never so far ahead that series without an end would be followed for ages
 */
record TimeRange(Instant from, Instant to) {

    private static final Duration FARTHEST = Duration.ofDays(3_653);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** What an element with {@code start} and {@code end} says, either of which may be missing. */
    static TimeRange of(Tag tag, Instant now) {
        Instant farthest = now.plus(FARTHEST);
        Instant from = moment(tag.attribute("start"), Instant.MIN);
        Instant to = moment(tag.attribute("end"), farthest);
        return new TimeRange(from, to.isAfter(farthest) ? farthest : to);
    }

    private static Instant moment(@Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw DavRefusal.because(Name.caldav("valid-filter"));
        }
    }
}
