package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.wiki.Bookshelf;

/** On the home view: the pages the reader looked at last. */
@org.springframework.stereotype.Component
class RecentlyViewedPart implements HomePart {

    private static final int LISTED = 6;
    private static final int ORDER = 30;

    private final Bookshelf shelf;
    private final CurrentCaller caller;

    RecentlyViewedPart(Bookshelf shelf, CurrentCaller caller) {
        this.shelf = shelf;
        this.caller = caller;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        String title = UI.getCurrentOrThrow().getTranslation("wiki.home.viewed");
        return ShelfCard.of(title, shelf.recentlyViewed(caller.get(), LISTED));
    }
}
