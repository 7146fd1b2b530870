package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.commonplace.events.numbers.Report;
import org.commonplace.events.numbers.ReportPeriod;

/** Periods in words. */
final class PeriodWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("uu", Locale.UK);

    private PeriodWords() {}

    /** A period one can choose, such as “Financial year 2026/27” or “July to September 2026”. */
    static String name(ReportPeriod period) {
        if (period.equals(ReportPeriod.yearOf(period.from()))) {
            return told("year", Integer.toString(period.from().getYear()), SHORT_YEAR.format(period.to()));
        }
        return period.equals(ReportPeriod.quarterOf(period.from()))
                ? told("quarter", MONTH.format(period.from()), MONTH_OF_YEAR.format(period.to()))
                : days(period);
    }

    /** From when to when, and what with it is compared. */
    static String compared(Report report, LocalDate today) {
        ReportPeriod period = report.period();
        boolean over = today.isAfter(period.to());
        return told(over ? "compared" : "compared.so-far", days(period), days(report.before()));
    }

    static String days(ReportPeriod period) {
        return told("days", DAY.format(period.from()), DAY.format(period.to()));
    }

    /** What the columns of the period before are headed with. */
    static String before(ReportPeriod before) {
        return told("before", days(before));
    }

    private static String told(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation("events.numbers.period." + key, arguments);
    }
}
