package org.commonplace.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to a page's text.
 *
 * @param title the new title, or {@code null} to keep it
 * @param body the whole new Markdown text
 * @param baseRevision the number of the revision that was edited
 * @param comment what changed, in the author's words; may be empty
 * @param material whether it alters what readers should do
 * @param labels all labels from now on, or {@code null} to keep them
 */
public record PageEdit(
        @Nullable String title,
        String body,
        int baseRevision,
        String comment,
        boolean material,
        @Nullable List<String> labels) {

    public PageEdit(String body, int baseRevision) {
        this(null, body, baseRevision, "", false, null);
    }
}
