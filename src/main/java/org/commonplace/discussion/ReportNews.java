package org.commonplace.discussion;

import org.commonplace.discussion.DiscussionEvents.ReportMade;
import org.commonplace.discussion.DiscussionEvents.ReportSettled;
import org.commonplace.notifications.Happening;
import org.commonplace.notifications.Notices;
import org.commonplace.shared.TriedAgain;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whose task a report is, and later whoever made it what became of it. */
@Component
@TriedAgain
class ReportNews {

    /** Each report happens once, so that telling it again counts once. */
    private static final int ONCE = 1;

    private static final int THEN = 2;

    private final ReportRows rows;
    private final ReportKeepers keepers;
    private final Notices notices;

    ReportNews(ReportRows rows, ReportKeepers keepers, Notices notices) {
        this.rows = rows;
        this.keepers = keepers;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ReportMade made) {
        rows.find(made.report())
                .filter(row -> row.settled() == null)
                .ifPresent(row -> keepers.responsible(row.subject())
                        .forEach(person -> notices.tell(
                                person, Happening.REPORTED, Reports.ref(row.id()), row.reporter(), ONCE, row.at())));
    }

    @ApplicationModuleListener
    void on(ReportSettled done) {
        rows.find(done.report()).ifPresent(row -> {
            Report.Settled settled = row.settled();
            if (settled != null && row.reporter() != null) {
                notices.tell(
                        row.reporter(), Happening.SETTLED, Reports.ref(row.id()), settled.by(), THEN, settled.at());
            }
        });
    }
}
