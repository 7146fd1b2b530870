package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.ReviewsDue;
import org.commonplace.wiki.ReviewsDue.Due;

/** On the home view: pages of one's own that are to be looked at again soon. */
@org.springframework.stereotype.Component
class ReviewsCard implements HomePart {

    private static final int LISTED = 6;
    private static final int DAYS_AHEAD = 14;

    private final ReviewsDue reviews;
    private final CurrentCaller caller;
    private final Clock clock;

    ReviewsCard(ReviewsDue reviews, CurrentCaller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<String> summary() {
        int due = due().size();
        return due == 0 ? Optional.empty() : Optional.of(words("wiki.home.reviews.summary", due));
    }

    @Override
    public Optional<Component> create() {
        List<Due> due = due();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        for (Due one : due) {
            rows.row(
                    chip(one),
                    one.page().title(),
                    WikiNavigation.page(one.page().space(), one.page().slug()),
                    new Span(detail(one)));
        }
        return Optional.of(new Card(words("wiki.home.reviews"), rows));
    }

    private List<Due> due() {
        return reviews.ownedBy(caller.get(), today().plusDays(DAYS_AHEAD), LISTED);
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
