package org.commonplace.people;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are reached by letters that the product itself writes. Not for showing to anyone. */
@Service
public class Contacts {

    private final PersonRepository people;

    Contacts(PersonRepository people) {
        this.people = people;
    }

    /** Where this person is reached; empty when unknown or disabled. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(long person) {
        return people.findById(person)
                .filter(found -> !found.disabled())
                .map(Person::details)
                .map(Contacts::contact);
    }

    private static Contact contact(PersonDetails person) {
        return new Contact(person.card().id(), person.card().name(), person.email(), person.zone());
    }
}
