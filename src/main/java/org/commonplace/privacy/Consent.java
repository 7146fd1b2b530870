package org.commonplace.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What whoever publishes says about the identifiability check.
 *
 * @param reason why the passages that were found identify nobody, or {@code null} when not asked yet
 * @param signed the {@link Wording#hash()} of the text that they signed for, or {@code null} when they signed for none
 */
public record Consent(@Nullable String reason, @Nullable String signed) {

    /** Nothing was said, because nothing was asked. */
    public static final Consent NONE = new Consent(null, null);

    public static Consent because(@Nullable String reason) {
        return new Consent(reason, null);
    }
}
