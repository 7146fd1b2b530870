package org.commonplace.wiki;

import java.time.Instant;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A space as the caller sees it.
 *
 * @param role what the caller may do in it
 * @param archivedAt since when nothing in it changes any more, or {@code null}
 * @param verifiedOnly whether those who only read see the text that was verified last, and not the newest
 */
public record SpaceDetails(
        long id,
        String key,
        String name,
        String purpose,
        Visibility visibility,
        Role role,
        boolean verifiedOnly,
        @Nullable Instant archivedAt,
        Instant createdAt) {

    /** Whether it is kept to be read, and nothing in it changes. */
    public boolean isArchived() {
        return archivedAt != null;
    }

    /** The space's address, without the host. */
    public String url() {
        return "/s/" + key;
    }
}
