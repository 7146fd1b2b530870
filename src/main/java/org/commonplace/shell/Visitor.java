package org.commonplace.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.springframework.stereotype.Component;

/** Whoever sits at the screen. */
@Component
class Visitor {

    private final CurrentCaller caller;
    private final People people;
    private final AuthenticationContext authentication;

    Visitor(CurrentCaller caller, People people, AuthenticationContext authentication) {
        this.caller = caller;
        this.people = people;
        this.authentication = authentication;
    }

    /** The person who is signed in. */
    Optional<PersonCard> person() {
        return Optional.ofNullable(caller.get().person()).flatMap(people::card);
    }

    boolean administers() {
        return caller.get().administrator();
    }

    boolean isSignedIn() {
        return caller.get().isSignedIn();
    }

    void signOut() {
        authentication.logout();
    }
}
