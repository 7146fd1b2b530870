package org.commonplace.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final Clock clock;

    MailCheckup(MailServer server, LetterRows rows, MessageSource messages, Clock clock) {
        this.server = server;
        this.rows = rows;
        this.messages = messages;
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
        long minutes = minutes(queue);
        return words(queue, minutes)
                .leadingTo("admin/settings?show=mail", "notifications.health.settings")
                .with(Map.of(
                        "waiting", queue.waiting(),
                        "tried-in-vain", queue.tried(),
                        "failed", queue.failed(),
                        "oldest-minutes", minutes,
                        "trouble", queue.words().substring(queue.words().lastIndexOf('.') + 1)));
    }

    private Finding words(LetterRows.Queue queue, long minutes) {
        if (!server.isThere()) {
            return Finding.of(State.ATTENTION, "notifications.health.none");
        }
        long hours = Duration.ofMinutes(minutes).toHours();
        if (queue.first() != null && Duration.ofMinutes(minutes).compareTo(USUAL_WAIT) >= 0) {
            return Finding.of(State.BROKEN, "notifications.health.stuck", queue.waiting(), hours, problem(queue));
        }
        if (queue.tried() > 0) {
            return Finding.of(State.ATTENTION, "notifications.health.tried", queue.tried(), minutes, problem(queue));
        }
        return queue.failed() > 0
                ? Finding.of(State.ATTENTION, "notifications.health.failed", queue.failed(), problem(queue))
                : Finding.good("notifications.health.good", queue.waiting());
    }

    private long minutes(LetterRows.Queue queue) {
        Instant first = queue.first();
        return first == null
                ? 0
                : Math.max(0, Duration.between(first, clock.instant()).toMinutes());
    }

    /** What is wrong in words; as the mail server said it where there are no words for it. */
    private String problem(LetterRows.Queue queue) {
        if (queue.words().isEmpty()) {
            return queue.problem();
        }
        return messages.getMessage(queue.words(), new Object[] {queue.problem()}, Locale.UK);
    }
}
