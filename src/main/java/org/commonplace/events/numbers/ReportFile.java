package org.commonplace.events.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.commonplace.events.registration.RegistrationFiles.Format;
import org.commonplace.events.registration.Sheet;
import org.jspecify.annotations.Nullable;

/** The report as one long table: each line once for the period and once for the one before. */
final class ReportFile {

    private static final double HOUR = 60;
    private static final List<String> COLUMNS = List.of(
            "by",
            "name",
            "from",
            "to",
            "sessions",
            "hours",
            "limited",
            "places",
            "registered",
            "attended",
            "absent",
            "unknown",
            "rate",
            "people",
            "received");

    private final ReportWords words;

    ReportFile(ReportWords words) {
        this.words = words;
    }

    byte[] write(Report report, Format format) {
        Sheet sheet = new Sheet()
                .row(COLUMNS.stream()
                        .map(column -> words.word("column." + column))
                        .toList());
        add(sheet, report, "", report.total());
        for (ReportTable table : report.tables()) {
            String by = words.word("by." + table.by().code());
            table.rows().forEach(row -> add(sheet, report, by, row));
        }
        return format == Format.CSV ? sheet.csv() : sheet.xlsx(words.word("title"));
    }

    private void add(Sheet sheet, Report report, String by, ReportRow row) {
        sheet.row(cells(by, row.name(), report.period(), row.now()));
        if (row.before() != null) {
            sheet.row(cells(by, row.name(), report.before(), row.before()));
        }
    }

    private List<Object> cells(String by, String name, ReportPeriod period, Figures figures) {
        List<Object> cells = new ArrayList<>(
                List.of(by, name, period.from().toString(), period.to().toString()));
        Offered offered = figures.offered();
        if (offered == null) {
            cells.addAll(List.of("", "", "", ""));
        } else {
            cells.addAll(List.of(offered.sessions(), offered.minutes() / HOUR, offered.limited(), offered.places()));
        }
        Attended attended = figures.attended();
        cells.add(told(attended.registered()));
        cells.add(told(attended.attended()));
        cells.add(told(attended.absent()));
        cells.add(told(attended.unknown()));
        OptionalDouble rate = attended.rate();
        boolean known = attended.attended() != null && attended.absent() != null;
        cells.add(rate.isPresent() ? (Object) rate.getAsDouble() : known ? "" : told(null));
        cells.add(told(attended.people()));
        Long minutes = attended.minutes();
        cells.add(minutes == null ? told(null) : (Object) (minutes / HOUR));
        return cells;
    }

    private Object told(@Nullable Long count) {
        return count == null ? words.word("kept-back") : count;
    }
}
