package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts an administrator looks for.
 *
 * @param text part of the name, username, email address or department; empty for all
 */
public record PeopleFilter(String text, State state) {

    /** How an account stands. */
    public enum State {
        ANY(null, null, false),
        ACTIVE(false, null, false),
        DISABLED(true, null, false),
        ADMINISTRATOR(false, true, false),

        /** Never chose a password. */
        WITHOUT_PASSWORD(false, null, true);

        final @Nullable Boolean disabled;
        final @Nullable Boolean administrator;
        final boolean waiting;

        State(@Nullable Boolean disabled, @Nullable Boolean administrator, boolean waiting) {
            this.disabled = disabled;
            this.administrator = administrator;
            this.waiting = waiting;
        }
    }
}
