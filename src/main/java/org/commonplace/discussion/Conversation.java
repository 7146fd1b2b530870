package org.commonplace.discussion;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * A comment and what was answered to it, in order.
 *
 * @param passage the words it is about; {@code null} when it is about the whole
 * @param resolvedAt when someone said that it is over; {@code null} while it goes on
 * @param resolvedBy who did; {@code null} while it goes on, and for readers who may not know people
 */
public record Conversation(
        ContentRef subject,
        Comment first,
        List<Comment> replies,
        @Nullable Passage passage,
        @Nullable Instant resolvedAt,
        @Nullable Long resolvedBy) {

    public Conversation {
        replies = List.copyOf(replies);
    }

    public long id() {
        return first.id();
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }

    public Stream<Comment> comments() {
        return Stream.concat(Stream.of(first), replies.stream());
    }
}
