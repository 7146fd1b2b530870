package org.commonplace.people.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.commonplace.people.KnownBrowsers;
import org.commonplace.shared.Throttled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Wrong passwords are counted for each account from each address, and for each address whatever
 * the account; never for an account alone, or anyone could keep its owner out. A browser in which the owner has signed
 * in before has a count of its own, so that guesses from behind the same hospital proxy do not touch it.
 */
@Component
class SignInThrottle {

    /** Wrong passwords in a row for one account from one address, then one more for each wait. */
    static final int PAIR_TRIES = 10;

    static final Duration PAIR_WAIT = Duration.ofSeconds(30);

    /** Wrong passwords from one address, which may be a whole hospital's, then one more for each wait. */
    static final int ADDRESS_TRIES = 100;

    static final Duration ADDRESS_WAIT = Duration.ofSeconds(5);

    private static final int MOST_COUNTED = 100_000;

    private final Cache<String, Bucket> counts = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final KnownBrowsers known;
    private final TimeMeter time;

    SignInThrottle(KnownBrowsers known, Clock clock) {
        this.known = known;
        this.time = new ClockMeter(clock);
    }

    /** What was counted for one try, to be taken back when the password was right. */
    interface Try {

        void succeeded();
    }

    /**
     * Counts a try before the password is looked at.
     *
     * @throws Throttled when there were too many; nothing more was counted
     */
    Try begin(Visit visit, String username) {
        String account = username.toLowerCase(Locale.ROOT);
        String browser = visit.knownBrowser();
        if (browser != null && known.knows(browser, username)) {
            return count(bucket("browser " + browser, PAIR_TRIES, PAIR_WAIT))::reset;
        }
        Bucket pair = bucket("pair " + visit.address() + " " + account, PAIR_TRIES, PAIR_WAIT);
        Bucket address = bucket("address " + visit.address(), ADDRESS_TRIES, ADDRESS_WAIT);
        count(pair);
        try {
            count(address);
        } catch (Throttled e) {
            pair.addTokens(1);
            throw e;
        }
        return () -> {
            pair.reset();
            address.addTokens(1);
        };
    }

    private static Bucket count(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return bucket;
    }

    private Bucket bucket(String key, int tries, Duration wait) {
        return counts.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, wait))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        private static final long NANOS = 1_000_000_000L;

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
