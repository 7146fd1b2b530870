package org.commonplace.events.numbers;

import java.util.List;

/**
 * What was offered and who came in a period.
 *
 * @param before what it is compared with: of a period that is not over, as much of the one before as has gone by of it
 * @param total over all sessions
 * @param tables the same by each dimension
 */
public record Report(ReportPeriod period, ReportPeriod before, ReportRow total, List<ReportTable> tables) {

    public Report {
        tables = List.copyOf(tables);
    }

    public ReportTable by(Dimension dimension) {
        return tables.stream()
                .filter(table -> table.by() == dimension)
                .findFirst()
                .orElseThrow();
    }
}
