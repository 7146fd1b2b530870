package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.AccountLinks.Kind;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps those who forgot their password. Whoever asks gets the same answer after the same work, whether or not anybody
 * has an account of that name: it is looked up afterwards, by a job.
 */
@Service
@TriedAgain
public class ForgottenPasswords {

    /** As long as the longest address; whatever is longer is nobody's name. */
    static final int LONGEST = 254;

    /** Letters to one person in an hour, so that nobody's post box can be filled by asking. */
    static final int MOST_LETTERS = 3;

    private static final Duration COUNTED = Duration.ofHours(1);
    private static final int MOST_ACCOUNTS = 5;

    private final JdbcClient database;
    private final PasswordRequests requests;
    private final PersonRepository people;
    private final People accounts;
    private final AccountLinks links;
    private final AccountLetters letters;
    private final Passwords passwords;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForgottenPasswords(
            JdbcClient database,
            PasswordRequests requests,
            PersonRepository people,
            People accounts,
            AccountLinks links,
            AccountLetters letters,
            Passwords passwords,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that someone forgot the password of the account with this username or email address. If there is one, it
     * is written to in a moment; who asked cannot tell.
     */
    @Transactional
    public void ask(String typed) {
        String name = typed.strip();
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into password_request (typed, asked_at) values (?, ?)")
                .params(name.length() > LONGEST ? name.substring(0, LONGEST) : name, Utc.column(clock.instant()))
                .update(key, "id");
        requests.put(Objects.requireNonNull(key.getKey()).longValue());
    }

    /**
     * Mails someone a link to choose another password; the present one stays good until it is used. Administrators only.
     *
     * @throws NotFound when there is nobody of that username
     * @throws Invalid when there is no address to write to, or the account is disabled
     */
    @Transactional
    public void send(Caller caller, String username) {
        access.requireAdministrator(caller);
        Person person = people.findByUsername(username).orElseThrow(() -> new NotFound("person"));
        if (person.email() == null || person.disabled()) {
            throw new Invalid("email", "people.invitation.email.missing");
        }
        letters.reset(person, links.make(person.id(), Kind.RESET));
        events.publishEvent(new Audited(
                caller.person(), "person.password.sent", new ContentRef("person", person.id()), person.username()));
    }

    /**
     * A secret with which an administrator who cannot sign in chooses another password, for whoever starts the product and so holds
     * the home folder; empty when there is no administrator of this username who may sign in.
     */
    @Transactional
    public Optional<String> recover(String username) {
        Optional<Person> person =
                people.findByUsername(username).filter(found -> found.administrator() && !found.disabled());
        person.ifPresent(found -> audit("person.password.recovered", found));
        return person.map(found -> links.make(found.id(), Kind.RESET));
    }

    /** Writes to whoever was meant, if anybody, and forgets what was typed. */
    @Transactional
    void answer(long request) {
        Optional<String> typed = database.sql("delete from password_request where id = ? returning typed")
                .param(request)
                .query(String.class)
                .optional();
        typed.filter(name -> !name.isEmpty()).ifPresent(name -> meant(name).forEach(this::write));
    }

    /** Whose password may be chosen anew with this secret; empty when it is unknown, old or used. */
    @Transactional(readOnly = true)
    public Optional<String> usernameFor(String secret) {
        return links.holder(secret, Kind.RESET).flatMap(people::findById).map(Person::username);
    }

    /**
     * Puts another password in place and ends everything that was signed in with the former. Of several uses of one
     * secret at once, one succeeds.
     *
     * @return the username to sign in with
     * @throws NotFound when the secret is unknown, old or used
     * @throws Invalid when the password cannot be taken; the secret stays good
     */
    @Transactional
    public String reset(String secret, String password) {
        Person person = links.use(secret, Kind.RESET)
                .flatMap(people::findById)
                .filter(found -> !found.disabled())
                .orElseThrow(() -> new NotFound("password link"));
        person.changePassword(passwords.hash("password", person.username(), password));
        people.saveAndFlush(person);
        accounts.ended(person);
        letters.passwordChanged(person);
        audit("person.password.reset", person);
        return person.username();
    }

    private List<Person> meant(String typed) {
        return people.findByUsername(typed)
                .map(List::of)
                .orElseGet(() -> people.findByEmailOrderById(typed, Limit.of(MOST_ACCOUNTS)));
    }

    private void write(Person person) {
        if (person.disabled() || person.email() == null) {
            return;
        }
        if (links.countMade(person.id(), Kind.RESET, COUNTED) >= MOST_LETTERS) {
            return;
        }
        if (person.passwordHash() == null && signsInElsewhere(person)) {
            links.make(person.id(), Kind.RESET);
            letters.noPassword(person);
        } else {
            letters.reset(person, links.make(person.id(), Kind.RESET));
        }
        audit("person.password.forgotten", person);
    }

    private boolean signsInElsewhere(Person person) {
        return database.sql("select count(*) from external_identity where person_id = ?")
                        .param(person.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void audit(String action, Person person) {
        events.publishEvent(new Audited(null, action, new ContentRef("person", person.id()), person.username()));
    }
}
