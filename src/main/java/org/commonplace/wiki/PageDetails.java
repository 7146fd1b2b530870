package org.commonplace.wiki;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it stands.
 *
 * @param space the key of its space
 * @param body the Markdown text of the current revision, as written
 * @param revision the number of the current revision, from 1
 * @param labels in alphabetical order
 * @param reviewDue the day the next review is due
 */
public record PageDetails(
        long id,
        long spaceId,
        String space,
        String slug,
        String title,
        String body,
        int revision,
        @Nullable Long parent,
        PageStatus status,
        boolean template,
        List<String> labels,
        long owner,
        @Nullable Long deputy,
        @Nullable Instant reviewedAt,
        @Nullable Long reviewedBy,
        @Nullable LocalDate reviewDue,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy) {

    /** The page's address, without the host. */
    public String url() {
        return Pages.url(space, slug);
    }
}
