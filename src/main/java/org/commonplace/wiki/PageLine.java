package org.commonplace.wiki;

import java.time.Instant;

/** A page as a line in a list. */
public record PageLine(
        long id,
        String space,
        String spaceName,
        String slug,
        String title,
        PageStatus status,
        Instant updatedAt,
        long updatedBy) {

    /** The page's address, without the host. */
    public String url() {
        return Pages.url(space, slug);
    }
}
