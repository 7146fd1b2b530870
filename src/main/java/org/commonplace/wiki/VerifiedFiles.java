package org.commonplace.wiki;

import java.time.Instant;
import java.util.Optional;
import org.commonplace.attachments.SeenAsOf;
import org.springframework.stereotype.Component;

/** Readers of a verified text see the files that were there when it was verified. */
@Component
class VerifiedFiles implements SeenAsOf {

    private final PageAccess pages;

    VerifiedFiles(PageAccess pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public Optional<Instant> readersSee(long page) {
        return pages.readersSeeAsOf(page);
    }
}
