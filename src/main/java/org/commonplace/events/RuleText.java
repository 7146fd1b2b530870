package org.commonplace.events;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Series as the text of an {@code RRULE} (RFC 5545, 3.3.10), for the shapes that are offered and no others. */
final class RuleText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final java.util.regex.Pattern DAY = java.util.regex.Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST");
    private static final int LONGEST = 300;
    private static final int HALF_A_DAY = 12;

    private final Map<String, String> parts;
    private final EventTime time;

    private RuleText(Map<String, String> parts, EventTime time) {
        this.parts = parts;
        this.time = time;
    }

    /** A weekday, and which of its kind in the month; 0 for each. */
    private record Day(int week, DayOfWeek day) {}

    static Recurrence parse(String rule, EventTime time) {
        String text = rule.strip().toUpperCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : (text.startsWith("RRULE:") ? text.substring("RRULE:".length()) : text).split(";")) {
            String[] words = part.split("=", -1);
            if (words.length != 2 || words[1].isEmpty() || parts.put(words[0], words[1]) != null) {
                throw unreadable();
            }
            if (!PARTS.contains(words[0])) {
                throw new Invalid("rrule", "events.rule.part", words[0]);
            }
        }
        return new RuleText(parts, time).read();
    }

    private Recurrence read() {
        Integer every = number("INTERVAL");
        Pattern pattern = switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> daily(every);
            case "WEEKLY" -> weekly();
            case "MONTHLY" -> monthly();
            default -> throw new Invalid("rrule", "events.rule.frequency");
        };
        return new Recurrence(pattern, every == null ? 1 : every, until(), number("COUNT"));
    }

    /** Some programs say "each day, on working days" for what others call weekly. */
    private Pattern daily(@Nullable Integer every) {
        allow("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY");
        if (!parts.containsKey("BYDAY")) {
            return new Pattern.Daily();
        }
        if (every != null && every != 1) {
            throw new Invalid("rrule", "events.rule.part", "BYDAY");
        }
        return weekly();
    }

    private Pattern weekly() {
        allow("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY");
        DayOfWeek weekStart = parts.containsKey("WKST") ? weekday(parts.get("WKST")) : DayOfWeek.MONDAY;
        if (!parts.containsKey("BYDAY")) {
            return new Pattern.Weekly(Set.of(time.start().getDayOfWeek()), weekStart);
        }
        Set<DayOfWeek> days = new LinkedHashSet<>();
        for (Day day : days()) {
            if (day.week() != 0) {
                throw unreadable();
            }
            days.add(day.day());
        }
        return new Pattern.Weekly(days, weekStart);
    }

    private Pattern monthly() {
        if (parts.containsKey("BYDAY")) {
            allow("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYSETPOS");
            return byWeekday();
        }
        allow("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTHDAY");
        Integer day = number("BYMONTHDAY");
        return new Pattern.MonthlyByDate(day == null ? time.start().getDayOfMonth() : day);
    }

    /** Both {@code BYDAY=3WE} and {@code BYDAY=WE;BYSETPOS=3} stand for the third Wednesday. */
    private Pattern byWeekday() {
        List<Day> days = days();
        Integer position = number("BYSETPOS");
        Day day = days.getFirst();
        if (days.size() != 1 || (day.week() == 0) == (position == null)) {
            throw new Invalid("rrule", "events.rule.one-weekday");
        }
        return new Pattern.MonthlyByWeekday(position == null ? day.week() : position, day.day());
    }

    private List<Day> days() {
        return Arrays.stream(parts.getOrDefault("BYDAY", "").split(",", -1))
                .map(RuleText::day)
                .toList();
    }

    private static Day day(String word) {
        Matcher read = DAY.matcher(word);
        if (!read.matches()) {
            throw unreadable();
        }
        return new Day(read.group(1) == null ? 0 : Integer.parseInt(read.group(1)), weekday(read.group(2)));
    }

    private static DayOfWeek weekday(@Nullable String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(word))
                .findFirst()
                .orElseThrow(RuleText::unreadable);
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /**
     * The last day: a moment before the time of day at which occurrences begin belongs to the day before.
     */
    private @Nullable LocalDate until() {
        String text = parts.get("UNTIL");
        if (text == null) {
            return null;
        }
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text, DATE);
            }
            LocalDateTime end = text.endsWith("Z")
                    ? LocalDateTime.ofInstant(LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC), time.zone())
                    : LocalDateTime.parse(text, LOCAL);
            boolean early = end.toLocalTime().isBefore(time.start().toLocalTime());
            return early ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        } catch (DateTimeParseException e) {
            throw new Invalid("rrule", "events.rule.unreadable");
        }
    }

    private @Nullable Integer number(String part) {
        String text = parts.get(part);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Invalid("rrule", "events.rule.unreadable");
        }
    }

    private void allow(String... known) {
        parts.keySet().stream()
                .filter(part -> !List.of(known).contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new Invalid("rrule", "events.rule.part", part);
                });
    }

    static String write(Recurrence rule, EventTime time) {
        return begun(rule) + (rule.until() == null ? "" : ";UNTIL=" + end(rule.until(), time));
    }

    /** As it is kept: the last day as such, whatever becomes of the time of day and the zone. */
    static String keep(Recurrence rule) {
        return begun(rule) + (rule.until() == null ? "" : ";UNTIL=" + DATE.format(rule.until()));
    }

    private static String begun(Recurrence rule) {
        String text = switch (rule.pattern()) {
            case Pattern.Daily daily -> "FREQ=DAILY" + every(rule);
            case Pattern.Weekly weekly ->
                "FREQ=WEEKLY" + every(rule) + ";BYDAY="
                        + weekly.days().stream().sorted().map(RuleText::code).collect(Collectors.joining(","))
                        + weekStart(rule, weekly);
            case Pattern.MonthlyByDate date -> "FREQ=MONTHLY" + every(rule) + ";BYMONTHDAY=" + date.day();
            case Pattern.MonthlyByWeekday counted ->
                "FREQ=MONTHLY" + every(rule) + ";BYDAY=" + counted.week() + code(counted.day());
        };
        return rule.count() == null ? text : text + ";COUNT=" + rule.count();
    }

    private static String every(Recurrence rule) {
        return rule.every() == 1 ? "" : ";INTERVAL=" + rule.every();
    }

    private static String weekStart(Recurrence rule, Pattern.Weekly weekly) {
        boolean matters = rule.every() > 1 && weekly.days().size() > 1 && weekly.weekStart() != DayOfWeek.MONDAY;
        return matters ? ";WKST=" + code(weekly.weekStart()) : "";
    }

    private static String end(LocalDate until, EventTime time) {
        if (time.allDay()) {
            return DATE.format(until);
        }
        // Halfway to the next day: programs that take the offset of the first occurrence for that of the last agree as
        // well
        Instant last = until.atTime(time.start().toLocalTime())
                .plusHours(HALF_A_DAY)
                .atZone(time.zone())
                .toInstant();
        return UTC.format(LocalDateTime.ofInstant(last, ZoneOffset.UTC));
    }

    private static Invalid unreadable() {
        return new Invalid("rrule", "events.rule.unreadable");
    }
}
