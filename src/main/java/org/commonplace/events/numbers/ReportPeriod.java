package org.commonplace.events.numbers;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.commonplace.events.EventTime;
import org.commonplace.shared.Invalid;

/**
 * The days that a report is about, the last included.
 *
 * @throws Invalid when it ends before it begins, is longer than {@value #MOST_YEARS} years, or lies beyond what calendars hold
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    static final int MOST_YEARS = 10;

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    public ReportPeriod {
        if (from.getYear() < EventTime.FIRST_YEAR || to.getYear() > EventTime.LAST_YEAR) {
            throw new Invalid("from", "events.numbers.period.beyond");
        }
        if (to.isBefore(from) || !to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new Invalid("to", "events.numbers.period.wrong", MOST_YEARS);
        }
    }

    /** The financial year, April to March, that this day is in. */
    public static ReportPeriod yearOf(LocalDate day) {
        int year = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
        return months(YearMonth.of(year, Month.APRIL), YEAR);
    }

    /** The quarter that this day is in. */
    public static ReportPeriod quarterOf(LocalDate day) {
        int first = (day.getMonthValue() - 1) / QUARTER * QUARTER + 1;
        return months(YearMonth.of(day.getYear(), first), QUARTER);
    }

    private static ReportPeriod months(YearMonth first, int many) {
        return new ReportPeriod(first.atDay(1), first.plusMonths(many - 1L).atEndOfMonth());
    }

    /** Whether it is made of whole months. */
    public boolean isMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    /** The months it touches. */
    long length() {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }

    /** The period of the same length just before it. */
    public ReportPeriod before() {
        return isMonths()
                ? new ReportPeriod(from.minusMonths(length()), from.minusDays(1))
                : new ReportPeriod(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** As much of the period before as has gone by of this one: what is not over is not held against something that is. */
    public ReportPeriod comparable(LocalDate today) {
        ReportPeriod before = before();
        if (!today.isBefore(to) || today.isBefore(from)) {
            return before;
        }
        LocalDate same =
                isMonths() ? today.minusMonths(length()) : today.minusDays(ChronoUnit.DAYS.between(before.from, from));
        return new ReportPeriod(before.from, same);
    }
}
