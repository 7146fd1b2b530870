package org.commonplace.search;

import java.util.Collection;
import java.util.List;
import org.commonplace.attachments.AttachmentsChanged;
import org.commonplace.attachments.FilesRead;
import org.commonplace.attachments.FindableFiles;
import org.commonplace.wiki.FindablePages;
import org.commonplace.wiki.PageEvents.PageDescribed;
import org.commonplace.wiki.PageEvents.PageHeldBack;
import org.commonplace.wiki.PageEvents.PageMoved;
import org.commonplace.wiki.PageEvents.PagePublished;
import org.commonplace.wiki.PageEvents.PageRestored;
import org.commonplace.wiki.PageEvents.PageRestricted;
import org.commonplace.wiki.PageEvents.PageTrashed;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what has to be indexed anew, in the transaction that changed it: one row in the outbox is all that a save waits for. A
 * listener after the commit would cost it the row of the event publication registry instead, and two more commits behind it.
 */
@Component
class IndexedChanges {

    private final IndexOutbox outbox;
    private final Withheld withheld;
    private final FindablePages pages;
    private final FindableFiles files;

    IndexedChanges(IndexOutbox outbox, Withheld withheld, FindablePages pages, FindableFiles files) {
        this.outbox = outbox;
        this.withheld = withheld;
        this.pages = pages;
        this.files = files;
    }

    @EventListener
    @Transactional
    public void on(PagePublished published) {
        changed(List.of(published.page()));
    }

    @EventListener
    @Transactional
    public void on(PageMoved moved) {
        changed(List.of(moved.page()));
    }

    @EventListener
    @Transactional
    public void on(PageDescribed described) {
        changed(List.of(described.page()));
    }

    @EventListener
    @Transactional
    public void on(PageRestored restored) {
        changed(pages.atAndBelow(restored.page()));
    }

    @EventListener
    @Transactional
    public void on(PageTrashed trashed) {
        tightened(List.of(trashed.page()));
    }

    /** Readers may not find what they do not see any more. */
    @EventListener
    @Transactional
    public void on(PageHeldBack heldBack) {
        tightened(List.of(heldBack.page()));
    }

    @EventListener
    @Transactional
    public void on(PageRestricted restricted) {
        tightened(pages.atAndBelow(restricted.page()));
    }

    @EventListener
    @Transactional
    public void on(SpaceChanged changed) {
        outbox.add(IndexedSpace.class, List.of(changed.space()));
    }

    @EventListener
    @Transactional
    public void on(AttachmentsChanged changed) {
        filesOf(changed.owner().kind(), List.of(changed.owner().id()));
    }

    @EventListener
    @Transactional
    public void on(FilesRead read) {
        outbox.add(IndexedFile.class, read.attachments());
    }

    private void changed(Collection<Long> ids) {
        outbox.add(IndexedPage.class, ids);
        filesOf(Pages.KIND, ids);
    }

    /** Who sees a file depends on what it belongs to, and so do those of its files that readers see. */
    private void filesOf(String kind, Collection<Long> owners) {
        outbox.add(IndexedFile.class, files.of(kind, owners));
    }

    private void tightened(Collection<Long> ids) {
        changed(ids);
        withheld.add(ids);
    }
}
