package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new installation its first administrator, the account {@code admin}, once. */
@Service
public class FirstAdministrator {

    public static final String USERNAME = "admin";

    /** How long a set-up link is good; the next start prints another. */
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private final PersonRepository repository;
    private final People people;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstAdministrator(
            PersonRepository repository,
            People people,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the account with this password unless there is an administrator; whether it did. */
    @Transactional
    public boolean create(String password) {
        if (repository.existsAdministrator()) {
            return false;
        }
        people.introduce(new NewPerson(USERNAME, "Administrator", password), true);
        database.sql("delete from setup_link").update();
        return true;
    }

    /** A secret with which a visitor may choose the password; empty when there is an administrator. */
    @Transactional
    public Optional<String> invite() {
        if (repository.existsAdministrator()) {
            return Optional.empty();
        }
        String secret = Secret.make();
        database.sql("insert into setup_link (digest, expires_at) values (?, ?)")
                .params(Secret.digest(secret), utc().plus(LINK_LIFE))
                .update();
        return Optional.of(secret);
    }

    /** Whether the secret may still be used. */
    @Transactional(readOnly = true)
    public boolean isInvited(String secret) {
        return !repository.existsAdministrator()
                && database.sql("select count(*) from setup_link where digest = ? and expires_at > ?")
                                .params(Secret.digest(secret), utc())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Makes the account with the password the visitor chose. The secret is used up; of several uses at once, one
     * succeeds.
     *
     * @return the account, to be signed in with
     * @throws NotFound when the secret is unknown, old or used
     * @throws org.commonplace.shared.Invalid when the password is too weak; the secret stays good
     */
    @Transactional
    public Account accept(String secret, String password) {
        int used = database.sql("delete from setup_link where digest = ? and expires_at > ?")
                .params(Secret.digest(secret), utc())
                .update();
        if (used == 0 || !create(password)) {
            throw new NotFound("set-up link");
        }
        Account account =
                repository.findByUsername(USERNAME).map(Person::account).orElseThrow(() -> new NotFound("set-up link"));
        events.publishEvent(new Audited(
                account.person(), "person.password.setup", new ContentRef("person", account.person()), USERNAME));
        return account;
    }

    private LocalDateTime utc() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
