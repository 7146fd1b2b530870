package org.commonplace.people;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see and change of their own account. */
@Service
public class OwnAccount {

    private final PersonRepository people;
    private final StaffGroups staffGroups;
    private final Passwords passwords;
    private final AccountLetters letters;
    private final AccessPolicy access;
    private final Callers callers;
    private final ApplicationEventPublisher events;

    OwnAccount(
            PersonRepository people,
            StaffGroups staffGroups,
            Passwords passwords,
            AccountLetters letters,
            AccessPolicy access,
            Callers callers,
            ApplicationEventPublisher events) {
        this.people = people;
        this.staffGroups = staffGroups;
        this.passwords = passwords;
        this.letters = letters;
        this.access = access;
        this.callers = callers;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public PersonDetails details(Caller caller) {
        access.requireSignedIn(caller);
        return require(caller).details();
    }

    /**
     * Changes what the caller says of themselves. Another email address takes the password, because links to choose a
     * new one go there; the former address is told.
     *
     * @param password the caller's present one; needed only for another address of someone who has a password
     * @throws Invalid when something cannot be taken
     */
    @Transactional
    public PersonDetails change(Caller caller, Profile wanted, @Nullable String password) {
        access.requireWriting(caller);
        Person person = require(caller);
        PersonDetails before = person.details();
        staffGroups.require(wanted.staffGroup(), before.staffGroup());
        person.rename(wanted.name());
        person.worksIn(blankToNull(wanted.staffGroup()), blankToNull(wanted.department()));
        person.shares(tidy(wanted.atWork()));
        person.livesIn(blankToNull(wanted.zone()));
        person.speaks(language(blankToNull(wanted.language())));
        String email = blankToNull(wanted.email());
        if (!Objects.equals(email, before.email())) {
            changeAddress(person, email, password);
        }
        people.saveAndFlush(person);
        callers.changed(person.id());
        events.publishEvent(new Audited(
                caller.person(),
                "person.described",
                new ContentRef("person", person.id()),
                PersonChanges.told(person.username(), PersonChanges.between(before, person.details()))));
        return person.details();
    }

    private void changeAddress(Person person, @Nullable String email, @Nullable String password) {
        String former = person.email();
        person.claimsAddress(email);
        if (person.passwordHash() != null) {
            requirePassword(person.passwordHash(), password);
        }
        if (former != null) {
            letters.addressChanged(person, former);
        }
    }

    private void requirePassword(String hash, @Nullable String password) {
        if (password == null || password.isEmpty()) {
            throw new Invalid("password", "people.password.present.missing");
        }
        if (!passwords.matches(password, hash)) {
            throw new Invalid("password", "people.password.wrong");
        }
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new Invalid("language", "people.language.invalid");
        }
    }

    private static AtWork tidy(AtWork typed) {
        return new AtWork(blankToNull(typed.job()), blankToNull(typed.telephone()), blankToNull(typed.site()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Person require(Caller caller) {
        return people.findById(caller.personId()).orElseThrow(() -> new NotFound("person"));
    }
}
