package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/** What an administrator changes of an account; what is {@code null} stays as it is, what is empty goes. */
public record AccountChange(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable Boolean administrator,
        @Nullable Boolean disabled,
        @Nullable String staffGroup,
        @Nullable String department,
        @Nullable String zone) {

    /** Lets an account sign in again, or stops it. */
    public static AccountChange disabled(boolean disabled) {
        return new AccountChange(null, null, null, null, disabled, null, null, null);
    }

    /** Gives or takes the right to administer. */
    public static AccountChange administrator(boolean administrator) {
        return new AccountChange(null, null, null, administrator, null, null, null, null);
    }
}
