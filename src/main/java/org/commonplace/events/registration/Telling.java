package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Instant;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who are registered what they should know of a date, each thing once. */
@Component
class Telling {

    private final RegistrationRows rows;
    private final RegistrationLetters letters;
    private final JdbcClient database;
    private final Clock clock;

    Telling(RegistrationRows rows, RegistrationLetters letters, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.database = database;
        this.clock = clock;
    }

    /** Within the transaction at hand. */
    void once(long registration, long occurrence, Topic topic) {
        once(registration, occurrence, topic, topic.word());
    }

    /** As above, where the same may be told again of something else that happened. */
    void once(long registration, long occurrence, Topic topic, String what) {
        Instant now = clock.instant();
        boolean fresh = database.sql("""
                        INSERT IGNORE INTO registration_told (registration_id, occurrence_id, what, told_at)
                        VALUES (?, ?, ?, ?)
                        """)
                        .params(registration, occurrence, what, Utc.column(now))
                        .update()
                == 1;
        if (fresh) {
            rows.find(registration).ifPresent(found -> letters.post(found, topic));
        }
    }
}
