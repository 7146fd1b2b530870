package org.commonplace.people;

/**
 * A group as others see it.
 *
 * @param builtIn whether everyone with an account is in it, so that its members cannot be changed
 */
public record GroupCard(long id, String name, boolean builtIn) {}
