package org.commonplace.events.registration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.commonplace.shared.NetworkAddress;
import org.commonplace.shared.Throttled;
import org.springframework.stereotype.Component;

/** Keeps visitors from filling events, and the post boxes of others, with registrations nobody confirms. */
@Component
class GuestThrottle {

    /** From one network address, which may be a whole hospital's, then one more for each wait. */
    static final int TRIES = 30;

    /** Letters to one mail address at once, then one more for each wait. */
    static final int LETTERS = 3;

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration LETTER_WAIT = Duration.ofMinutes(20);
    private static final int MOST_COUNTED = 100_000;

    private final Cache<String, Bucket> counts = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** @throws Throttled when too many came from this address before */
    void count(String network) {
        ConsumptionProbe probe =
                bucket("from " + NetworkAddress.of(network), TRIES, WAIT).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Whether another letter may go to this address; nobody is told when not. */
    boolean mayWrite(String email) {
        return bucket("to " + email, LETTERS, LETTER_WAIT).tryConsume(1);
    }

    private Bucket bucket(String key, int tries, Duration wait) {
        return counts.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, wait))
                        .build());
    }
}
