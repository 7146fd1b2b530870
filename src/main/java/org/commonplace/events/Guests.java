package org.commonplace.events;

/** Tells who has a place. Registration brings one. */
public interface Guests {

    /** Whether this person has a place at this occurrence, or at the series as a whole. */
    boolean isExpected(long person, long occurrence);
}
