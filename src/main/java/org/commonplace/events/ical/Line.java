package org.commonplace.events.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A property of a calendar file.
 *
 * @param parameters by name, in the order they are written
 * @param values as they are meant: not escaped, not folded
 */
record Line(String name, Kind kind, Map<String, String> parameters, List<String> values) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    /** Of which type its values are. */
    enum Kind {
        TEXT,
        URI,
        DATE,
        DATE_TIME,
        DURATION,
        INTEGER,
        RECUR,
        UTC_OFFSET;

        /** As in a {@code VALUE} parameter, and in jCal. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Line text(String name, String value) {
        return new Line(name, Kind.TEXT, Map.of(), List.of(value));
    }

    static Line texts(String name, Collection<String> values) {
        return new Line(name, Kind.TEXT, Map.of(), List.copyOf(values));
    }

    /** An address that is the usual kind of value of this property. */
    static Line uri(String name, String address) {
        return new Line(name, Kind.URI, Map.of(), List.of(address));
    }

    /** An address, said to be one: for properties that can have other values as well. */
    static Line saidUri(String name, String address) {
        return new Line(name, Kind.URI, Map.of("VALUE", "URI"), List.of(address));
    }

    static Line saidDuration(String name, String duration) {
        return new Line(name, Kind.DURATION, Map.of("VALUE", "DURATION"), List.of(duration));
    }

    static Line number(String name, int value) {
        return new Line(name, Kind.INTEGER, Map.of(), List.of(Integer.toString(value)));
    }

    static Line recur(String rule) {
        return new Line("RRULE", Kind.RECUR, Map.of(), List.of(rule));
    }

    static Line offset(String name, ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String text = String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
        return new Line(name, Kind.UTC_OFFSET, Map.of(), List.of(text));
    }

    static Line utc(String name, Instant instant) {
        return new Line(
                name,
                Kind.DATE_TIME,
                Map.of(),
                List.of(LOCAL.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z"));
    }

    /** A time without a zone, as within the description of a zone. */
    static Line floating(String name, LocalDateTime time) {
        return new Line(name, Kind.DATE_TIME, Map.of(), List.of(LOCAL.format(time)));
    }

    /** Times as the clocks of a zone show them, or whole days. */
    static Line times(String name, Collection<LocalDateTime> times, ZoneId zone, boolean allDay) {
        return allDay
                ? new Line(
                        name,
                        Kind.DATE,
                        Map.of("VALUE", "DATE"),
                        times.stream().map(DATE::format).toList())
                : new Line(
                        name,
                        Kind.DATE_TIME,
                        Map.of("TZID", zone.getId()),
                        times.stream().map(LOCAL::format).toList());
    }

    static Line time(String name, LocalDateTime time, ZoneId zone, boolean allDay) {
        return times(name, List.of(time), zone, allDay);
    }

    /** The same with another parameter. */
    Line with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Line(name, kind, more, values);
    }
}
