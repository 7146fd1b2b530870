package org.commonplace.events.ical.imports;

import java.util.Collection;
import org.commonplace.events.Arrivals.Outcome;
import org.commonplace.events.Arrivals.What;

/** How many events were planned, changed, cancelled and left as they are. */
public record ImportCounts(int created, int updated, int cancelled, int unchanged) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    static ImportCounts of(Collection<Outcome> outcomes) {
        return new ImportCounts(
                count(outcomes, What.CREATED),
                count(outcomes, What.UPDATED),
                count(outcomes, What.CANCELLED),
                count(outcomes, What.UNCHANGED));
    }

    private static int count(Collection<Outcome> outcomes, What what) {
        return (int) outcomes.stream().filter(outcome -> outcome.what() == what).count();
    }

    ImportCounts and(ImportCounts more) {
        return new ImportCounts(
                created + more.created, updated + more.updated, cancelled + more.cancelled, unchanged + more.unchanged);
    }

    ImportCounts cancelling(int more) {
        return new ImportCounts(created, updated, cancelled + more, unchanged);
    }

    /** How many changed. */
    public int changes() {
        return created + updated + cancelled;
    }
}
