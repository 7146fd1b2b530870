package org.commonplace.wiki;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of what was done to pages, which another feature keeps. */
public interface PageRecord {

    /**
     * Something that was done to a page.
     *
     * @param by the id of whoever did it; {@code null} where nobody did
     * @param action what it is called in the record, such as {@code page.moved}
     */
    record Entry(Instant at, @Nullable Long by, String action) {}

    /**
     * What was done to a page, the latest first.
     *
     * @param actions those that are asked for
     * @param after only what was done after this moment; {@code null} for everything
     * @param until only what was done until then; {@code null} for everything
     */
    List<Entry> of(long page, Collection<String> actions, @Nullable Instant after, @Nullable Instant until, int limit);
}
