package org.commonplace.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words as typed; all of them have to be there, {@code "in quotes"} side by side, {@code -without} not at all. Empty finds
 *     everything within the other conditions, and nothing where there are none
 * @param type {@code page}, {@code attachment} or {@code space}, or {@code null} for all
 * @param space the key of the space to look in, or {@code null} for all
 * @param label a label the pages carry, or {@code null}
 */
public record Sought(
        String words,
        @Nullable String type,
        @Nullable String space,
        @Nullable String label) {

    /** Looks everywhere. */
    public static Sought anywhere(String words) {
        return new Sought(words, null, null, null);
    }

    boolean isEmpty() {
        return words.isBlank() && space == null && label == null;
    }
}
