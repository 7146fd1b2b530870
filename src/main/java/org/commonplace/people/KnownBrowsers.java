package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Browsers in which a person has signed in before; strangers' wrong passwords do not keep that person out of them. */
@Service
public class KnownBrowsers {

    /** How long a browser stays known after a sign-in. */
    public static final Duration LIFE = Duration.ofDays(180);

    private final JdbcClient database;
    private final Clock clock;

    KnownBrowsers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a browser known; the answer is what it shows next time. */
    @Transactional
    public String introduce(long person) {
        String secret = Secret.make();
        database.sql("delete from known_browser where expires_at < ?")
                .param(utc(clock.instant()))
                .update();
        database.sql("insert into known_browser (digest, person_id, expires_at) values (?, ?, ?)")
                .params(Secret.digest(secret), person, utc(clock.instant().plus(LIFE)))
                .update();
        return secret;
    }

    /** Whether the person of this username has signed in with this browser. */
    @Transactional(readOnly = true)
    public boolean knows(String secret, String username) {
        return database.sql("""
                        select count(*) from known_browser b join person p on p.id = b.person_id
                        where b.digest = ? and p.username = ? and b.expires_at > ?
                        """)
                        .params(Secret.digest(secret), username, utc(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @EventListener
    @Transactional
    public void on(CredentialsChanged changed) {
        database.sql("delete from known_browser where person_id = ?")
                .param(changed.person())
                .update();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
