package org.commonplace.api;

import java.time.Instant;
import java.util.Locale;
import org.commonplace.people.Caller;
import org.commonplace.shared.Listing;
import org.commonplace.wiki.PageLine;
import org.jspecify.annotations.Nullable;

/** A page as a line in a list. */
record PageItem(
        long id,
        String space,
        String slug,
        String title,
        String status,
        Instant updatedAt,
        @Nullable String updatedBy,
        String url) {

    static Listing<PageItem> of(Caller caller, Names names, Listing<PageLine> pages) {
        Names.Known known =
                names.of(caller, pages.items().stream().map(PageLine::updatedBy).toList());
        return pages.map(page -> of(known, page));
    }

    private static PageItem of(Names.Known known, PageLine page) {
        return new PageItem(
                page.id(),
                page.space(),
                page.slug(),
                page.title(),
                page.status().name().toLowerCase(Locale.ROOT),
                page.updatedAt(),
                known.of(page.updatedBy()),
                page.url());
    }
}
