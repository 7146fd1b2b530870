package org.commonplace.events.ical.dav;

import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;

/** Whoever asks: somebody who is signed in. */
record Reader(Caller caller, PersonCard card) {

    String username() {
        return card.username();
    }

    /** Whether what is below an address of this username is theirs. */
    boolean isCalled(String name) {
        return card.username().equalsIgnoreCase(name);
    }
}
