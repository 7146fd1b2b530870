package org.commonplace.wiki;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pages that somebody has to look at again soon. */
@Service
public class ReviewsDue {

    private final JdbcClient database;
    private final VisiblePages visible;

    ReviewsDue(JdbcClient database, VisiblePages visible) {
        this.database = database;
        this.visible = visible;
    }

    /**
     * A page and the day its review is due.
     *
     * @param reviewedAt when it was found right last, if ever
     */
    public record Due(
            PageLine page, LocalDate day, @Nullable Instant reviewedAt) {}

    /** Published pages that the caller owns and whose review is due by this day, the longest overdue first. */
    public List<Due> ownedBy(Caller caller, LocalDate until, int limit) {
        if (!caller.isSignedIn()) {
            return List.of();
        }
        return database.sql(PageReader.LINE + ", p.review_due, p.reviewed_at " + PageReader.PAGES
                        + " WHERE p.owner_id = :owner AND p.status = 'PUBLISHED' AND p.review_due <= :until AND "
                        + visible.to(caller) + " ORDER BY p.review_due, p.id LIMIT :limit")
                .params(visible.parameters(caller, Map.of("owner", caller.personId(), "until", until, "limit", limit)))
                .query((row, n) -> new Due(
                        PageReader.line(row, n),
                        row.getObject("review_due", LocalDate.class),
                        Utc.instantOrNull(row, "reviewed_at")))
                .list();
    }
}
