package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page.
 *
 * @param space the key of its space
 * @param body the Markdown text as written
 * @param revision the number of the current revision, from 1: what the next change names as its base
 * @param parent the page it lies under, if the caller may see that one
 * @param status {@code draft}, {@code published}, {@code archived} or {@code trashed}
 * @param verified whether someone found this very revision right
 * @param heldBack whether readers see an earlier revision, or earlier files, until this one is verified
 * @param merged in answer to a change, whether someone else's change came in between and both are kept
 * @param html the article, when asked for, safe to show; its links are root-relative
 */
record PageAnswer(
        long id,
        String space,
        String slug,
        String title,
        String body,
        int revision,
        @Nullable Long parent,
        String status,
        boolean template,
        List<String> labels,
        @Nullable String owner,
        @Nullable String deputy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable LocalDate reviewDue,
        boolean verified,
        boolean heldBack,
        Instant createdAt,
        @Nullable String createdBy,
        Instant updatedAt,
        @Nullable String updatedBy,
        String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean merged,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String html) {}
