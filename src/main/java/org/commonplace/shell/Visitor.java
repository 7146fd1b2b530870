package org.commonplace.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.SignInAddress;
import org.springframework.stereotype.Component;

/** Whoever sits at the screen. */
@Component
class Visitor {

    private static final String SIGN_IN = SignInAddress.PATH.substring(1);

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

    /** Sends a visitor who has not signed in to do so, and back to what they asked for; whether it did. */
    boolean signInFirst(BeforeEnterEvent event) {
        if (isSignedIn()) {
            return false;
        }
        String wanted = "/" + event.getLocation().getPathWithQueryParameters();
        event.forwardTo(SIGN_IN, QueryParameters.of(SignInAddress.RETURN_TO, wanted));
        return true;
    }

    void signOut() {
        authentication.logout();
    }
}
