package org.commonplace.discussion;

/** What one can say to a comment without words. */
public enum Reaction {
    AGREE,
    THANKS,
    IDEA,
    SEEN
}
