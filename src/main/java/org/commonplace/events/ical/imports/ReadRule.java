package org.commonplace.events.ical.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.events.EventTime;
import org.commonplace.events.Recurrence;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * How an event of a file repeats: as series here do where they can, and otherwise as single dates.
 *
 * @param first when the series begins, which is not always when the event does
 * @param series as it repeats from there; {@code null} where no series here can
 * @param single the dates that are planned one by one, by when they begin
 * @param cut whether there are more of those, earlier or later
 */
record ReadRule(LocalDateTime first, @Nullable Recurrence series, List<LocalDateTime> single, boolean cut) {

    /** The most dates of one rule that are planned one by one. */
    static final int MOST_SINGLE = 500;

    /** The most dates of a series, up to those written down ahead. */
    static final int MOST_OF_SERIES = 10_000;

    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 10;
    private static final int MONTHS_AHEAD = 24;
    private static final Pattern COUNT = Pattern.compile(";?COUNT=(\\d{1,9})");

    /**
     * Reads a rule.
     *
     * @throws Unusable when it cannot be read, is of a kind that nobody plans by, or names too many days
     */
    static ReadRule of(String text, ReadSpan span, Clock clock, Effort effort) {
        String rule = text.strip().replaceAll("\\s", "").replaceAll(";+$", "");
        LocalDate today = LocalDate.now(clock);
        if (span.start().getYear() >= EventTime.FIRST_YEAR && span.start().getYear() <= EventTime.LAST_YEAR) {
            try {
                return series(rule, span, today);
            } catch (Invalid unlikeSeriesHere) {
                return single(rule, span, today, effort);
            }
        }
        return single(rule, span, today, effort);
    }

    private static ReadRule series(String rule, ReadSpan span, LocalDate today) {
        Recurrence series = parse(rule, span.time());
        LocalDate start = span.start().toLocalDate();
        LocalDate begin = series.dates(start).findFirst().orElse(null);
        if (begin == null) {
            return new ReadRule(span.start(), null, List.of(span.start()), false);
        }
        if (begin.isAfter(start)) {
            // The event itself comes first and is counted, though the rule does not name its day
            if (series.count() != null && series.count() == 1) {
                return new ReadRule(span.start(), null, List.of(span.start()), false);
            }
            Integer left = series.count() == null ? null : series.count() - 1;
            series = new Recurrence(series.pattern(), series.every(), series.until(), left);
        }
        requireFew(series, begin, today);
        List<LocalDateTime> single = begin.isAfter(start) ? List.of(span.start()) : List.of();
        return new ReadRule(begin.atTime(span.start().toLocalTime()), series, single, false);
    }

    /** A long count stands for the day on which it ends. */
    private static Recurrence parse(String rule, EventTime time) {
        Matcher count = COUNT.matcher(rule.toUpperCase(Locale.ROOT));
        if (!count.find() || Integer.parseInt(count.group(1)) <= Recurrence.MOST_COUNT) {
            return Recurrence.parse(rule, time);
        }
        int number = Integer.parseInt(count.group(1));
        if (number > MOST_OF_SERIES) {
            throw new Unusable("events.import.many-dates", MOST_OF_SERIES);
        }
        Recurrence endless = Recurrence.parse(count.replaceFirst(""), time);
        LocalDate last = endless.dates(time.start().toLocalDate())
                .skip(number - 1L)
                .findFirst()
                .orElseThrow(() -> new Unusable("events.import.many-dates", MOST_OF_SERIES));
        return new Recurrence(endless.pattern(), endless.every(), last, null);
    }

    private static void requireFew(Recurrence series, LocalDate begin, LocalDate today) {
        LocalDate last = (begin.isAfter(today) ? begin : today).plusMonths(MONTHS_AHEAD);
        long number = series.dates(begin)
                .takeWhile(day -> !day.isAfter(last))
                .limit(MOST_OF_SERIES + 1L)
                .count();
        if (number > MOST_OF_SERIES) {
            throw new Unusable("events.import.many-dates", MOST_OF_SERIES);
        }
    }

    /** Of a rule without an end, or a long one, the dates of the last year and the next ten. */
    private static ReadRule single(String rule, ReadSpan span, LocalDate today, Effort effort) {
        RuleDates dates = RuleDates.of(rule, span.start(), span.zone(), effort);
        List<LocalDate> first = dates.fromStart().limit(MOST_SINGLE + 1L).toList();
        boolean whole = dates.hasEnd() && first.size() <= MOST_SINGLE && isInReach(first);
        List<LocalDate> days = whole
                ? first
                : dates.fromStart()
                        .dropWhile(day -> day.isBefore(today.minusYears(YEARS_BACK)))
                        .takeWhile(day -> day.isBefore(today.plusYears(YEARS_AHEAD)))
                        .limit(MOST_SINGLE + 1L)
                        .toList();
        if (days.size() > MOST_SINGLE) {
            throw new Unusable("events.import.many-single", MOST_SINGLE);
        }
        if (days.isEmpty()) {
            throw new Unusable("events.import.no-dates");
        }
        return new ReadRule(
                span.start(),
                null,
                days.stream().map(day -> day.atTime(span.start().toLocalTime())).toList(),
                !whole);
    }

    private static boolean isInReach(List<LocalDate> days) {
        return days.stream().allMatch(day -> day.getYear() >= EventTime.FIRST_YEAR);
    }
}
