package org.commonplace.events;

import org.jspecify.annotations.Nullable;

/**
 * Something planned that takes a room or a speaker at the same time.
 *
 * @param proposed the time that was thought of
 * @param taken when the other is
 * @param room the room, or {@code null} where it is a speaker
 * @param speaker the person's id, or {@code null} where it is a room
 * @param event the other; {@code null} where the caller may only know that there is one
 * @param title what the other is called; {@code null} likewise
 */
public record Clash(
        EventTime proposed,
        EventTime taken,
        @Nullable Long room,
        @Nullable Long speaker,
        @Nullable Long event,
        @Nullable String title) {}
