package org.commonplace.people;

/**
 * Everything this person signed in with has ended: the account was disabled or its password changed.
 *
 * @param person the person's id
 */
public record CredentialsChanged(long person) {}
