package org.commonplace.events;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a room.
 *
 * @param capacity how many it holds, or {@code null}
 * @param mapUrl where a map shows it, or {@code null}
 */
public record RoomPlan(
        String name,
        @Nullable Integer capacity,
        String address,
        @Nullable String mapUrl) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 500;

    public RoomPlan {
        name = Texts.required("name", name, LONGEST_NAME);
        capacity = Texts.places("capacity", capacity, EventFacts.MOST_PLACES);
        address = Texts.line("address", address, LONGEST);
        mapUrl = Texts.web("mapUrl", mapUrl, LONGEST);
    }
}
