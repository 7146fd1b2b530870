package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * What people say of themselves; nothing in it gives a right.
 *
 * @param email where letters go; changing it takes the password
 * @param staffGroup a code of {@link StaffGroups}
 * @param zone an IANA time zone; without one the browser's is taken
 * @param language a language tag such as {@code en-GB}; without one the browser's is taken
 */
public record Profile(
        String name,
        @Nullable String email,
        @Nullable String staffGroup,
        @Nullable String department,
        @Nullable String zone,
        @Nullable String language,
        AtWork atWork) {}
