package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * Where the product reaches a person.
 *
 * @param email the mail address; {@code null} where none is known
 * @param zone the IANA name of the time zone the person lives in; {@code null} where none is known
 */
public record Contact(
        long person,
        String name,
        @Nullable String email,
        @Nullable String zone) {}
