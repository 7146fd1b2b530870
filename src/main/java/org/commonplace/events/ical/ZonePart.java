package org.commonplace.events.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Describes a time zone in a calendar file, from the year before the first time that is used in it on. Older rules are left
 * out: Outlook on the web refuses zones that go back to local mean time. Clock changes that repeat each year are one rule,
 * all others are told one by one.
 */
final class ZonePart {

    /** For how many years a rule has to name the days on which the clocks are changed. */
    private static final int PROVEN_YEARS = 40;

    private static final int WEEK = 7;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final int firstYear;
    private final int lastYear;

    private ZonePart(ZoneId zone, int firstYear, int lastYear) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.firstYear = firstYear - 1;
        this.lastYear = lastYear + 1;
    }

    /**
     * The description of a zone.
     *
     * @param firstYear that of the first time used in it
     * @param lastYear that of the last, where the zone's clock changes follow no rule
     */
    static Part of(ZoneId zone, int firstYear, int lastYear) {
        return new ZonePart(zone, firstYear, lastYear).make();
    }

    private Part make() {
        List<Part> changes = new ArrayList<>();
        Instant begin = LocalDateTime.of(firstYear, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        Optional<Integer> ruled = firstRuledYear();
        for (ZoneOffsetTransition change = rules.nextTransition(begin);
                change != null && isTold(change, ruled);
                change = rules.nextTransition(change.getInstant())) {
            changes.add(told(change));
        }
        ruled.ifPresent(year -> changes.addAll(rules.getTransitionRules().stream()
                .map(rule -> repeated(rule, year))
                .toList()));
        if (changes.isEmpty()) {
            changes.add(constant(begin));
        }
        return new Part(
                "VTIMEZONE",
                List.of(Line.text("TZID", zone.getId()), Line.text("X-LIC-LOCATION", zone.getId())),
                changes);
    }

    /** The year from which on all clock changes follow rules that can be written as such. */
    private Optional<Integer> firstRuledYear() {
        List<ZoneOffsetTransitionRule> repeating = rules.getTransitionRules();
        if (repeating.isEmpty()) {
            return Optional.empty();
        }
        int lastOther = rules.getTransitions().stream()
                .reduce((earlier, later) -> later)
                .map(change -> change.getDateTimeBefore().getYear())
                .orElse(0);
        int year = Math.max(firstYear, lastOther + 1);
        boolean writable = repeating.stream().allMatch(rule -> rule(rule, year).isPresent());
        return writable ? Optional.of(year) : Optional.empty();
    }

    private boolean isTold(ZoneOffsetTransition change, Optional<Integer> ruled) {
        int year = change.getDateTimeBefore().getYear();
        return ruled.map(first -> year < first).orElse(year <= lastYear);
    }

    private Part told(ZoneOffsetTransition change) {
        return Part.of(
                word(change.getInstant()),
                List.of(
                        Line.floating("DTSTART", change.getDateTimeBefore()),
                        Line.offset("TZOFFSETFROM", change.getOffsetBefore()),
                        Line.offset("TZOFFSETTO", change.getOffsetAfter())));
    }

    private Part repeated(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition first = rule.createTransition(year);
        return Part.of(
                word(first.getInstant()),
                List.of(
                        Line.floating("DTSTART", first.getDateTimeBefore()),
                        Line.offset("TZOFFSETFROM", first.getOffsetBefore()),
                        Line.offset("TZOFFSETTO", first.getOffsetAfter()),
                        Line.recur(rule(rule, year).orElseThrow())));
    }

    private Part constant(Instant at) {
        ZoneOffset offset = rules.getOffset(at);
        return Part.of(
                "STANDARD",
                List.of(
                        Line.floating("DTSTART", LONG_AGO),
                        Line.offset("TZOFFSETFROM", offset),
                        Line.offset("TZOFFSETTO", offset)));
    }

    private String word(Instant after) {
        return rules.isDaylightSavings(after) ? "DAYLIGHT" : "STANDARD";
    }

    /** The rule that names the days of the clock changes, found by trying the shapes there are. */
    private static Optional<String> rule(ZoneOffsetTransitionRule rule, int year) {
        List<LocalDateTime> days = IntStream.range(year, year + PROVEN_YEARS)
                .mapToObj(each -> rule.createTransition(each).getDateTimeBefore())
                .toList();
        LocalDateTime first = days.getFirst();
        boolean sameMonth = days.stream().allMatch(day -> day.getMonth() == first.getMonth());
        if (!sameMonth || days.stream().anyMatch(day -> !day.toLocalTime().equals(first.toLocalTime()))) {
            return Optional.empty();
        }
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        if (days.stream().allMatch(day -> day.getDayOfMonth() == first.getDayOfMonth())) {
            return Optional.of(month + ";BYMONTHDAY=" + first.getDayOfMonth());
        }
        if (days.stream().anyMatch(day -> day.getDayOfWeek() != first.getDayOfWeek())) {
            return Optional.empty();
        }
        String weekday = first.getDayOfWeek().name().substring(0, 2);
        if (days.stream().allMatch(ZonePart::isLastOfItsKind)) {
            return Optional.of(month + ";BYDAY=-1" + weekday);
        }
        int week = (first.getDayOfMonth() - 1) / WEEK;
        if (days.stream().allMatch(day -> (day.getDayOfMonth() - 1) / WEEK == week)) {
            return Optional.of(month + ";BYDAY=" + (week + 1) + weekday);
        }
        return between(days, month, weekday);
    }

    private static Optional<String> between(List<LocalDateTime> days, String month, String weekday) {
        int least = days.stream()
                .map(LocalDateTime::getDayOfMonth)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int most = days.stream()
                .map(LocalDateTime::getDayOfMonth)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (most - least >= WEEK) {
            return Optional.empty();
        }
        StringBuilder list = new StringBuilder();
        for (int day = least; day <= most; day++) {
            list.append(list.isEmpty() ? "" : ",").append(day);
        }
        return Optional.of(String.format(Locale.ROOT, "%s;BYMONTHDAY=%s;BYDAY=%s", month, list, weekday));
    }

    private static boolean isLastOfItsKind(LocalDateTime day) {
        return day.plusDays(WEEK).getMonth() != day.getMonth();
    }
}
