package org.commonplace.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.springframework.stereotype.Component;

/** How the outbox is: whether letters leave it, and whether some were given up. */
@Component
class MailCheckup implements Checkup {

    /** So long a letter may wait before somebody should know. */
    private static final Duration USUAL_WAIT = Duration.ofHours(1);

    private static final Duration LOOKED_BACK = Duration.ofDays(7);
    private static final int ORDER = 30;

    private final MailServer server;
    private final LetterRows rows;
    private final Clock clock;

    MailCheckup(MailServer server, LetterRows rows, Clock clock) {
        this.server = server;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return "notifications.health.title";
    }

    @Override
    public Finding find() {
        LetterRows.Queue queue = rows.queue(clock.instant().minus(LOOKED_BACK));
        return words(queue).with(Map.of("waiting", queue.waiting(), "failed", queue.failed()));
    }

    private Finding words(LetterRows.Queue queue) {
        if (!server.isThere()) {
            return Finding.of(State.ATTENTION, "notifications.health.none");
        }
        Instant first = queue.first();
        if (first != null && first.isBefore(clock.instant().minus(USUAL_WAIT))) {
            long hours = Duration.between(first, clock.instant()).toHours();
            return Finding.of(State.BROKEN, "notifications.health.stuck", queue.waiting(), hours, queue.problem());
        }
        return queue.failed() > 0
                ? Finding.of(State.ATTENTION, "notifications.health.failed", queue.failed(), queue.problem())
                : Finding.good("notifications.health.good", queue.waiting());
    }
}
