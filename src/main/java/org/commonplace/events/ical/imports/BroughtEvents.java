package org.commonplace.events.ical.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonplace.events.Arrival;
import org.commonplace.events.Arrivals;
import org.commonplace.events.Arrivals.Outcome;
import org.commonplace.events.Arrivals.What;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings events in portion by portion, each in a transaction of its own together with what is noted about it. */
@Component
class BroughtEvents {

    private static final Logger LOG = LoggerFactory.getLogger(BroughtEvents.class);
    private static final int AT_ONCE = 100;

    private final Arrivals arrivals;
    private final TransactionOperations transaction;

    BroughtEvents(Arrivals arrivals, TransactionOperations transaction) {
        this.arrivals = arrivals;
        this.transaction = transaction;
    }

    /** Where events are brought, by whom. */
    record Into(Caller caller, long calendar, Consent consent, boolean subscribed) {}

    /**
     * What came of a portion.
     *
     * @param done how many of the file's groups are done with it
     */
    record Portion(int done, ImportCounts counts, List<ImportProblem> problems) {}

    /** Is told of each portion within its transaction; says whether to go on. */
    @FunctionalInterface
    interface Progress {
        boolean on(Portion portion);
    }

    /**
     * Brings events in.
     *
     * @param from how many groups were done before
     */
    ImportCounts bring(Into into, List<Arrival.Group> groups, int from, Progress progress) {
        ImportCounts counts = ImportCounts.NONE;
        boolean goesOn = true;
        for (int begin = from; begin < groups.size() && goesOn; begin += AT_ONCE) {
            int end = Math.min(groups.size(), begin + AT_ONCE);
            Done done = bring(into, groups, begin, end, progress);
            counts = counts.and(done.counts);
            goesOn = done.goesOn;
        }
        return counts;
    }

    private record Done(ImportCounts counts, boolean goesOn) {}

    private Done bring(Into into, List<Arrival.Group> groups, int begin, int end, Progress progress) {
        try {
            return once(into, groups.subList(begin, end), end, progress);
        } catch (NotFound | NotAllowed refused) {
            throw refused;
        } catch (RuntimeException failure) {
            if (end - begin == 1) {
                return failed(groups.get(begin), end, failure, progress);
            }
            // One of them is at fault; the others come in without it
            ImportCounts counts = ImportCounts.NONE;
            boolean goesOn = true;
            for (int each = begin; each < end && goesOn; each++) {
                Done done = bring(into, groups, each, each + 1, progress);
                counts = counts.and(done.counts);
                goesOn = done.goesOn;
            }
            return new Done(counts, goesOn);
        }
    }

    private Done once(Into into, List<Arrival.Group> groups, int end, Progress progress) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Outcome> outcomes = arrivals.bring(into.caller, into.calendar, groups, into.consent, into.subscribed);
            Portion portion = new Portion(end, ImportCounts.of(outcomes), problems(outcomes));
            return new Done(portion.counts, progress.on(portion));
        }));
    }

    private Done failed(Arrival.Group group, int end, RuntimeException failure, Progress progress) {
        ImportProblem problem;
        if (failure instanceof Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            problem = ImportProblem.refused(
                    group.root(),
                    group.line(),
                    first.message(),
                    first.arguments().toArray());
        } else {
            LOG.error("An event could not be brought in", failure);
            problem = ImportProblem.refused(group.root(), group.line(), "events.import.failed");
        }
        Portion portion = new Portion(end, ImportCounts.NONE, List.of(problem));
        return Objects.requireNonNull(transaction.execute(status -> new Done(portion.counts, progress.on(portion))));
    }

    /** What there is to say about events that were left as they are. */
    static List<ImportProblem> problems(List<Outcome> outcomes) {
        List<ImportProblem> problems = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String reason = outcome.reason();
            if (reason != null && outcome.what() == What.REFUSED) {
                problems.add(ImportProblem.refused(outcome.uid(), outcome.line(), reason));
            } else if (reason != null && outcome.what() == What.UNCHANGED) {
                problems.add(ImportProblem.note(outcome.uid(), outcome.line(), reason));
            }
        }
        return problems;
    }
}
