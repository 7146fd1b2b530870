package org.commonplace.events.numbers;

import java.util.Set;
import org.commonplace.events.Technique;

/**
 * What is reported.
 *
 * @param calendars ids; none for all that the caller plans in
 * @param techniques none for all, and for what has none
 * @param staffGroups codes of those who are counted; none for everyone. What was offered is counted in any case.
 */
public record ReportQuery(
        ReportPeriod period, Set<Long> calendars, Set<Technique> techniques, Set<String> staffGroups) {

    public ReportQuery {
        calendars = Set.copyOf(calendars);
        techniques = Set.copyOf(techniques);
        staffGroups = Set.copyOf(staffGroups);
    }

    public static ReportQuery of(ReportPeriod period) {
        return new ReportQuery(period, Set.of(), Set.of(), Set.of());
    }
}
