package org.commonplace.discussion;

import org.commonplace.privacy.Consent;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said.
 *
 * @param subject what it is about
 * @param text Markdown
 * @param passage the words of the content it is about; {@code null} when it is about the whole
 * @param consent what the writer says of passages that may identify a patient
 */
public record NewComment(
        ContentRef subject, String text, @Nullable Passage passage, Consent consent) {

    /** Something about the whole. */
    public static NewComment about(ContentRef subject, String text) {
        return new NewComment(subject, text, null, Consent.NONE);
    }
}
