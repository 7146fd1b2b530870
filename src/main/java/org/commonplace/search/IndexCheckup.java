package org.commonplace.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.springframework.stereotype.Component;

/** How the index is: whether it is whole, and how far behind. */
@Component
class IndexCheckup implements Checkup {

    /** So long a change may wait before somebody should know. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(10);

    private static final int ORDER = 20;

    private final IndexFolder folder;
    private final IndexOutbox outbox;
    private final Clock clock;

    IndexCheckup(IndexFolder folder, IndexOutbox outbox, Clock clock) {
        this.folder = folder;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return "search.health.title";
    }

    @Override
    public Finding find() {
        long pending = outbox.pending();
        long failed = outbox.failed();
        return words(pending, failed).with(Map.of("pending", pending, "failed", failed));
    }

    private Finding words(long pending, long failed) {
        if (failed > 0) {
            return Finding.of(State.ATTENTION, "search.health.failed", failed);
        }
        if (!folder.isComplete()) {
            return Finding.of(State.ATTENTION, "search.health.building", pending);
        }
        Instant since = outbox.waitingSince();
        long minutes =
                since == null ? 0 : Duration.between(since, clock.instant()).toMinutes();
        return minutes >= USUAL_WAIT.toMinutes()
                ? Finding.of(State.ATTENTION, "search.health.behind", pending, minutes)
                : Finding.good("search.health.good", pending);
    }
}
