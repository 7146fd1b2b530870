package org.commonplace.wiki.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a sample page says. People are named by username, times as {@code 41d}, {@code 3h} or {@code 40m}
 * before now.
 *
 * @param by who wrote it, where there is no history
 * @param viewers the groups that alone may see the page and all below it; empty for everyone who sees the space
 * @param files names of attachments
 * @param favouriteOf who keeps it among their favourites
 * @param history its editions, oldest first; the last is the text below the head
 */
record Facts(
        String title,
        List<String> labels,
        @Nullable String by,
        @Nullable String ago,
        @Nullable String owner,
        @Nullable String deputy,
        @Nullable Review reviewed,
        @Nullable State state,
        @Nullable Boolean template,
        List<String> viewers,
        List<String> files,
        List<String> favouriteOf,
        List<Edition> history) {

    Facts {
        labels = orNone(labels);
        viewers = orNone(viewers);
        files = orNone(files);
        favouriteOf = orNone(favouriteOf);
        history = history == null ? List.of(Edition.only(by, ago)) : List.copyOf(history);
    }

    /** What became of the page. */
    enum State {
        DRAFT,
        ARCHIVED,
        TRASHED
    }

    /**
     * The latest review.
     *
     * @param edition which edition was read; the last one where none is named
     * @param due days from today to the next one, such as {@code 170d}; below zero when overdue
     */
    record Review(
            String by, String ago, String due, @Nullable Integer edition) {}

    /**
     * One edition of the text, told by how it differs from the present one.
     *
     * @param title its title, where that was another
     * @param without headings of level two whose sections were not there
     * @param instead passages of the present text, each with what stood there
     */
    record Edition(
            String by,
            String ago,
            @Nullable String says,
            @Nullable String title,
            List<String> without,
            List<List<String>> instead,
            @Nullable Boolean material) {

        Edition {
            without = orNone(without);
            instead = instead == null ? List.of() : List.copyOf(instead);
        }

        private static Edition only(@Nullable String by, @Nullable String ago) {
            if (by == null || ago == null) {
                throw new IllegalArgumentException("A page needs a history, or who wrote it and when");
            }
            return new Edition(by, ago, null, null, List.of(), List.of(), null);
        }
    }

    private static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : List.copyOf(words);
    }
}
