package org.commonplace.wiki;

import java.util.stream.LongStream;
import org.commonplace.shared.NotFound;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Holds rows in one order for everyone, spaces by number and then pages, so that changes rarely wait for each other. */
@Component
class PageLocks {

    private final SpaceRepository spaces;
    private final PageRepository pages;

    PageLocks(SpaceRepository spaces, PageRepository pages) {
        this.spaces = spaces;
        this.pages = pages;
    }

    /** Nobody else gives out addresses or places in these spaces, nor changes who may see pages there. */
    void spaces(long... ids) {
        LongStream.of(ids)
                .sorted()
                .distinct()
                .forEach(id -> spaces.lock(id).orElseThrow(() -> new NotFound(Spaces.ref(id))));
    }

    /** Nobody else saves this page. */
    Page page(long id) {
        return pages.lock(id).orElseThrow(() -> new NotFound(Pages.ref(id)));
    }

    /** Both, for a page and the space it is in. */
    Page pageAndSpace(long id) {
        long space = spaceOf(id);
        spaces(space);
        Page page = page(id);
        requireStill(page, space);
        return page;
    }

    long spaceOf(long page) {
        return pages.spaceOf(page).orElseThrow(() -> new NotFound(Pages.ref(page)));
    }

    /** Breaks off, to begin again, when the page was moved to another space while its space was waited for. */
    void requireStill(Page page, long space) {
        if (page.spaceId() != space) {
            throw new CannotAcquireLockException("Page " + page.id() + " was moved meanwhile");
        }
    }
}
