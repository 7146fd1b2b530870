package org.commonplace.people;

/** What a personal token is good for; writing includes reading. */
public enum Scope {
    READ,
    WRITE
}
