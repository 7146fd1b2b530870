package org.commonplace.wiki.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says when things happened in the sample library, seen from today. */
@Component
class SampleTimes {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Pattern TIME = Pattern.compile("(-?\\d+)([dhm])");
    private static final int MORNING = 8;
    private static final int WORKING_HOURS = 10;
    private static final int MINUTES = 60;

    private final Clock clock;

    SampleTimes(Clock clock) {
        this.clock = clock;
    }

    /**
     * The moment that lies this long ago: for days, some time within working hours.
     *
     * @param what happened then; the same always happens at the same time of day
     */
    Instant ago(String time, String what) {
        long amount = amount(time);
        return switch (time.charAt(time.length() - 1)) {
            case 'd' -> inWorkingHours(LocalDate.now(clock.withZone(ZONE)).minusDays(amount), what);
            case 'h' -> clock.instant().minus(Duration.ofHours(amount));
            default -> clock.instant().minus(Duration.ofMinutes(amount));
        };
    }

    /** The day this many days from today. */
    LocalDate in(String days) {
        return LocalDate.now(clock.withZone(ZONE)).plusDays(amount(days));
    }

    private static Instant inWorkingHours(LocalDate day, String what) {
        int hash = Math.floorMod(what.hashCode(), WORKING_HOURS * MINUTES);
        return day.atTime(MORNING + hash / MINUTES, hash % MINUTES).atZone(ZONE).toInstant();
    }

    private static long amount(String time) {
        Matcher read = TIME.matcher(time);
        if (!read.matches()) {
            throw new IllegalArgumentException("Not a time: " + time);
        }
        return Long.parseLong(read.group(1));
    }
}
