package org.commonplace.wiki;

import java.util.Collection;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the identifiability gate about what pages say. Drafts are not asked about: nothing that was typed is lost. */
@Component
class PageGate {

    private final IdentifiabilityGate gate;
    private final Signing signing;

    PageGate(IdentifiabilityGate gate, Signing signing) {
        this.gate = gate;
        this.signing = signing;
    }

    /**
     * Lets a page's text pass or stops it.
     *
     * @param comment what the author says has changed, which readers of the history see
     * @param before what the page says now, if others read it
     * @throws IdentifiableText when stopped
     * @throws SignatureMissing when the space asks for a signature and there is none for this text
     */
    void text(
            Caller caller,
            Page page,
            Revision.Text text,
            String comment,
            Revision.@Nullable Text before,
            Consent consent) {
        if (page.status() != PageStatus.DRAFT) {
            Wording now = saying(text).and("comment", comment);
            Wording earlier = before == null ? Wording.NOTHING : saying(before);
            gate.require(caller, Pages.ref(page.id()), now, earlier, consent);
            signing.require(caller, page, now, consent);
        }
    }

    /**
     * Lets a page's labels pass or stops them.
     *
     * @throws IdentifiableText when stopped
     */
    void labels(Caller caller, Page page, Collection<String> labels, Consent consent) {
        if (page.status() != PageStatus.DRAFT) {
            Wording now = Wording.NOTHING.and("labels", labels);
            gate.require(caller, Pages.ref(page.id()), now, consent);
        }
    }

    private static Wording saying(Revision.Text text) {
        return Wording.of("title", text.title()).and("body", text.body());
    }
}
