package org.commonplace.events.ical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of their own at which somebody subscribes to a calendar.
 *
 * @param name what its owner and their programs call it
 * @param lastUsedAt when a program asked there last, to about a minute; {@code null} for never
 * @param lastClient which program that was; empty while none did
 */
public record PersonalFeed(
        long id,
        String name,
        FeedFilter filter,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        String lastClient) {}
