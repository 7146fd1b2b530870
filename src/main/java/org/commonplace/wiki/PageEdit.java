package org.commonplace.wiki;

import java.util.List;
import org.commonplace.privacy.Consent;
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
 * @param consent what the author says when the text may identify a patient
 */
public record PageEdit(
        @Nullable String title,
        String body,
        int baseRevision,
        String comment,
        boolean material,
        @Nullable List<String> labels,
        Consent consent) {

    public PageEdit(
            @Nullable String title,
            String body,
            int baseRevision,
            String comment,
            boolean material,
            @Nullable List<String> labels) {
        this(title, body, baseRevision, comment, material, labels, Consent.NONE);
    }

    public PageEdit(String body, int baseRevision) {
        this(null, body, baseRevision, "", false, null);
    }
}
