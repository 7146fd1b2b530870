package org.commonplace.wiki;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to pages, told to other features after commit. They carry ids, never text. */
public final class PageEvents {

    private PageEvents() {}

    /**
     * A page became readable, or got a new revision.
     *
     * @param by the id of whoever did it
     */
    public record PagePublished(
            long page, int revision, @Nullable Long by, Instant at) {}

    /**
     * A page got a newer text that its readers do not see until somebody verifies it.
     *
     * @param by the id of whoever wrote it
     */
    public record PageProposed(long page, int revision, long by, Instant at) {}

    /** Readers see an earlier text of a page again, because its space shows them verified text only. */
    public record PageHeldBack(long page) {}

    /**
     * The review of a page is due, and it is this person's turn to be told.
     *
     * @param due the day
     */
    public record ReviewReminded(long page, long person, LocalDate due, Instant at) {}

    /**
     * A page got another address, by a new title or a new place.
     *
     * @param by the id of whoever gave it another place; {@code null} for a new title, which comes with a revision
     */
    public record PageMoved(long page, @Nullable Long by, Instant at) {}

    /** A page went to the trash. */
    public record PageTrashed(long page) {}

    /** A page came back from the trash. */
    public record PageRestored(long page) {}

    /** A page's labels, status or people changed, and not its text. */
    public record PageDescribed(long page) {}

    /** Who may see or edit a page, and what lies below it, changed: by a restriction, or by its place. */
    public record PageRestricted(long page) {}
}
