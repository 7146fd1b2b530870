package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.commonplace.people.Secret;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret links in letters about registrations: one that confirms an address is good once and for a short while, one that
 * looks after a registration until it is over. Only digests are kept.
 */
@Component
class RegistrationLinks {

    /** Where such links lead. */
    static final String PATH = "/registrations";

    private final JdbcClient database;
    private final Clock clock;

    RegistrationLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A link, without the host. */
    String make(long registration, boolean confirms, Instant expires) {
        String secret = Secret.make();
        database.sql(
                        "INSERT INTO registration_link (digest, registration_id, confirms, expires_at) VALUES (?, ?, ?, ?)")
                .params(Secret.digest(secret), registration, confirms, Utc.column(expires))
                .update();
        return PATH + "/" + secret;
    }

    /** Which registration a link is about, and whether it confirms an address. */
    record Meant(long registration, boolean confirms) {}

    /** What a link that is still good is about. */
    Optional<Meant> find(String secret) {
        return database.sql("""
                        SELECT registration_id, confirms FROM registration_link
                        WHERE digest = ? AND expires_at > ? AND used_at IS NULL
                        """)
                .params(Secret.digest(secret), Utc.column(clock.instant()))
                .query((row, n) -> new Meant(row.getLong("registration_id"), row.getBoolean("confirms")))
                .optional();
    }

    /** Uses up a link that confirms an address; of several uses at once, one is told that it was good. */
    boolean use(String secret) {
        return database.sql("""
                        UPDATE registration_link SET used_at = :now
                        WHERE digest = :digest AND confirms = TRUE AND expires_at > :now AND used_at IS NULL
                        """)
                        .param("now", Utc.column(clock.instant()))
                        .param("digest", Secret.digest(secret))
                        .update()
                == 1;
    }

    void forgetOld() {
        database.sql("DELETE FROM registration_link WHERE expires_at < ?")
                .param(Utc.column(clock.instant()))
                .update();
    }
}
