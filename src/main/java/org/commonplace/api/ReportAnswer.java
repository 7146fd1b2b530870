package org.commonplace.api;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.commonplace.events.numbers.Attended;
import org.commonplace.events.numbers.Figures;
import org.commonplace.events.numbers.Offered;
import org.commonplace.events.numbers.Report;
import org.commonplace.events.numbers.ReportPeriod;
import org.commonplace.events.numbers.ReportRow;
import org.commonplace.events.numbers.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * The report on attendance and training.
 *
 * @param before what it is compared with
 */
record ReportAnswer(Days period, Days before, Line total, List<By> tables) {

    private static final double HOUR = 60;

    /** From the first day to the last. */
    record Days(LocalDate from, LocalDate to) {

        static Days of(ReportPeriod period) {
            return new Days(period.from(), period.to());
        }
    }

    /**
     * By one dimension.
     *
     * @param keptBack whether nothing of people can be told by it
     */
    record By(String by, List<Line> rows, boolean keptBack) {}

    record Line(
            String key, String name, Numbers now, @Nullable Numbers before) {

        static Line of(ReportRow row) {
            return new Line(
                    row.key(),
                    row.name(),
                    Numbers.of(row.now()),
                    row.before() == null ? null : Numbers.of(row.before()));
        }
    }

    /**
     * Figures; those of people are {@code null} where they are kept back.
     *
     * @param limited sessions that had a number of places
     * @param rate from 0 to 1, of those of whom it is known whether they came
     */
    record Numbers(
            @Nullable Long sessions,
            @Nullable Double hours,
            @Nullable Long limited,
            @Nullable Long places,
            @Nullable Long registered,
            @Nullable Long attended,
            @Nullable Long absent,
            @Nullable Long unknown,
            @Nullable Double rate,
            @Nullable Long people,
            @Nullable Double hoursReceived) {

        static Numbers of(Figures figures) {
            Offered offered = figures.offered();
            Attended attended = figures.attended();
            OptionalDouble rate = attended.rate();
            Long minutes = attended.minutes();
            return new Numbers(
                    offered == null ? null : offered.sessions(),
                    offered == null ? null : offered.minutes() / HOUR,
                    offered == null ? null : offered.limited(),
                    offered == null ? null : offered.places(),
                    attended.registered(),
                    attended.attended(),
                    attended.absent(),
                    attended.unknown(),
                    rate.isPresent() ? rate.getAsDouble() : null,
                    attended.people(),
                    minutes == null ? null : minutes / HOUR);
        }
    }

    static ReportAnswer of(Report report) {
        return new ReportAnswer(
                Days.of(report.period()),
                Days.of(report.before()),
                Line.of(report.total()),
                report.tables().stream().map(ReportAnswer::by).toList());
    }

    private static By by(ReportTable table) {
        return new By(table.by().code(), table.rows().stream().map(Line::of).toList(), table.withheld());
    }
}
