package org.commonplace.wiki;

import org.commonplace.people.Visibility;

/**
 * A space to be made.
 *
 * @param key 2 to 32 letters, digits and hyphens, beginning with a letter; kept as typed, found ignoring case
 * @param purpose what the space is for, in a sentence or two; may be empty
 */
public record NewSpace(String key, String name, String purpose, Visibility visibility) {}
