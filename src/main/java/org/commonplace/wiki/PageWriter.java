package org.commonplace.wiki;

import java.time.Clock;
import java.util.Set;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives pages their revisions and titles, without asking who wants it: its callers have asked and locked the page. */
@Component
class PageWriter {

    private static final int MAX_COMMENT = 500;

    private final PageRepository pages;
    private final RevisionRepository revisions;
    private final PageLocks locks;
    private final Addresses addresses;
    private final LinkRegister links;
    private final PageGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PageWriter(
            PageRepository pages,
            RevisionRepository revisions,
            PageLocks locks,
            Addresses addresses,
            LinkRegister links,
            PageGate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pages = pages;
        this.revisions = revisions;
        this.locks = locks;
        this.addresses = addresses;
        this.links = links;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a revision and shows it from now on.
     *
     * @throws IdentifiableText when others would read what may identify a patient
     */
    void write(Caller caller, Page page, Revision.Text text, Revision.Circumstances circumstances, Consent consent) {
        Revision.Text before = page.currentNumber() == 0 ? null : current(page).text();
        gate.text(caller, page, text, circumstances.comment(), before, consent);
        Revision revision =
                revisions.saveAndFlush(new Revision(page.id(), page.currentNumber() + 1, text, circumstances));
        page.show(revision);
        pages.saveAndFlush(page);
        links.store(page, text.body());
        if (page.status() != PageStatus.DRAFT) {
            events.publishEvent(new PageEvents.PagePublished(
                    page.id(), revision.number(), circumstances.author(), circumstances.at()));
        }
    }

    /** Gives the page this title and an address of its own; the former ones keep answering. */
    void rename(Page page, String title) {
        if (page.title().equals(title)) {
            return;
        }
        locks.spaces(page.spaceId());
        addresses.leave(page);
        Set<String> formerNames = LinkNames.of(page);
        page.rename(title, addresses.free(page.spaceId(), title, page.id()));
        pages.saveAndFlush(page);
        addresses.arrive(page);
        links.settle(page, formerNames);
        events.publishEvent(new PageEvents.PageMoved(page.id(), null, clock.instant()));
    }

    /** The revision that the page shows. */
    Revision current(Page page) {
        return revisions.findById(page.currentRevisionId()).orElseThrow();
    }

    /**
     * The circumstances of a revision that the caller makes now.
     *
     * @throws Invalid when the comment is too long
     */
    Revision.Circumstances by(
            Caller caller, String comment, boolean material, boolean merged, @Nullable Integer restoredFrom) {
        String said = comment.strip();
        if (said.length() > MAX_COMMENT) {
            throw new Invalid("comment", "wiki.page.comment.long", MAX_COMMENT);
        }
        return new Revision.Circumstances(caller.personId(), clock.instant(), said, material, merged, restoredFrom);
    }
}
