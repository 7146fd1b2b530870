package org.commonplace.events.ical.imports;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in to be brought into a calendar.
 *
 * @param name what the person's file is called
 * @param done how many of its events are done with, of {@code total}
 */
public record HandedIn(
        long id,
        long calendar,
        long person,
        String name,
        State state,
        int done,
        int total,
        ImportCounts counts,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it got. */
    public enum State {
        /** Looked at, and waiting for somebody to say that it is wanted. */
        OFFERED,
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == FAILED;
        }

        public boolean isActive() {
            return this == QUEUED || this == RUNNING;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
