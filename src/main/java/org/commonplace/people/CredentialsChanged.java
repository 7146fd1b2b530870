package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * Everything this person signed in with has ended: the account was disabled or its password changed.
 *
 * @param person the person's id
 * @param kept the account as it is now, when its owner made the change: the session in which they did goes on with it
 */
public record CredentialsChanged(long person, @Nullable Account kept) {

    public CredentialsChanged(long person) {
        this(person, null);
    }
}
