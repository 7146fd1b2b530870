package org.commonplace.events.ical.imports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonplace.events.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * The days that an {@code RRULE} names (RFC 5545, 3.3.10), for rules of more shapes than series here have; each day at most once, at
 * the time of the first. Rules that repeat within a day, and those about which programs disagree, are refused.
 */
final class RuleDates {

    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYMONTH",
            "BYSETPOS",
            "WKST",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "RSCALE",
            "SKIP");
    private static final int LONGEST = 1_000;
    private static final int MOST_PERIODS = 200_000;
    private static final int MOST_EVERY = 10_000;
    private static final int WEEK = 7;
    private static final int FIRST_DAY = 2;

    private final Map<String, String> parts;
    private final LocalDateTime start;
    private final ZoneId zone;
    private final Effort effort;
    private final Frequency frequency;
    private final int every;
    private final DayOfWeek weekStart;
    private final List<WeekdayRule> weekdays;

    private final Set<Integer> months;
    private final List<Integer> monthDays;
    private final List<Integer> yearDays;
    private final List<Integer> positions;

    private enum Frequency {
        YEARLY,
        MONTHLY,
        WEEKLY,
        DAILY
    }

    /** A weekday, and which of its kind; 0 for each. */
    private record WeekdayRule(int week, DayOfWeek day) {}

    private RuleDates(Map<String, String> parts, LocalDateTime start, ZoneId zone, Effort effort) {
        this.parts = parts;
        this.start = start;
        this.zone = zone;
        this.effort = effort;
        this.frequency = frequency();
        this.every = parts.containsKey("INTERVAL") ? number(parts.get("INTERVAL"), 1, MOST_EVERY) : 1;
        this.weekStart = parts.containsKey("WKST") ? weekday(parts.get("WKST")) : DayOfWeek.MONDAY;
        this.months = Set.copyOf(numbers("BYMONTH", 1, 12));
        this.monthDays = numbers("BYMONTHDAY", -31, 31);
        this.yearDays = numbers("BYYEARDAY", -366, 366);
        this.positions = numbers("BYSETPOS", -366, 366);
        this.weekdays = list("BYDAY").map(RuleDates::weekdayRule).toList();
        requireClear();
        requireEnd();
    }

    private void requireEnd() {
        if (parts.containsKey("COUNT")) {
            number(parts.get("COUNT"), 1, Integer.MAX_VALUE);
        }
        if (parts.containsKey("UNTIL")) {
            lastDay(parts.get("UNTIL"));
        }
    }

    /**
     * What a rule names.
     *
     * @param start of the first
     * @param zone in which that is
     * @throws Unusable when it cannot be read, or is not offered
     */
    static RuleDates of(String rule, LocalDateTime start, ZoneId zone, Effort effort) {
        if (rule.length() > LONGEST) {
            throw new Unusable("events.import.rule");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.strip().toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (part.isBlank() || equals == part.length() - 1) {
                continue;
            }
            if (equals < 1
                    || parts.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                throw new Unusable("events.import.rule");
            }
        }
        parts.keySet().stream()
                .filter(part -> !PARTS.contains(part) && !part.startsWith("X-"))
                .findFirst()
                .ifPresent(part -> {
                    throw new Unusable("events.import.rule-part", ReadTime.shortened(part));
                });
        try {
            return new RuleDates(parts, start, zone, effort);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unusable("events.import.rule");
        }
    }

    private Frequency frequency() {
        String word = parts.getOrDefault("FREQ", "");
        if (Set.of("HOURLY", "MINUTELY", "SECONDLY").contains(word)) {
            throw new Unusable("events.import.rule-often");
        }
        return Arrays.stream(Frequency.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unusable("events.import.rule"));
    }

    /** Programs disagree about counted weekdays in weeks and about places in a week; those rules are left alone. */
    private void requireClear() {
        boolean counted = weekdays.stream().anyMatch(day -> day.week != 0);
        if (counted && (frequency == Frequency.WEEKLY || frequency == Frequency.DAILY)) {
            throw new Unusable("events.import.rule-part", "BYDAY");
        }
        if (!positions.isEmpty() && (frequency == Frequency.WEEKLY || frequency == Frequency.DAILY)) {
            throw new Unusable("events.import.rule-part", "BYSETPOS");
        }
        if (!yearDays.isEmpty() && frequency != Frequency.YEARLY) {
            throw new Unusable("events.import.rule-part", "BYYEARDAY");
        }
        if (!monthDays.isEmpty() && frequency == Frequency.WEEKLY) {
            throw new Unusable("events.import.rule-part", "BYMONTHDAY");
        }
        if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN") || parts.containsKey("SKIP")) {
            throw new Unusable("events.import.rule-part", "RSCALE");
        }
        requireTime("BYHOUR", start.getHour());
        requireTime("BYMINUTE", start.getMinute());
        requireTime("BYSECOND", start.getSecond());
    }

    /** Some programs repeat the time of day in the rule. */
    private void requireTime(String part, int value) {
        if (parts.containsKey(part) && !list(part).toList().equals(List.of(Integer.toString(value)))) {
            throw new Unusable("events.import.rule-part", part);
        }
    }

    /** Whether it ends by itself. */
    boolean hasEnd() {
        return parts.containsKey("UNTIL") || parts.containsKey("COUNT");
    }

    /** The days that it names, in order, none before the start. */
    Stream<LocalDate> dates() {
        return counted(named());
    }

    /** The same with the day of the start, which is the first whether or not the rule names it. */
    Stream<LocalDate> fromStart() {
        LocalDate first = start.toLocalDate();
        return counted(Stream.concat(Stream.of(first), named().dropWhile(day -> !day.isAfter(first))));
    }

    private Stream<LocalDate> named() {
        LocalDate first = start.toLocalDate();
        Stream<LocalDate> all = periods()
                .flatMap(this::inPeriod)
                .filter(day -> !day.isBefore(first))
                .takeWhile(day -> day.getYear() <= EventTime.LAST_YEAR);
        String until = parts.get("UNTIL");
        if (until == null) {
            return all;
        }
        LocalDate last = lastDay(until);
        return all.takeWhile(day -> !day.isAfter(last));
    }

    private Stream<LocalDate> counted(Stream<LocalDate> days) {
        String count = parts.get("COUNT");
        return count == null ? days : days.limit(number(count, 1, Integer.MAX_VALUE));
    }

    private Stream<LocalDate> periods() {
        LocalDate first = start.toLocalDate();
        Stream<LocalDate> begins = switch (frequency) {
            case YEARLY -> Stream.iterate(first.withDayOfYear(1), day -> day.plusYears(every));
            case MONTHLY -> Stream.iterate(first.withDayOfMonth(1), day -> day.plusMonths(every));
            case WEEKLY ->
                Stream.iterate(first.with(TemporalAdjusters.previousOrSame(weekStart)), day -> day.plusWeeks(every));
            case DAILY -> Stream.iterate(first, day -> day.plusDays(every));
        };
        return begins.takeWhile(day -> day.getYear() <= EventTime.LAST_YEAR).limit(MOST_PERIODS);
    }

    private Stream<LocalDate> inPeriod(LocalDate begin) {
        LocalDate end = switch (frequency) {
            case YEARLY -> begin.plusYears(1);
            case MONTHLY -> begin.plusMonths(1);
            case WEEKLY -> begin.plusWeeks(1);
            case DAILY -> begin.plusDays(1);
        };
        List<LocalDate> days = begin.datesUntil(end).filter(this::isNamed).toList();
        if (positions.isEmpty()) {
            return days.stream();
        }
        List<LocalDate> chosen = new ArrayList<>();
        for (int position : positions) {
            int index = position > 0 ? position - 1 : days.size() + position;
            if (index >= 0 && index < days.size()) {
                chosen.add(days.get(index));
            }
        }
        return chosen.stream().sorted().distinct();
    }

    private boolean isNamed(LocalDate day) {
        effort.spend();
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && (monthDays.isEmpty() || isCounted(monthDays, day.getDayOfMonth(), day.lengthOfMonth()))
                && (yearDays.isEmpty() || isCounted(yearDays, day.getDayOfYear(), day.lengthOfYear()))
                && (weekdays.isEmpty() || weekdays.stream().anyMatch(rule -> isNamed(rule, day)))
                && (!isBare() || isLikeStart(day));
    }

    private static boolean isCounted(List<Integer> wanted, int number, int length) {
        return wanted.contains(number) || wanted.contains(number - length - 1);
    }

    private boolean isNamed(WeekdayRule rule, LocalDate day) {
        if (rule.day != day.getDayOfWeek()) {
            return false;
        }
        if (rule.week == 0) {
            return true;
        }
        boolean inMonth = frequency == Frequency.MONTHLY || !months.isEmpty();
        int number = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
        int fromBegin = (number - 1) / WEEK + 1;
        int fromEnd = -((length - number) / WEEK + 1);
        return rule.week == fromBegin || rule.week == fromEnd;
    }

    /** Whether the rule leaves it to the start which days are meant. */
    private boolean isBare() {
        return monthDays.isEmpty() && yearDays.isEmpty() && weekdays.isEmpty();
    }

    private boolean isLikeStart(LocalDate day) {
        return switch (frequency) {
            case YEARLY ->
                day.getDayOfMonth() == start.getDayOfMonth()
                        && (!months.isEmpty() || day.getMonth() == start.getMonth());
            case MONTHLY -> day.getDayOfMonth() == start.getDayOfMonth();
            case WEEKLY -> day.getDayOfWeek() == start.getDayOfWeek();
            case DAILY -> true;
        };
    }

    /** The last day on which an occurrence may begin. */
    private LocalDate lastDay(@Nullable String until) {
        ContentLine line = new ContentLine("UNTIL", Map.of(), String.valueOf(until), 0);
        ReadTime end = ReadTime.of(line, line.value(), name -> zone);
        if (end.day()) {
            return end.local().toLocalDate();
        }
        LocalDateTime local = end.in(zone);
        LocalTime begins = start.toLocalTime();
        return local.toLocalTime().isBefore(begins) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private Stream<String> list(String part) {
        String text = parts.get(part);
        return text == null ? Stream.empty() : Arrays.stream(text.split(",")).map(String::strip);
    }

    private List<Integer> numbers(String part, int least, int most) {
        return list(part)
                .map(text -> number(text, least, most))
                .filter(number -> number != 0)
                .toList();
    }

    private static int number(@Nullable String text, int least, int most) {
        int number = Integer.parseInt(String.valueOf(text));
        if (number < least || number > most) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static WeekdayRule weekdayRule(String word) {
        int split = Math.max(0, word.length() - FIRST_DAY);
        String week = word.substring(0, split);
        return new WeekdayRule(week.isEmpty() ? 0 : number(week, -53, 53), weekday(word.substring(split)));
    }

    private static DayOfWeek weekday(@Nullable String word) {
        return IntStream.rangeClosed(1, WEEK)
                .mapToObj(DayOfWeek::of)
                .filter(day -> day.name().substring(0, FIRST_DAY).equals(word))
                .findFirst()
                .orElseThrow(() -> new Unusable("events.import.rule"));
    }
}
