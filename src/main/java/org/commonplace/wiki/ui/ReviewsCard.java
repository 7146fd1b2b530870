package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.Pursuit;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.ReviewsDue.Due;

/** On the home view: pages of one's own that are to be looked at again soon. */
@org.springframework.stereotype.Component
class ReviewsCard implements HomePart {

    private static final Paging FIRST = new Paging(0, WikiAtHome.LISTED);

    private final ReviewLines lines;

    ReviewsCard(ReviewLines lines) {
        this.lines = lines;
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
    public Pursuit pursuit() {
        return Pursuit.CURATING;
    }

    @Override
    public Optional<String> summary() {
        long due = lines.due(FIRST).total();
        return due == 0 ? Optional.empty() : Optional.of(words("wiki.home.reviews.summary", due));
    }

    @Override
    public Optional<Component> create() {
        Listing<Due> due = lines.due(FIRST);
        if (due.items().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        lines.add(rows, due.items());
        return Optional.of(
                new Card(words("wiki.home.reviews"), rows).beginningOf(due, OwnList.address(OwnPages.REVIEWS)));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
