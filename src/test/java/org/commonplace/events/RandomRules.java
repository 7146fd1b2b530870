package org.commonplace.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Series as the form makes them, at random. */
final class RandomRules {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int TWO_YEARS = 730;

    private RandomRules() {}

    record Made(EventTime time, Recurrence rule) {}

    static Made next(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(TWO_YEARS));
        Pattern pattern = pattern(random, day);
        int every = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 1;
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        Recurrence rule = switch (random.nextInt(3)) {
            case 0 -> new Recurrence(pattern, every, null, 1 + random.nextInt(30));
            case 1 -> new Recurrence(pattern, every, day.plusDays(random.nextInt(400)), null);
            default -> new Recurrence(pattern, every, null, null);
        };
        if (random.nextInt(5) == 0) {
            return new Made(EventTime.allDay(day, day.plusDays(random.nextInt(2)), zone), rule);
        }
        // Times that clock changes leave out or repeat are among them
        int minute = random.nextInt(2) == 0 ? 15 * random.nextInt(16) : 15 * random.nextInt(95);
        EventTime time = EventTime.at(
                day.atStartOfDay().plusMinutes(minute),
                day.atStartOfDay().plusMinutes(minute + 15L * (1 + random.nextInt(12))),
                zone);
        return new Made(time, rule);
    }

    private static Pattern pattern(Random random, LocalDate day) {
        return switch (random.nextInt(5)) {
            case 0 -> new Pattern.Daily();
            case 1 -> Pattern.Weekly.on(day.getDayOfWeek());
            case 2 -> weekly(random, day);
            case 3 -> byDate(random, day);
            default -> byWeekday(random, day);
        };
    }

    private static Pattern weekly(Random random, LocalDate day) {
        Set<DayOfWeek> days = EnumSet.of(day.getDayOfWeek());
        for (DayOfWeek other : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                days.add(other);
            }
        }
        return new Pattern.Weekly(days, random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY);
    }

    private static Pattern byDate(Random random, LocalDate day) {
        boolean last = day.getDayOfMonth() == day.lengthOfMonth() && random.nextBoolean();
        return new Pattern.MonthlyByDate(last ? -1 : day.getDayOfMonth());
    }

    private static Pattern byWeekday(Random random, LocalDate day) {
        boolean last = day.plusWeeks(1).getMonth() != day.getMonth() && random.nextBoolean();
        return new Pattern.MonthlyByWeekday(last ? -1 : (day.getDayOfMonth() - 1) / 7 + 1, day.getDayOfWeek());
    }
}
