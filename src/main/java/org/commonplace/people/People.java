package org.commonplace.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who has an account. */
@Service
public class People {

    private static final int MOST_SUGGESTED = 10;
    private static final int SHORTEST_START = 2;

    private final PersonRepository people;
    private final Passwords passwords;
    private final StaffGroups staffGroups;
    private final AccessPolicy access;
    private final Callers callers;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRepository people,
            Passwords passwords,
            StaffGroups staffGroups,
            AccessPolicy access,
            Callers callers,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.staffGroups = staffGroups;
        this.access = access;
        this.callers = callers;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account; administrators only.
     *
     * @throws Invalid when the username is taken or something is not as {@link NewPerson} asks
     */
    @Transactional
    public PersonDetails create(Caller caller, NewPerson wanted) {
        access.requireAdministrator(caller);
        Person person = add(wanted);
        audit(caller, "person.created", person, person.username());
        return person.details();
    }

    /** Makes an account on the product's own behalf: at set-up, or to fill an empty home with examples. */
    @Transactional
    public PersonCard introduce(NewPerson wanted, boolean administrator) {
        Person person = add(wanted);
        person.changeAdministrator(administrator);
        events.publishEvent(new Audited(null, "person.created", ref(person), person.username()));
        return person.card();
    }

    /** Changes an account; administrators only. */
    @Transactional
    public PersonDetails change(Caller caller, String username, AccountChange change) {
        access.requireAdministrator(caller);
        Person person = people.findByUsername(username).orElseThrow(() -> new NotFound("person"));
        PersonDetails before = person.details();
        describe(person, change);
        List<String> changed = PersonChanges.between(before, person.details());
        if (!changed.isEmpty()) {
            audit(caller, "person.described", person, PersonChanges.told(person.username(), changed));
        }
        changeRights(caller, person, change);
        callers.changed(person.id());
        return people.saveAndFlush(person).details();
    }

    /**
     * Changes the caller's own password and ends every other session of theirs.
     *
     * @throws Invalid when the present password is wrong or the new one too weak
     */
    @Transactional
    public void changePassword(Caller caller, String present, String replacement) {
        access.requireWriting(caller);
        Person person = people.findById(caller.personId()).orElseThrow(() -> new NotFound("person"));
        if (present.isEmpty()) {
            throw new Invalid("present", "people.password.present.missing");
        }
        if (!passwords.matches(present, person.passwordHash())) {
            throw new Invalid("present", "people.password.wrong");
        }
        person.changePassword(passwords.hash("replacement", person.username(), replacement));
        people.saveAndFlush(person);
        audit(caller, "person.password", person, person.username());
        callers.changed(person.id());
        events.publishEvent(new CredentialsChanged(person.id(), person.account()));
    }

    /** Everyone, in order of username; administrators only. */
    @Transactional(readOnly = true)
    public Listing<PersonDetails> list(Caller caller, Paging paging) {
        access.requireAdministrator(caller);
        Page<Person> found = people.findAll(PageRequest.of(paging.page(), paging.size()));
        return new Listing<>(found.map(Person::details).getContent(), found.getTotalElements());
    }

    /** The accounts a filter lets through, in order of name; administrators only. */
    @Transactional(readOnly = true)
    public Listing<PersonDetails> search(Caller caller, PeopleFilter filter, Paging paging) {
        access.requireAdministrator(caller);
        Page<Person> found = people.search(
                "%" + Likeness.of(filter.text()),
                filter.state().disabled,
                filter.state().administrator,
                filter.state().waiting,
                PageRequest.of(paging.page(), paging.size()));
        return new Listing<>(found.map(Person::details).getContent(), found.getTotalElements());
    }

    /** The whole account; administrators only. */
    @Transactional(readOnly = true)
    public PersonDetails details(Caller caller, String username) {
        access.requireAdministrator(caller);
        return people.findByUsername(username).map(Person::details).orElseThrow(() -> new NotFound("person"));
    }

    /** The person of this username, ignoring case, disabled or not. */
    @Transactional(readOnly = true)
    public Optional<PersonCard> find(String username) {
        return people.findByUsername(username).map(Person::card);
    }

    /** The people of these ids, in two words each; ids of nobody are left out. */
    public Map<Long, PersonCard> cards(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // Every view asks: a transaction would take longer than the question
        return database
                .sql("SELECT id, username, name FROM person WHERE id IN (:ids)")
                .param("ids", ids)
                .query((row, n) ->
                        new PersonRepository.Name(row.getLong("id"), row.getString("username"), row.getString("name")))
                .list()
                .stream()
                .map(PersonRepository.Name::card)
                .collect(toUnmodifiableMap(PersonCard::id, Function.identity()));
    }

