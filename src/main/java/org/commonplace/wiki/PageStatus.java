package org.commonplace.wiki;

/** Where a page stands between being written and being thrown away. */
public enum PageStatus {
    /** Seen only by its author, its owner and the space's curators. */
    DRAFT,
    PUBLISHED,
    /** Still readable, no longer changed. */
    ARCHIVED,
    /** Kept for some time, then deleted for good. */
    TRASHED
}
