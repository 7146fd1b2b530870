package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.ReviewsDue;
import org.commonplace.wiki.ReviewsDue.Due;
import org.springframework.stereotype.Component;

/** The visitor's own pages that are to be looked at again soon, as rows of a list. */
@Component
class ReviewLines {

    private static final int DAYS_AHEAD = 14;

    private final ReviewsDue reviews;
    private final CurrentCaller caller;
    private final Clock clock;

    ReviewLines(ReviewsDue reviews, CurrentCaller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those overdue, and those due within a fortnight. */
    Listing<Due> due(Paging paging) {
        return reviews.ownedBy(caller.get(), today().plusDays(DAYS_AHEAD), paging);
    }

    void add(Rows rows, List<Due> due) {
        for (Due one : due) {
            rows.row(
                    chip(one),
                    one.page().title(),
                    WikiNavigation.page(one.page().space(), one.page().slug()),
                    new Span(detail(one)));
        }
    }

    private Chip chip(Due one) {
        return one.day().isBefore(today())
                ? new Chip(Tone.AMBER, Icon.CLOCK, words("wiki.status.overdue"))
                : new Chip(Tone.PLAIN, Icon.REFRESH, words("wiki.home.review"));
    }

    private String detail(Due one) {
        String day = Moment.date(one.day());
        Instant reviewed = one.reviewedAt();
        return reviewed == null
                ? words("wiki.home.review.due", day)
                : words("wiki.home.review.due.after", day, Moment.date(reviewed).words());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Moment.viewerZone()));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
