package org.commonplace.wiki;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.Portions.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pages that somebody has to look at again soon. */
@Service
public class ReviewsDue {

    private final Portions portions;
    private final VisiblePages visible;

    ReviewsDue(Portions portions, VisiblePages visible) {
        this.portions = portions;
        this.visible = visible;
    }

    /**
     * A page and the day its review is due.
     *
     * @param reviewedAt when it was found right last, if ever
     */
    public record Due(
            PageLine page, LocalDate day, @Nullable Instant reviewedAt) {}

    /**
     * Published pages that the caller owns and whose review is due by this day, the longest overdue first, and how many there are.
     */
    public Listing<Due> ownedBy(Caller caller, LocalDate until, Paging paging) {
        if (!caller.isSignedIn()) {
            return new Listing<>(List.of(), 0);
        }
        String rows = PageReader.PAGES
                + " WHERE p.owner_id = :owner AND p.status = 'PUBLISHED' AND p.review_due <= :until AND "
                + visible.to(caller);
        Query query = new Query(
                PageReader.LINE + ", p.review_due, p.reviewed_at ",
                rows,
                "p.review_due, p.id",
                visible.parameters(caller, Map.of("owner", caller.personId(), "until", until)));
        return portions.read(
                query,
                paging,
                (row, n) -> new Due(
                        PageReader.line(row, n),
                        row.getObject("review_due", LocalDate.class),
                        Utc.instantOrNull(row, "reviewed_at")));
    }
}
