package org.commonplace.events.registration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.commonplace.shared.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that are shown at doors: made up, easy to say and to type, and hard to guess within the tries one has. */
@Component
class DoorWords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 4;
    private static final int TRIES = 10;
    private static final int MOST_COUNTED = 100_000;

    private final JdbcClient database;
    private final Cache<Long, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    DoorWords(JdbcClient database) {
        this.database = database;
    }

    /** The word of a date, within the transaction at hand. */
    String of(long occurrence) {
        database.sql("INSERT IGNORE INTO door_word (occurrence_id, word) VALUES (?, ?)")
                .params(occurrence, make())
                .update();
        return database.sql("SELECT word FROM door_word WHERE occurrence_id = ?")
                .param(occurrence)
                .query(String.class)
                .single();
    }

    /**
     * Whether this is the word of a date.
     *
     * @throws Invalid after too many tries by the same person
     */
    boolean matches(long person, long occurrence, String typed) {
        if (!tries.get(person, fresh -> bucket()).tryConsume(1)) {
            throw new Invalid("code", "events.attendance.tries");
        }
        String word = database.sql("SELECT word FROM door_word WHERE occurrence_id = ?")
                .param(occurrence)
                .query(String.class)
                .optional()
                .orElse("");
        return !word.isEmpty()
                && MessageDigest.isEqual(
                        word.getBytes(StandardCharsets.UTF_8),
                        typed.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, Duration.ofMinutes(5)))
                .build();
    }

    private static String make() {
        StringBuilder word = new StringBuilder();
        for (int n = 0; n < SYLLABLES; n++) {
            word.append(CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(RANDOM.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
