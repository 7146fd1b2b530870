package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.shared.Seal;
import org.commonplace.shared.Utc;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets mailed to people so that they may choose a password: each is good once, and for a while. */
@Component
class AccountLinks {

    /** What a link is for, and how long it is good. */
    enum Kind {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1));

        final Duration life;

        /** The occasion of the letter that holds it. */
        final String occasion;

        Kind(Duration life) {
            this.life = life;
            this.occasion = "people." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the secret of an invitation is sealed for. */
    private static final String PURPOSE = "invitation";

    private final JdbcClient database;
    private final Seal seal;
    private final Letters letters;
    private final Clock clock;

    AccountLinks(JdbcClient database, Seal seal, Letters letters, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.letters = letters;
        this.clock = clock;
    }

    /** What letters with a link of this person are about. */
    static String about(long person) {
        return "person " + person;
    }

    /** A new secret for this person. */
    String make(long person, Kind kind) {
        Instant now = clock.instant();
        String secret = Secret.make();
        database.sql("delete from account_link where expires_at < ?")
                .param(Utc.column(now.minus(Kind.INVITATION.life)))
                .update();
        database.sql("""
                        insert into account_link (digest, person_id, kind, made_at, expires_at, sealed)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Secret.digest(secret), person, kind.name())
                .params(Utc.column(now), Utc.column(now.plus(kind.life)))
                .param(kind == Kind.INVITATION ? seal.close(PURPOSE, secret) : null)
                .update();
        return secret;
    }

    /** Whose secret this is; it stays good. */
    Optional<Long> holder(String secret, Kind kind) {
        return database.sql("select person_id from account_link where digest = ? and kind = ? and expires_at > ?")
                .params(Secret.digest(secret), kind.name(), Utc.column(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** Whose secret this was: it is used up with the transaction at hand. Of several uses at once one gets an answer. */
    Optional<Long> use(String secret, Kind kind) {
        return database.sql("""
                        delete from account_link where digest = ? and kind = ? and expires_at > ? returning person_id
                        """)
                .params(Secret.digest(secret), kind.name(), Utc.column(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** How many were made for this person in the time before now. */
    int countMade(long person, Kind kind, Duration before) {
        return database.sql("select count(*) from account_link where person_id = ? and kind = ? and made_at > ?")
                .params(person, kind.name(), Utc.column(clock.instant().minus(before)))
                .query(Integer.class)
                .single();
    }

    /** When the invitation that this person holds ends; empty when there is none. */
    Optional<Instant> invitedUntil(long person) {
        return database.sql("""
                        select max(expires_at) as ends from account_link
                        where person_id = ? and kind = 'INVITATION' and expires_at > ?
                        """)
                .params(person, Utc.column(clock.instant()))
                .query((row, n) -> Optional.ofNullable(Utc.instantOrNull(row, "ends")))
                .single();
    }

    /** The secret of the invitation that this person holds; empty when there is none, or this home's key does not open it. */
    Optional<String> invitation(long person) {
        return database.sql("""
                        select sealed from account_link
                        where person_id = ? and kind = 'INVITATION' and expires_at > ? and sealed is not null
                        order by id desc limit 1
                        """)
                .params(person, Utc.column(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(kept -> seal.open(PURPOSE, kept));
    }

    /** Ends all secrets of this person; letters that hold one and have not left never do. */
    void end(long person) {
        for (Kind kind : Kind.values()) {
            letters.withdraw(kind.occasion, about(person));
        }
        database.sql("delete from account_link where person_id = ?")
                .param(person)
                .update();
    }

    @EventListener
    @Transactional
    public void on(CredentialsChanged changed) {
        end(changed.person());
    }
}
