package org.commonplace.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What administrators see of an account, and its owner.
 *
 * @param language a language tag such as {@code en-GB}; without one the browser's is taken
 * @param hasPassword whether the person can sign in by password
 */
public record PersonDetails(
        PersonCard card,
        @Nullable String email,
        boolean administrator,
        boolean disabled,
        @Nullable String staffGroup,
        @Nullable String department,
        @Nullable String zone,
        Instant created,
        @Nullable String language,
        boolean hasPassword,
        AtWork atWork) {}
