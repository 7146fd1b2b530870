package org.commonplace.events;

/** How much of a series is meant, seen from one of its occurrences. */
public enum Scope {
    /** This one. */
    THIS,
    /** This one and those after it, which become a series of their own. */
    FOLLOWING,
    /** The whole series. */
    ALL
}
