package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username letters, digits and {@code . _ @ + -}, at most 64; unique ignoring case
 * @param password at least eight characters; without one the person cannot sign in by password
 * @param zone an IANA time zone
 */
public record NewPerson(
        String username,
        String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String staffGroup,
        @Nullable String department,
        @Nullable String zone) {

    public NewPerson(String username, String name, @Nullable String password) {
        this(username, name, null, password, null, null, null);
    }

    /** The same account for someone who chooses the password themselves. */
    NewPerson withoutPassword() {
        return new NewPerson(username, name, email, null, staffGroup, department, zone);
    }
}
