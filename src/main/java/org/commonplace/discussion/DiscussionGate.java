package org.commonplace.discussion;

import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the identifiability gate about what people say. */
@Component
class DiscussionGate {

    private final IdentifiabilityGate gate;

    DiscussionGate(IdentifiabilityGate gate) {
        this.gate = gate;
    }

    /**
     * Lets a comment pass or stops it.
     *
     * @param before what it says now; empty when it is new
     * @throws org.commonplace.privacy.IdentifiableText when stopped
     */
    void comment(
            Caller caller, ContentRef comment, String text, @Nullable Passage about, String before, Consent consent) {
        Wording now = Wording.of("text", text);
        gate.require(
                caller,
                comment,
                about == null ? now : now.and("quote", about.quote()),
                before.isEmpty() ? Wording.NOTHING : Wording.of("text", before),
                consent);
    }

    /** Lets a few words pass, such as those of a report, or stops them. */
    void words(Caller caller, ContentRef subject, String words, Consent consent) {
        if (!words.isEmpty()) {
            gate.require(caller, subject, Wording.of("words", words), consent);
        }
    }
}
