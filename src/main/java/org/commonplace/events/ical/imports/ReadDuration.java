package org.commonplace.events.ical.imports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something lasts, as a file has it: days by the calendar, and seconds by the clock. */
record ReadDuration(long days, long seconds) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

    private static final int WEEK = 7;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final int WEEKS = 1;
    private static final int DAYS = 2;
    private static final int HOURS = 3;
    private static final int MINUTES = 4;
    private static final int SECONDS = 5;

    /** @throws Unusable when it is none, or goes backwards */
    static ReadDuration of(String value) {
        Matcher read = SHAPE.matcher(value.strip().toUpperCase(Locale.ROOT));
        if (value.length() > 40 || !read.matches()) {
            throw new Unusable("events.import.duration", ReadTime.shortened(value));
        }
        return new ReadDuration(
                number(read, WEEKS) * WEEK + number(read, DAYS),
                number(read, HOURS) * HOUR + number(read, MINUTES) * MINUTE + number(read, SECONDS));
    }

    private static long number(Matcher read, int group) {
        return read.group(group) == null ? 0 : Long.parseLong(read.group(group));
    }

    LocalDateTime after(LocalDateTime start, ZoneId zone) {
        return start.plusDays(days).atZone(zone).plusSeconds(seconds).toLocalDateTime();
    }
}
