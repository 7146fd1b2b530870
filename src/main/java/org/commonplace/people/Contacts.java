package org.commonplace.people;

import java.util.Optional;
import org.commonplace.shared.Appearance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are reached by letters that the product itself writes. Not for showing to anyone. */
@Service
public class Contacts {

    private final PersonRepository people;
    private final Appearance appearance;

    Contacts(PersonRepository people, Appearance appearance) {
        this.people = people;
        this.appearance = appearance;
    }

    /** Where this person is reached; empty when unknown or disabled. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(long person) {
        return people.findById(person)
                .filter(found -> !found.disabled())
                .map(Person::details)
                .map(this::contact);
    }

    private Contact contact(PersonDetails person) {
        String zone = person.zone();
        return new Contact(
                person.card().id(),
                person.card().name(),
                person.email(),
                zone == null || zone.isBlank() ? appearance.zone().getId() : zone);
    }
}
