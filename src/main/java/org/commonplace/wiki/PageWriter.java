package org.commonplace.wiki;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    private final SpaceDirectory spaces;
    private final PageCaches caches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PageWriter(
            PageRepository pages,
            RevisionRepository revisions,
            PageLocks locks,
            Addresses addresses,
            LinkRegister links,
            PageGate gate,
            SpaceDirectory spaces,
            PageCaches caches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pages = pages;
        this.revisions = revisions;
        this.locks = locks;
        this.addresses = addresses;
        this.links = links;
        this.gate = gate;
        this.spaces = spaces;
        this.caches = caches;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a revision and shows it from now on: to everybody, or to editors only while it waits to be verified.
     *
     * @throws IdentifiableText when others would read what may identify a patient
     */
    void write(Caller caller, Page page, Revision.Text text, Revision.Circumstances circumstances, Consent consent) {
        Revision.Text before = page.currentNumber() == 0 ? null : newest(page).text();
        gate.text(caller, page, text, circumstances.comment(), before, consent);
        Revision revision =
                revisions.saveAndFlush(new Revision(page.id(), page.newestNumber() + 1, text, circumstances));
        if (holdsBack(page)) {
            page.propose(revision);
            pages.saveAndFlush(page);
            caches.forget(page.id());
            events.publishEvent(new PageEvents.PageProposed(
                    page.id(), revision.number(), circumstances.author(), circumstances.at()));
            return;
        }
        page.show(revision);
        pages.saveAndFlush(page);
        links.store(page, text.body());
        tellPublished(page, revision, circumstances.at());
    }

    /** Whether a new text of this page waits to be verified: it was verified before, in a space that asks for that. */
    boolean holdsBack(Page page) {
        return page.verifiedNumber() != null && spaces.isVerifiedOnly(page.spaceId());
    }

    /**
     * Shows readers the revision that the page's space wants them to see, if that is not the one they see already: the
     * one that was verified last, or the newest. Its title comes along.
     */
    void settle(Page page) {
        Revision newest = newest(page);
        Revision wanted = holdsBack(page) ? verified(page).orElse(newest) : newest;
        if (wanted.number() == page.currentNumber()) {
            return;
        }
        boolean forward = wanted.number() > page.currentNumber();
        rename(page, wanted.text().title());
        if (wanted.number() == newest.number()) {
            page.show(wanted);
        } else {
            page.propose(newest);
            page.showToReaders(wanted);
        }
        if (forward) {
            page.changedAt(clock.instant());
        }
        pages.saveAndFlush(page);
        links.store(page, wanted.text().body());
        if (forward) {
            tellPublished(page, wanted, clock.instant());
        } else {
            events.publishEvent(new PageEvents.PageHeldBack(page.id()));
        }
    }

    private void tellPublished(Page page, Revision revision, Instant at) {
        if (page.status() != PageStatus.DRAFT) {
            events.publishEvent(new PageEvents.PagePublished(page.id(), revision.number(), revision.authorId(), at));
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

    /** The revision that the page's editors see. */
    Revision newest(Page page) {
        return revisions.findById(page.newestRevisionId()).orElseThrow();
    }

    /** The revision that was verified last, as long as its text is there. */
    private Optional<Revision> verified(Page page) {
        return Optional.ofNullable(page.verifiedNumber())
                .flatMap(number -> revisions.findByPageIdAndNumber(page.id(), number))
                .filter(revision -> !revision.isPurged());
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
