package org.commonplace.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it has come.
 *
 * @param space the id of the space it goes into
 * @param name what the person's file was called
 * @param done files dealt with, of {@code total}; those with a fault count too
 * @param currentFile the file at hand, the first of the few that are written together; empty before the first
 * @param drafts whether its pages are looked at before they are published
 */
public record ImportJob(
        long id,
        long space,
        ImportFormat format,
        ImportState state,
        String name,
        int done,
        int total,
        int created,
        int updated,
        int unchanged,
        String currentFile,
        long startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant takenBackAt,
        boolean drafts) {

    /** Whether what it did was undone. */
    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** Whether what is left can still be imported from what was handed in. */
    public boolean canResume() {
        return !isTakenBack() && (state == ImportState.CANCELLED || (state == ImportState.FAILED && total > 0));
    }
}
