package org.commonplace.wiki;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A page's place, standing and people; what it says is in its revisions. */
@Entity
class Page {

    static final int MAX_TITLE = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long spaceId;
    private @Nullable Long parentId;
    private int position;
    private String slug;
    private String title;
    private String titleKey;

    @Enumerated(EnumType.STRING)
    private PageStatus status;

    private boolean template;
    private long ownerId;
    private @Nullable Long deputyId;
    private @Nullable Instant reviewedAt;
    private @Nullable Long reviewedBy;
    private @Nullable LocalDate reviewDue;
    private @Nullable Long currentRevisionId;
    private int currentNumber;
    private @Nullable Long proposedRevisionId;
    private @Nullable Integer proposedNumber;
    private @Nullable Integer verifiedNumber;
    private Instant createdAt;
    private long createdBy;
    private Instant updatedAt;
    private long updatedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable PageStatus statusBeforeTrash;

    private @Nullable Instant trashedAt;
    private @Nullable Long trashedBy;
    private @Nullable Long trashedWith;
    private @Nullable String sourcePath;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Page() {}

    @SuppressWarnings("NullAway.Init")
    Page(long spaceId, Slug slug, String title, PageStatus status, long author, Instant now) {
        this.spaceId = spaceId;
        this.slug = slug.value();
        this.title = checkedTitle(title);
        this.titleKey = TitleKey.of(title);
        this.status = status;
        this.ownerId = author;
        this.createdAt = now;
        this.createdBy = author;
        this.updatedAt = now;
        this.updatedBy = author;
    }

    /** The title without surrounding space, or a refusal when there is none or it is too long. */
    static String checkedTitle(String title) {
        String trimmed = title.strip();
        if (trimmed.isEmpty()) {
            throw new Invalid("title", "wiki.page.title.missing");
        }
        if (trimmed.length() > MAX_TITLE) {
            throw new Invalid("title", "wiki.page.title.long", MAX_TITLE);
        }
        return trimmed;
    }

    void placeUnder(long spaceId, @Nullable Long parentId, int position) {
        this.spaceId = spaceId;
        this.parentId = parentId;
        this.position = position;
    }

    void rename(String title, Slug slug) {
        this.title = checkedTitle(title);
        this.titleKey = TitleKey.of(title);
        this.slug = slug.value();
    }

    void goTo(long spaceId) {
        this.spaceId = spaceId;
    }

    void changeAddress(Slug slug) {
        this.slug = slug.value();
    }

    /** Makes this revision, the newest, the one everybody sees. */
    void show(Revision revision) {
        proposedRevisionId = null;
        proposedNumber = null;
        showToReaders(revision);
    }

    /** Makes the newest revision wait to be verified while readers see another. */
    void propose(Revision newest) {
        this.proposedRevisionId = newest.id();
        this.proposedNumber = newest.number();
    }

    /** Makes readers see this revision. */
    void showToReaders(Revision revision) {
        this.currentRevisionId = revision.id();
        this.currentNumber = revision.number();
        this.updatedAt = revision.createdAt();
        this.updatedBy = revision.authorId();
    }

    /** Notes when readers got to see what they see now. */
    void changedAt(Instant at) {
        this.updatedAt = at;
    }

    void publish() {
        leave(PageStatus.DRAFT);
        status = PageStatus.PUBLISHED;
    }

    void archive() {
        leave(PageStatus.PUBLISHED);
        status = PageStatus.ARCHIVED;
    }

    void unarchive() {
        leave(PageStatus.ARCHIVED);
        status = PageStatus.PUBLISHED;
    }

    void trash(long by, @Nullable Long with, Instant now) {
        if (status == PageStatus.TRASHED) {
            throw new Invalid("status", "wiki.page.status.refused");
        }
        statusBeforeTrash = status;
        status = PageStatus.TRASHED;
        trashedAt = now;
        trashedBy = by;
        trashedWith = with;
    }

    boolean isTrashedBefore(Instant moment) {
        return status == PageStatus.TRASHED && trashedAt != null && trashedAt.isBefore(moment);
    }

    void restore() {
        leave(PageStatus.TRASHED);
        status = statusBeforeTrash == null ? PageStatus.PUBLISHED : statusBeforeTrash;
        statusBeforeTrash = null;
        trashedAt = null;
        trashedBy = null;
        trashedWith = null;
    }

    /** Refuses a change to a page that is archived or in the trash. */
    void requireChangeable() {
        if (status == PageStatus.ARCHIVED || status == PageStatus.TRASHED) {
            throw new Invalid("status", "wiki.page.status.unchangeable");
        }
    }

    void lookedAfterBy(long owner, @Nullable Long deputy) {
        this.ownerId = owner;
        this.deputyId = deputy;
    }

    /** Notes that the newest revision was found right. */
    void review(Instant at, long by, @Nullable LocalDate due) {
        this.verifiedNumber = newestNumber();
        this.reviewedAt = at;
        this.reviewedBy = by;
        this.reviewDue = due;
    }

    void beTemplate(boolean template) {
        this.template = template;
    }

    void foundAt(@Nullable String sourcePath) {
        this.sourcePath = sourcePath;
    }

    private void leave(PageStatus expected) {
        if (status != expected) {
            throw new Invalid("status", "wiki.page.status.refused");
        }
    }

    long id() {
        return id;
    }

    long spaceId() {
        return spaceId;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    int position() {
        return position;
    }

    Slug slug() {
        return new Slug(slug);
    }

    String title() {
        return title;
    }

    String titleKey() {
        return titleKey;
    }

    PageStatus status() {
        return status;
    }

    /** The number of the revision that readers see. */
    int currentNumber() {
        return currentNumber;
    }

    /** The number of the revision that editors see, and go on from. */
    int newestNumber() {
        return proposedNumber == null ? currentNumber : proposedNumber;
    }

    /** The number of the revision that was found right last. */
    @Nullable
    Integer verifiedNumber() {
        return verifiedNumber;
    }

    /** The current revision's id; a page without one has not been saved yet. */
    long currentRevisionId() {
        if (currentRevisionId == null) {
            throw new IllegalStateException("Page " + id + " has no revision");
        }
        return currentRevisionId;
    }

    /** The id of the newest revision. */
    long newestRevisionId() {
        return proposedRevisionId == null ? currentRevisionId() : proposedRevisionId;
    }

    @Nullable
    String sourcePath() {
        return sourcePath;
    }
}
