package org.commonplace.api;

import org.commonplace.privacy.Consent;
import org.jspecify.annotations.Nullable;

/** Why a text may be published although something in it could identify a patient. */
record OverrideWords(@Nullable String reason) {

    static Consent consent(@Nullable OverrideWords override) {
        return override == null ? Consent.NONE : Consent.because(override.reason());
    }
}
