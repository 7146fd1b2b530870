package org.commonplace.events;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;

/** Which days a series names. Dates end with the year {@value EventTime#LAST_YEAR}. */
public sealed interface Pattern {

    /** Whether the pattern names this day when it begins there. */
    boolean names(LocalDate day);

    /**
     * The days it names, in order.
     *
     * @param start the first day, which the pattern names
     * @param every 1 for each day, week or month, 2 for every other
     */
    Stream<LocalDate> dates(LocalDate start, int every);

    /** The pattern that names {@code to} where this one names {@code from}. */
    Pattern moved(LocalDate from, LocalDate to);

    /** Where a series that began on this day begins when it is moved like this. */
    LocalDate movedStart(LocalDate start, LocalDate from, LocalDate to);

    private static boolean isInReach(LocalDate day) {
        return day.getYear() <= EventTime.LAST_YEAR;
    }

    /** Each day. */
    record Daily() implements Pattern {

        @Override
        public boolean names(LocalDate day) {
            return true;
        }

        @Override
        public Stream<LocalDate> dates(LocalDate start, int every) {
            return Stream.iterate(start, Pattern::isInReach, day -> day.plusDays(every));
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            return this;
        }

        @Override
        public LocalDate movedStart(LocalDate start, LocalDate from, LocalDate to) {
            return start.plusDays(ChronoUnit.DAYS.between(from, to));
        }
    }

    /**
     * Certain days of the week.
     *
     * @param weekStart the day with which a week begins, which matters for every other week on several days
     */
    record Weekly(Set<DayOfWeek> days, DayOfWeek weekStart) implements Pattern {

        private static final int WEEK = 7;

        public Weekly {
            if (days.isEmpty()) {
                throw new Invalid("rrule", "events.rule.days");
            }
            days = Set.copyOf(days);
        }

        /** Weeks that begin on Monday. */
        public static Weekly on(DayOfWeek... days) {
            return new Weekly(Set.of(days), DayOfWeek.MONDAY);
        }

        @Override
        public boolean names(LocalDate day) {
            return days.contains(day.getDayOfWeek());
        }

        @Override
        public Stream<LocalDate> dates(LocalDate start, int every) {
            LocalDate week = start.with(TemporalAdjusters.previousOrSame(weekStart));
            return Stream.iterate(week, Pattern::isInReach, begin -> begin.plusWeeks(every))
                    .flatMap(begin -> ordered().map(day -> begin.with(TemporalAdjusters.nextOrSame(day))))
                    .filter(day -> !day.isBefore(start));
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            long by = ChronoUnit.DAYS.between(from, to);
            Set<DayOfWeek> moved = days.stream().map(day -> day.plus(by)).collect(toUnmodifiableSet());
            return new Weekly(moved, days.size() == 1 ? weekStart : weekStart.plus(by));
        }

        @Override
        public LocalDate movedStart(LocalDate start, LocalDate from, LocalDate to) {
            return start.plusDays(ChronoUnit.DAYS.between(from, to));
        }

        /** The days as they come in a week. */
        Stream<DayOfWeek> ordered() {
            return days.stream()
                    .sorted(Comparator.comparing(day -> Math.floorMod(day.getValue() - weekStart.getValue(), WEEK)));
        }
    }

    /** What names at most one day of each month. */
    sealed interface Monthly extends Pattern {

        /** The day it names in a month; empty where that month has none. */
        Optional<LocalDate> in(YearMonth month);

        @Override
        default boolean names(LocalDate day) {
            return in(YearMonth.from(day)).filter(day::equals).isPresent();
        }

        @Override
        default Stream<LocalDate> dates(LocalDate start, int every) {
            return Stream.iterate(
                            YearMonth.from(start),
                            month -> month.getYear() <= EventTime.LAST_YEAR,
                            month -> month.plusMonths(every))
                    .flatMap(month -> in(month).stream())
                    .filter(day -> !day.isBefore(start));
        }

        @Override
        default LocalDate movedStart(LocalDate start, LocalDate from, LocalDate to) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
            Monthly moved = (Monthly) moved(from, to);
            return Stream.iterate(YearMonth.from(start).plusMonths(months), month -> month.plusMonths(1))
                    .flatMap(month -> moved.in(month).stream())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A day of the month; months without it are left out.
     *
     * @param day 1 to 31, or -1 for the last
     */
    record MonthlyByDate(int day) implements Monthly {

        private static final int LONGEST_MONTH = 31;

        public MonthlyByDate {
            if (day != -1 && (day < 1 || day > LONGEST_MONTH)) {
                throw new Invalid("rrule", "events.rule.month-day");
            }
        }

        @Override
        public Optional<LocalDate> in(YearMonth month) {
            if (day == -1) {
                return Optional.of(month.atEndOfMonth());
            }
            return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            boolean stillLast = day == -1 && to.equals(YearMonth.from(to).atEndOfMonth());
            return stillLast ? this : new MonthlyByDate(to.getDayOfMonth());
        }
    }

    /**
     * A weekday counted within the month, such as the third Wednesday.
     *
     * @param week 1 to 5, or -1 for the last; months without a fifth are left out
     */
    record MonthlyByWeekday(int week, DayOfWeek day) implements Monthly {

        private static final int MOST_WEEKS = 5;
        private static final int WEEK = 7;

        public MonthlyByWeekday {
            if (week != -1 && (week < 1 || week > MOST_WEEKS)) {
                throw new Invalid("rrule", "events.rule.month-week");
            }
        }

        @Override
        public Optional<LocalDate> in(YearMonth month) {
            LocalDate found = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, day));
            return YearMonth.from(found).equals(month) ? Optional.of(found) : Optional.empty();
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            boolean stillLast = week == -1 && to.plusWeeks(1).getMonth() != to.getMonth();
            int counted = (to.getDayOfMonth() - 1) / WEEK + 1;
            return new MonthlyByWeekday(stillLast ? -1 : counted, to.getDayOfWeek());
        }
    }
}
