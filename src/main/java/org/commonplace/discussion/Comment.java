package org.commonplace.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its reader may see it.
 *
 * @param author the id of whoever said it; {@code null} for readers who may not know people
 * @param text the Markdown as written, for its author alone; empty otherwise
 * @param html safe HTML; empty where the comment was taken back or is kept from the reader
 * @param edited whether it was changed after it was said
 * @param why the curator's reason, where the comment is hidden; empty for visitors
 * @param own whether the reader wrote it
 */
public record Comment(
        long id,
        @Nullable Long author,
        String text,
        String html,
        Instant at,
        boolean edited,
        State state,
        String why,
        List<Reacted> reactions,
        boolean own) {

    public Comment {
        reactions = List.copyOf(reactions);
    }

    /** Whether it can still be read. */
    public enum State {
        SAID,
        /** Its author took it back, and others had answered. */
        DELETED,
        /** A curator took it out of sight. Curators still read it. */
        HIDDEN
    }

    /**
     * How people reacted.
     *
     * @param people who did; empty for readers who may not know people
     * @param own whether the reader did
     */
    public record Reacted(Reaction reaction, int count, Set<Long> people, boolean own) {

        public Reacted {
            people = Set.copyOf(people);
        }
    }
}
