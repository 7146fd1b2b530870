package org.commonplace.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page to be made.
 *
 * @param space the key of its space
 * @param parent the page it goes under, or {@code null} for the top of the space
 * @param draft whether it stays unpublished for now
 * @param sourcePath where an import found it, relative to the root of what is imported
 */
public record NewPage(
        String space,
        @Nullable Long parent,
        String title,
        String body,
        List<String> labels,
        boolean draft,
        @Nullable String sourcePath) {

    public NewPage(String space, @Nullable Long parent, String title, String body) {
        this(space, parent, title, body, List.of(), false, null);
    }
}
