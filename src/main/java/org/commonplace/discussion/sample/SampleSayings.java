package org.commonplace.discussion.sample;

import java.time.Duration;
import java.util.List;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.Outcome;
import org.commonplace.discussion.Reaction;
import org.jspecify.annotations.Nullable;

/** What is said in the sample library, as its file has it; pages are named by space and slug, people by username. */
record SampleSayings(List<Talk> conversations, List<Told> reports) {

    /** A conversation; {@code ago} is how long before now each was said. */
    record Talk(
            String page,
            String by,
            Duration ago,
            String says,
            @Nullable About about,
            @Nullable List<Reacted> reactions,
            @Nullable List<Reply> replies,
            @Nullable String resolvedBy) {}

    record About(String quote, String before, String after) {}

    record Reacted(String by, Reaction kind) {}

    record Reply(
            String by, Duration ago, String says, @Nullable List<Reacted> reactions) {}

    record Told(
            String page,
            String by,
            Duration ago,
            Fault fault,
            String says,
            @Nullable Settled settled) {}

    record Settled(String by, Duration ago, Outcome outcome, String answer) {}
}
