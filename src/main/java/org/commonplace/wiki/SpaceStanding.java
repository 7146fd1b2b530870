package org.commonplace.wiki;

/** What can be done in a space at all, whatever role somebody has there. */
enum SpaceStanding {
    /** What each person's role says. */
    OPEN,
    /** Its pages are read, and nothing in it changes. */
    ARCHIVED,
    /** It is there for nobody. */
    TRASHED
}
