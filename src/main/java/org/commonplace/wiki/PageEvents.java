package org.commonplace.wiki;

/** What happens to pages, told to other features after commit. They carry ids, never text. */
public final class PageEvents {

    private PageEvents() {}

    /** A page became readable, or got a new revision. */
    public record PagePublished(long page, int revision) {}

    /** A page got another address, by a new title or a new place. */
    public record PageMoved(long page) {}

    /** A page went to the trash. */
    public record PageTrashed(long page) {}

    /** A page came back from the trash. */
    public record PageRestored(long page) {}

    /** A page's labels, status or people changed, and not its text. */
    public record PageDescribed(long page) {}

    /** Who may see or edit a page, and what lies below it, changed: by a restriction, or by its place. */
    public record PageRestricted(long page) {}
}
