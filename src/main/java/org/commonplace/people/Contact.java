package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * Where the product reaches a person.
 *
 * @param email the mail address; {@code null} where none is known
 * @param zone the IANA name of the time zone the person lives in, or else this installation
 */
public record Contact(long person, String name, @Nullable String email, String zone) {}
