package org.commonplace.privacy;

import org.commonplace.shared.Invalid;

/** More people would read a text than did, and whoever asks for that has not signed yet that it identifies nobody. */
public class SignatureMissing extends Invalid {

    private final String hash;

    public SignatureMissing(String hash) {
        super("signedCheck", "privacy.signature.missing");
        this.hash = hash;
    }

    /** What {@link Consent#signed()} has to say: it stands for the very text that was looked at. */
    public String hash() {
        return hash;
    }
}
