package org.commonplace.people;

/** What someone may do in a space, each role including those before it. */
public enum Role {
    VIEW,
    COMMENT,
    EDIT,
    CURATE;

    /** Whether this role is enough where {@code needed} is asked for. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
