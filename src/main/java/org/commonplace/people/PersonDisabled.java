package org.commonplace.people;

/**
 * Someone may no longer sign in: what they looked after needs others to look after it.
 *
 * @param person the person's id
 */
public record PersonDisabled(long person) {}
