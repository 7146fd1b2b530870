package org.commonplace.events.ical.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time or a day as a file has it.
 *
 * @param zone {@code null} for a day, and for a time that is meant wherever one is
 */
record ReadTime(LocalDateTime local, @Nullable ZoneId zone, boolean day) {

    private static final int DATE = 8;
    private static final int YEAR = 4;
    private static final int MONTH = 6;
    private static final int TIME = 6;
    private static final int MINUTES = 4;
    private static final int HOURS = 2;
    private static final int MIDNIGHT = 24;
    private static final int LAST_SECOND = 59;

    /** Finds the zone of a name in the file. */
    @FunctionalInterface
    interface Zones {
        ZoneId of(String name);
    }

    /**
     * Reads one value of a property.
     *
     * @throws Unusable when it is none
     */
    static ReadTime of(ContentLine line, String value, Zones zones) {
        String text = value.strip().replace("-", "").replace(":", "");
        boolean saidDay =
                line.parameter("VALUE").filter("DATE"::equalsIgnoreCase).isPresent();
        try {
            LocalDate date = date(text);
            if (text.length() == DATE || saidDay) {
                return new ReadTime(date.atStartOfDay(), null, true);
            }
            LocalDateTime local = time(date, text);
            if (text.endsWith("Z") || text.endsWith("z")) {
                return new ReadTime(local, ZoneOffset.UTC, false);
            }
            return new ReadTime(local, line.parameter("TZID").map(zones::of).orElse(null), false);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unusable("events.import.time", line.name(), shortened(value));
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.of(number(text, 0, YEAR), number(text, YEAR, MONTH), number(text, MONTH, DATE));
    }

    private static LocalDateTime time(LocalDate date, String text) {
        if (text.charAt(DATE) != 'T' && text.charAt(DATE) != 't') {
            throw new NumberFormatException(text);
        }
        String clock = text.endsWith("Z") || text.endsWith("z")
                ? text.substring(DATE + 1, text.length() - 1)
                : text.substring(DATE + 1);
        if (clock.length() != TIME && clock.length() != MINUTES) {
            throw new NumberFormatException(text);
        }
        int hour = number(clock, 0, HOURS);
        int minute = number(clock, HOURS, MINUTES);
        int second = clock.length() == TIME ? Math.min(LAST_SECOND, number(clock, MINUTES, TIME)) : 0;
        if (hour == MIDNIGHT && minute == 0 && second == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        return date.atTime(LocalTime.of(hour, minute, second));
    }

    private static int number(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                throw new NumberFormatException(text);
            }
        }
        return Integer.parseInt(text.substring(from, to));
    }

    static String shortened(String value) {
        final int longest = 60;
        return value.length() <= longest ? value : value.substring(0, longest) + "…";
    }

    boolean isUtc() {
        return ZoneOffset.UTC.equals(zone);
    }

    /** As the clocks of a zone show it; a day and a time without a zone stay as they are. */
    LocalDateTime in(ZoneId other) {
        return zone == null || zone.equals(other)
                ? local
                : local.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
    }

    Instant instant(ZoneId usual) {
        return local.atZone(zone == null ? usual : zone).toInstant();
    }
}
