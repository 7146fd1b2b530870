package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonplace.shared.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that asked to stay signed in. Each holds a series, which stays, and a word that changes with every new
 * session: a word that was replaced a while ago has been copied, and ends the series for everyone who holds it.
 */
@Service
public class RememberedBrowsers {

    /** How long the word before is still good, for requests a browser sends side by side. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final PersonRepository people;
    private final Settings settings;
    private final Clock clock;

    RememberedBrowsers(JdbcClient database, PersonRepository people, Settings settings, Clock clock) {
        this.database = database;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether browsers may ask to stay signed in; when not, those that have asked are not known again either. */
    public boolean isOffered() {
        return settings.isOn(SignInSettings.REMEMBER);
    }

    /** How long a browser stays signed in without being used. */
    public Duration life() {
        return settings.duration(SignInSettings.REMEMBER_FOR);
    }

    /** What a browser gives back to be known again. */
    public record Ticket(String series, String word) {}

    /** Who came back, and the ticket to hold from now on when it was renewed. */
    public record Return(Account account, @Nullable Ticket renewed) {}

    /**
     * Remembers a browser.
     *
     * @param browser what it calls itself, in a few words
     */
    @Transactional
    public Ticket remember(long person, String browser) {
        Ticket ticket = new Ticket(Secret.make(), Secret.make());
        database.sql("delete from remembered_browser where expires_at < ?")
                .param(utc(clock.instant()))
                .update();
        database.sql("""
                        insert into remembered_browser
                            (series, person_id, digest, browser, began_at, renewed_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Secret.digest(ticket.series()), person, Secret.digest(ticket.word()))
                .params(browser, utc(clock.instant()))
                .params(utc(clock.instant()), utc(clock.instant().plus(life())))
                .update();
        return ticket;
    }

    /** Who holds this ticket; it stays as it is. */
    @Transactional
    public Optional<Account> recognise(Ticket ticket) {
        return row(ticket).filter(row -> accept(row, ticket)).flatMap(this::account);
    }

    /** Who holds this ticket, for a new session; the ticket is replaced unless that has just happened. */
    @Transactional
    public Optional<Return> welcomeBack(Ticket ticket) {
        Optional<Row> row = row(ticket).filter(found -> accept(found, ticket));
        Optional<Account> account = row.flatMap(this::account);
        if (row.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        boolean current = Secret.same(row.get().digest(), Secret.digest(ticket.word()));
        return Optional.of(new Return(account.get(), current ? renew(ticket) : null));
    }

    /** Forgets the browser, at sign-out. */
    @Transactional
    public void forget(Ticket ticket) {
        delete(Secret.digest(ticket.series()));
    }

    @EventListener
    @Transactional
    public void on(CredentialsChanged changed) {
        database.sql("delete from remembered_browser where person_id = ?")
                .param(changed.person())
                .update();
    }

    private Optional<Row> row(Ticket ticket) {
        if (!isOffered()) {
            return Optional.empty();
        }
        return database.sql("""
                        select series, person_id, digest, former_digest, renewed_at
                        from remembered_browser where series = ? and expires_at > ? for update
                        """)
                .params(Secret.digest(ticket.series()), utc(clock.instant()))
                .query((found, index) -> new Row(
                        found.getBytes("series"),
                        found.getLong("person_id"),
                        found.getBytes("digest"),
                        found.getBytes("former_digest"),
                        found.getObject("renewed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    private boolean accept(Row row, Ticket ticket) {
        byte[] digest = Secret.digest(ticket.word());
        if (Secret.same(row.digest(), digest)) {
            return true;
        }
        byte[] former = row.formerDigest();
        boolean wasGood = former != null && Secret.same(former, digest);
        if (wasGood && clock.instant().isBefore(row.renewed().plus(OVERLAP))) {
            return true;
        }
        delete(row.series());
        return false;
    }

    private Ticket renew(Ticket ticket) {
        Ticket renewed = new Ticket(ticket.series(), Secret.make());
        database.sql("""
                        update remembered_browser
                        set former_digest = digest, digest = ?, renewed_at = ?, expires_at = ? where series = ?
                        """)
                .params(
                        Secret.digest(renewed.word()),
                        utc(clock.instant()),
                        utc(clock.instant().plus(life())))
                .param(Secret.digest(ticket.series()))
                .update();
        return renewed;
    }

    private void delete(byte[] series) {
        database.sql("delete from remembered_browser where series = ?")
                .param(series)
                .update();
    }

    private Optional<Account> account(Row row) {
        return people.findById(row.person())
                .filter(person -> !person.disabled())
                .map(Person::account);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private record Row(byte[] series, long person, byte[] digest, byte @Nullable [] formerDigest, Instant renewed) {}
}
