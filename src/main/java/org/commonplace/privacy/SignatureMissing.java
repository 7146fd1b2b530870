package org.commonplace.privacy;

import java.util.List;
import org.commonplace.shared.Invalid;

/** More people would read a text than did, and whoever asks for that has not signed yet that it identifies nobody. */
public class SignatureMissing extends Invalid {

    private final String hash;
    private final transient List<Source> texts;

    public SignatureMissing(String hash, List<Source> texts) {
        super("signedCheck", "privacy.signature.missing");
        this.hash = hash;
        this.texts = List.copyOf(texts);
    }

    /** What {@link Consent#signed()} has to say: it stands for the very text that was looked at. */
    public String hash() {
        return hash;
    }

    /** What has to be read before signing, as far as whoever asks may see it. */
    public List<Source> texts() {
        return texts;
    }
}
