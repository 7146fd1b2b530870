package org.commonplace.events.numbers;

import java.util.List;

/**
 * The figures by one dimension.
 *
 * @param withheld whether nothing can be told by it without telling of few people
 */
public record ReportTable(Dimension by, List<ReportRow> rows, boolean withheld) {

    public ReportTable {
        rows = List.copyOf(rows);
    }
}
