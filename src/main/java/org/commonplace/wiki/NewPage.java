package org.commonplace.wiki;

import java.util.List;
import org.commonplace.privacy.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A page to be made.
 *
 * @param space the key of its space
 * @param parent the page it goes under, or {@code null} for the top of the space
 * @param draft whether it stays unpublished for now
 * @param sourcePath where an import found it, relative to the root of what is imported
 * @param consent what its author says when it may identify a patient
 */
public record NewPage(
        String space,
        @Nullable Long parent,
        String title,
        String body,
        List<String> labels,
        boolean draft,
        @Nullable String sourcePath,
        Consent consent) {

    public NewPage(
            String space,
            @Nullable Long parent,
            String title,
            String body,
            List<String> labels,
            boolean draft,
            @Nullable String sourcePath) {
        this(space, parent, title, body, labels, draft, sourcePath, Consent.NONE);
    }

    public NewPage(String space, @Nullable Long parent, String title, String body) {
        this(space, parent, title, body, List.of(), false, null);
    }
}
