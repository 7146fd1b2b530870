package org.commonplace.events;

import org.jspecify.annotations.Nullable;

/**
 * A room that events are planned in.
 *
 * @param retired no longer offered; what was planned there stays
 */
public record Room(long id, RoomPlan plan, boolean retired) {

    public String name() {
        return plan.name();
    }

    /** Name and address in one line. */
    public String where() {
        return plan.address().isEmpty() ? plan.name() : plan.name() + ", " + plan.address();
    }

    /** How many it holds; {@code null} where nobody said. */
    public @Nullable Integer capacity() {
        return plan.capacity();
    }
}
