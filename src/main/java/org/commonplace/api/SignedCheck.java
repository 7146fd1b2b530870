package org.commonplace.api;

import org.commonplace.privacy.Consent;
import org.jspecify.annotations.Nullable;

/** The hash that a refusal named, signed for: whoever sends it says that the text identifies no patient. */
record SignedCheck(@Nullable String hash) {

    static Consent consent(@Nullable OverrideWords override, @Nullable SignedCheck signed) {
        return new Consent(override == null ? null : override.reason(), signed == null ? null : signed.hash());
    }
}
