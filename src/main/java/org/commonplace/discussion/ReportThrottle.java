package org.commonplace.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.commonplace.people.Caller;
import org.commonplace.shared.NetworkAddress;
import org.commonplace.shared.Throttled;
import org.springframework.stereotype.Component;

/** Keeps anyone from flooding owners with reports. Colleagues are counted by who they are, visitors by where they come from. */
@Component
class ReportThrottle {

    /** Reports by one person at once, then one more for each wait. */
    static final int PERSON_TRIES = 20;

    /** Reports from one address, which may be a whole hospital's, then one more for each wait. */
    static final int ADDRESS_TRIES = 10;

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 100_000;

    private final Cache<String, Bucket> counts = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** @throws Throttled when there were too many */
    void count(Caller caller, String address) {
        Bucket bucket = caller.isSignedIn()
                ? bucket("person " + caller.personId(), PERSON_TRIES)
                : bucket("address " + NetworkAddress.of(address), ADDRESS_TRIES);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, int tries) {
        return counts.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, WAIT))
                        .build());
    }
}
