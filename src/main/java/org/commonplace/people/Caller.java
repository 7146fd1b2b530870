package org.commonplace.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: a signed-in person, a script with that person's token, or nobody in particular.
 *
 * @param person the person's id, or {@code null} when signed out
 * @param groups ids of the groups the person is in
 * @param administrator whether the person administers this installation
 * @param readOnly whether the token used may only read
 */
public record Caller(@Nullable Long person, Set<Long> groups, boolean administrator, boolean readOnly) {

    /** A visitor who has not signed in. */
    public static final Caller ANONYMOUS = new Caller(null, Set.of(), false, true);

    public Caller {
        groups = Set.copyOf(groups);
    }

    public boolean isSignedIn() {
        return person != null;
    }

    /** The person's id; fails for a visitor, so ask only where signing in was required. */
    public long personId() {
        if (person == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return person;
    }
}
