package org.commonplace.events.registration;

import java.util.Optional;
import org.commonplace.people.Contact;
import org.commonplace.people.Contacts;
import org.commonplace.people.UnwrittenLetters;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Posts letters about registrations to those they are about, with the transaction at hand. */
@Component
class RegistrationLetters {

    /** By which the writer of such letters knows what they are about. */
    static final String KIND = "registration";

    private final UnwrittenLetters letters;
    private final Contacts contacts;

    RegistrationLetters(UnwrittenLetters letters, Contacts contacts) {
        this.letters = letters;
        this.contacts = contacts;
    }

    /** Posts one, unless no address is known. */
    void post(Registration registration, Topic topic) {
        address(registration)
                .ifPresent(to -> letters.post(to, new ContentRef(KIND, registration.id()), topic.occasion()));
    }

    /** Says what became of a registration that was just made or changed. */
    void postStatus(Registration registration) {
        post(registration, Topic.of(registration.status()));
    }

    private Optional<String> address(Registration registration) {
        Long person = registration.person();
        Optional<String> known = person == null
                ? Optional.of(registration.email())
                : contacts.of(person).map(Contact::email);
        return known.filter(address -> !address.isBlank());
    }
}
