package org.commonplace.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.commonplace.people.AccountLinks.Kind;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people in: an account is made without a password, and its person is mailed a link to choose one. */
@Service
@TriedAgain
public class Invitations {

    private final People people;
    private final Groups groups;
    private final PersonRepository repository;
    private final AccountLinks links;
    private final AccountLetters letters;
    private final Passwords passwords;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;

    Invitations(
            People people,
            Groups groups,
            PersonRepository repository,
            AccountLinks links,
            AccountLetters letters,
            Passwords passwords,
            AccessPolicy access,
            ApplicationEventPublisher events) {
        this.people = people;
        this.groups = groups;
        this.repository = repository;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.access = access;
        this.events = events;
    }

    /**
     * Someone who holds an invitation.
     *
     * @param name as the administrator wrote it
     */
    public record Invited(String username, String name) {}

    /**
     * Makes an account and invites its person; administrators only.
     *
     * @param into ids of the groups the person is in from the start
     * @throws Invalid when the username is taken, or there is no address to write to
     */
    @Transactional
    public PersonDetails invite(Caller caller, NewPerson wanted, Collection<Long> into) {
        access.requireAdministrator(caller);
        if (wanted.email() == null || wanted.email().isBlank()) {
            throw new Invalid("email", "people.invitation.email.missing");
        }
        PersonDetails made = people.create(caller, wanted.withoutPassword());
        into.forEach(group -> groups.add(caller, group, made.card().id()));
        send(caller, require(made.card().username()));
        return made;
    }

    /**
     * Invites again someone who has not chosen a password yet; links sent before are no longer good. Administrators
     * only.
     *
     * @throws Invalid when the person has been here already, is disabled, or has no address
     */
    @Transactional
    public void sendAgain(Caller caller, String username) {
        access.requireAdministrator(caller);
        Person person = require(username);
        if (person.passwordHash() != null || person.disabled()) {
            throw new Invalid("username", "people.invitation.arrived");
        }
        if (person.email() == null) {
            throw new Invalid("email", "people.invitation.email.missing");
        }
        send(caller, person);
    }

    /** Until when the last invitation of this person is good; empty when there is none. Administrators only. */
    @Transactional(readOnly = true)
    public Optional<Instant> openUntil(Caller caller, String username) {
        access.requireAdministrator(caller);
        return links.invitedUntil(require(username).id());
    }

    /** Whether invitations are mailed; otherwise whoever invites hands the link on. */
    public boolean areMailed() {
        return letters.areSent();
    }

    /**
     * The address with which this person may choose a password, to be handed on by other ways than mail; empty when no invitation is
     * open. Administrators only, and written down.
     */
    @Transactional
    public Optional<String> link(Caller caller, String username) {
        access.requireAdministrator(caller);
        Person person = require(username);
        Optional<String> link = links.invitation(person.id()).map(letters::invitation);
        if (link.isPresent()) {
            events.publishEvent(new Audited(
                    caller.person(),
                    "person.invitation.shown",
                    new ContentRef("person", person.id()),
                    person.username()));
        }
        return link;
    }

    /** Who holds this secret; empty when it is unknown, old or used. */
    @Transactional(readOnly = true)
    public Optional<Invited> find(String secret) {
        return links.holder(secret, Kind.INVITATION)
                .flatMap(repository::findById)
                .map(person -> new Invited(person.username(), person.name()));
    }

    /**
     * Uses an invitation up: the person chooses how they are called and a password, and may sign in from then on. Of
     * several uses at once, one succeeds.
     *
     * @return the username to sign in with
     * @throws NotFound when the secret is unknown, old or used
     * @throws Invalid when the name or password cannot be taken; the secret stays good
     */
    @Transactional
    public String accept(String secret, String name, String password) {
        Person person = links.use(secret, Kind.INVITATION)
                .flatMap(repository::findById)
                .filter(invited -> !invited.disabled())
                .orElseThrow(() -> new NotFound("invitation"));
        person.rename(name);
        person.changePassword(passwords.hash("password", person.username(), password));
        repository.saveAndFlush(person);
        people.ended(person);
        events.publishEvent(
                new Audited(person.id(), "person.arrived", new ContentRef("person", person.id()), person.username()));
        return person.username();
    }

    private void send(Caller caller, Person person) {
        links.end(person.id());
        String inviter = people.card(caller.personId()).map(PersonCard::name).orElse("");
        letters.invite(person, inviter, links.make(person.id(), Kind.INVITATION));
        events.publishEvent(new Audited(
                caller.person(), "person.invited", new ContentRef("person", person.id()), person.username()));
    }

    private Person require(String username) {
        return repository.findByUsername(username).orElseThrow(() -> new NotFound("person"));
    }
}
