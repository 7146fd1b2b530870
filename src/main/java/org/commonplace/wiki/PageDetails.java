package org.commonplace.wiki;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it stands.
 *
 * @param space the key of its space
 * @param body the Markdown text of the revision that the caller sees, as written
 * @param revision the number of that revision, from 1
 * @param labels in alphabetical order
 * @param reviewDue the day the next review is due
 */
public record PageDetails(
        long id,
        long spaceId,
        String space,
        String slug,
        String title,
        String body,
        int revision,
        @Nullable Long parent,
        PageStatus status,
        boolean template,
        List<String> labels,
        long owner,
        @Nullable Long deputy,
        @Nullable Instant reviewedAt,
        @Nullable Long reviewedBy,
        @Nullable LocalDate reviewDue,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy,
        Verification verification) {

    /**
     * What is known of the page's verification.
     *
     * @param asked whether readers of its space see verified text only
     * @param verified the number of the revision that was found right last, if any was
     * @param shown the number of the revision that readers see
     * @param filesChanged whether files came or went since it was found right
     */
    public record Verification(boolean asked, @Nullable Integer verified, int shown, boolean filesChanged) {}

    /** Whether someone found the page right as it is here. */
    public boolean isVerified() {
        Integer verified = verification.verified();
        return verified != null && verified == revision && !(verification.asked() && verification.filesChanged());
    }

    /** Whether readers see an earlier text or earlier files, until this is verified. */
    public boolean isHeldBack() {
        return verification.asked()
                && verification.verified() != null
                && (revision != verification.shown() || verification.filesChanged());
    }

    /** Whether readers see a text that nobody has verified, in a space that asks for it. */
    public boolean isUnverified() {
        return verification.asked() && verification.verified() == null && status == PageStatus.PUBLISHED;
    }

    /** The page's address, without the host. */
    public String url() {
        return Pages.url(space, slug);
    }
}
