package org.commonplace.people.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.commonplace.people.ForgottenPasswords;
import org.commonplace.shared.NetworkAddress;
import org.commonplace.shared.Throttled;
import org.springframework.stereotype.Component;

/** Takes in what people type who forgot their password, so many from each network address and no more. */
@Component
public class ForgottenDesk {

    /** From one address, which may be a whole hospital's, then one more for each wait. */
    static final int TRIES = 30;

    static final Duration WAIT = Duration.ofMinutes(1);

    private static final int MOST_COUNTED = 100_000;

    private final Cache<String, Bucket> counts = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final ForgottenPasswords forgotten;

    ForgottenDesk(ForgottenPasswords forgotten) {
        this.forgotten = forgotten;
    }

    /**
     * Has whoever is meant written to, if that is anybody.
     *
     * @throws Throttled when too many came from this address before
     */
    public void ask(HttpServletRequest request, String typed) {
        String from = NetworkAddress.of(request.getRemoteAddr());
        ConsumptionProbe probe = counts.get(from, fresh -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        forgotten.ask(typed);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, WAIT))
                .build();
    }
}