    /** As {@link #cards(Collection)}, as far as the reader may know them: visitors who have not signed in are told of nobody. */
    public Map<Long, PersonCard> cards(Caller reader, Collection<Long> ids) {
        return access.mayKnowPeople(reader) ? cards(ids) : Map.of();
    }

    /** Those of these people who have left: their accounts are disabled. As far as the reader may know them. */
    @Transactional(readOnly = true)
    public Set<Long> left(Caller reader, Collection<Long> ids) {
        return ids.isEmpty() || !access.mayKnowPeople(reader) ? Set.of() : Set.copyOf(people.disabled(ids));
    }

    /** The person of this id, if the reader may know them: visitors who have not signed in are told of nobody. */
    public Optional<PersonCard> card(Caller reader, long id) {
        return Optional.ofNullable(cards(reader, List.of(id)).get(id));
    }

    /** The person of this id, disabled or not. */
    public Optional<PersonCard> card(long id) {
        return Optional.ofNullable(cards(List.of(id)).get(id));
    }

    /** At most ten people whose name or username begins like this; only for those who are signed in. */
    @Transactional(readOnly = true)
    public List<PersonCard> suggest(Caller caller, String start) {
        String typed = start.strip();
        if (!access.mayKnowPeople(caller) || typed.length() < SHORTEST_START) {
            return List.of();
        }
        return people.suggest(Likeness.of(typed), Limit.of(MOST_SUGGESTED)).stream()
                .map(Person::card)
                .toList();
    }

    private Person add(NewPerson wanted) {
        staffGroups.require(wanted.staffGroup(), null);
        Person person = new Person(wanted.username(), wanted.name(), clock.instant());
        person.reachableAt(wanted.email());
        person.worksIn(wanted.staffGroup(), wanted.department());
        person.livesIn(wanted.zone());
        if (people.findByUsername(wanted.username()).isPresent()) {
            throw new Invalid("username", "people.username.taken");
        }
        if (wanted.password() != null) {
            person.changePassword(passwords.hash("password", wanted.username(), wanted.password()));
        }
        try {
            return people.saveAndFlush(person);
        } catch (DataIntegrityViolationException someoneWasFaster) {
            throw new Invalid("username", "people.username.taken");
        }
    }

    private void describe(Person person, AccountChange change) {
        PersonDetails now = person.details();
        staffGroups.require(change.staffGroup(), now.staffGroup());
        person.rename(change.name() == null ? now.card().name() : change.name());
        person.reachableAt(either(change.email(), now.email()));
        person.worksIn(either(change.staffGroup(), now.staffGroup()), either(change.department(), now.department()));
        person.livesIn(either(change.zone(), now.zone()));
    }

    /** What is wanted, nothing where that is empty, and what there is where it was left out. */
    private static @Nullable String either(@Nullable String wanted, @Nullable String present) {
        if (wanted == null) {
            return present;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }

    private void changeRights(Caller caller, Person person, AccountChange change) {
        if (change.password() != null) {
            person.changePassword(passwords.hash("password", person.username(), change.password()));
            audit(caller, "person.password", person, person.username());
            ended(person);
        }
        if (change.administrator() != null && change.administrator() != person.administrator()) {
            keepOneAdministrator(person, "administrator", change.administrator());
            person.changeAdministrator(change.administrator());
            audit(caller, change.administrator() ? "person.promoted" : "person.demoted", person, person.username());
        }
        if (change.disabled() != null && change.disabled() != person.disabled()) {
            changeDisabled(caller, person, change.disabled());
        }
    }

    private void changeDisabled(Caller caller, Person person, boolean disabled) {
        if (disabled) {
            keepOneAdministrator(person, "disabled", false);
            person.disable();
            ended(person);
            events.publishEvent(new PersonDisabled(person.id()));
        } else {
            person.enable();
        }
        audit(caller, disabled ? "person.disabled" : "person.enabled", person, person.username());
    }

    private void keepOneAdministrator(Person person, String field, boolean staysOne) {
        if (!staysOne
                && person.mayAdminister()
                && people.lockActiveAdministrators().size() == 1) {
            throw new Invalid(field, "people.administrator.last");
        }
    }

    /** To be called once what a person signs in with is no longer good. */
    void ended(Person person) {
        callers.changed(person.id());
        events.publishEvent(new CredentialsChanged(person.id()));
    }

    private void audit(Caller caller, String action, Person person, String detail) {
        events.publishEvent(new Audited(caller.person(), action, ref(person), detail));
    }

    private static ContentRef ref(Person person) {
        return new ContentRef("person", person.id());
    }
}
