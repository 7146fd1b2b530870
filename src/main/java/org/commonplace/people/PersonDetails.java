package org.commonplace.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What administrators see of an account. */
public record PersonDetails(
        PersonCard card,
        @Nullable String email,
        boolean administrator,
        boolean disabled,
        @Nullable String staffGroup,
        @Nullable String department,
        @Nullable String zone,
        Instant created) {}
