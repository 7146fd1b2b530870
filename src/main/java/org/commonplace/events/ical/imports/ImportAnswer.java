package org.commonplace.events.ical.imports;

import java.util.List;
import org.commonplace.events.Arrivals.Outcome;

/**
 * What came of a file, or would come of it.
 *
 * @param outcomes event by event; none once it was brought in
 */
public record ImportAnswer(ImportCounts counts, List<ImportProblem> problems, List<Outcome> outcomes) {

    /** How many events were left out. */
    public long refused() {
        return problems.stream().filter(ImportProblem::refused).count();
    }
}
