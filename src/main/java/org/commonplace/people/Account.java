package org.commonplace.people;

import java.io.Serializable;

/**
 * The account someone signed in with, as kept in a session.
 *
 * @param person the person's id
 * @param credentials counts changes of password; a session with a lower count is over
 */
public record Account(long person, String username, int credentials, boolean administrator) implements Serializable {

    @Override
    public String toString() {
        return username;
    }
}
