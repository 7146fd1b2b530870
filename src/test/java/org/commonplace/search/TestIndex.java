package org.commonplace.search;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Waits for the index, as someone does who has just saved something and looks for it. */
@Component
public class TestIndex {

    private final IndexOutbox outbox;

    TestIndex(IndexOutbox outbox) {
        this.outbox = outbox;
    }

    /** Until everything that was changed so far can be found. */
    public void catchUp() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> outbox.pending() == 0);
    }
}
