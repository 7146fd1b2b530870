package org.commonplace.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.commonplace.discussion.Discussed.Keepers;
import org.commonplace.notifications.Subject;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Service;

/** Open reports as tasks, the one that waited longest first: each person's own, and those of a space. */
@Service
public class ReportTasks {

    /** Reports are few; where there are more than this open at once, the latest of them wait. */
    private static final int MOST = 5_000;

    private final ReportRows rows;
    private final ReportKeepers keepers;
    private final Reports reports;
    private final DiscussedContent content;
    private final AccessPolicy access;

    ReportTasks(
            ReportRows rows, ReportKeepers keepers, Reports reports, DiscussedContent content, AccessPolicy access) {
        this.rows = rows;
        this.keepers = keepers;
        this.reports = reports;
        this.content = content;
        this.access = access;
    }

    /** What waits for the caller: about content the caller owns or deputises for, and, where owner and deputy are gone, curates. */
    public Listing<Report> mine(Caller caller, Paging paging) {
        access.requireSignedIn(caller);
        return Listing.portion(open(caller, (row, who) -> keepers.isTaskOf(caller, row.subject(), who)), paging);
    }

    /**
     * The open reports about what lies in a space, as far as the caller may settle them.
     *
     * @throws org.commonplace.shared.NotFound when the caller may not see the space
     */
    public Listing<Report> in(Caller caller, long space, Paging paging) {
        ContentRef place = Spaces.ref(space);
        access.require(caller, Role.VIEW, place);
        return Listing.portion(
                open(caller, (row, who) -> who.place().equals(place) && reports.maySettle(caller, row.subject())),
                paging);
    }

    /** The open reports about whatever the caller curates, in all spaces. */
    public Listing<Report> curated(Caller caller, Paging paging) {
        access.requireSignedIn(caller);
        return Listing.portion(open(caller, (row, who) -> access.may(caller, Role.CURATE, row.subject())), paging);
    }

    private List<Report> open(Caller caller, BiPredicate<ReportRows.Row, Keepers> wanted) {
        List<ReportRows.Row> all = rows.open(MOST);
        List<ContentRef> about =
                all.stream().map(ReportRows.Row::subject).distinct().toList();
        Map<ContentRef, Subject> seen = content.find(caller, about);
        Map<ContentRef, Keepers> kept = content.keepers(seen.keySet());
        List<Report> found = new ArrayList<>();
        for (ReportRows.Row row : all) {
            Subject subject = seen.get(row.subject());
            Keepers who = kept.get(row.subject());
            if (subject != null && who != null && wanted.test(row, who)) {
                found.add(Reports.report(row, subject));
            }
        }
        return found;
    }
}
