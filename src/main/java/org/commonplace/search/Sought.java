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
 * @param archived whether archived spaces are looked into too; one that is named always is
 */
public record Sought(
        String words,
        @Nullable String type,
        @Nullable String space,
        @Nullable String label,
        boolean archived) {

    /** Leaves archived spaces out, unless one of them is named. */
    public Sought(String words, @Nullable String type, @Nullable String space, @Nullable String label) {
        this(words, type, space, label, false);
    }

    /** Looks everywhere. */
    public static Sought anywhere(String words) {
        return new Sought(words, null, null, null);
    }

    /** The same with other words. */
    public Sought saying(String other) {
        return new Sought(other, type, space, label, archived);
    }

    /** The same of another type, or of all for {@code null}. */
    public Sought ofType(@Nullable String other) {
        return new Sought(words, other, space, label, archived);
    }

    /** The same with archived spaces looked into or left out. */
    public Sought withArchived(boolean wanted) {
        return new Sought(words, type, space, label, wanted);
    }

    /** Whether nothing is looked for. */
    public boolean isEmpty() {
        return words.isBlank() && space == null && label == null;
    }
}
