package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.wiki.Bookshelf;

/** On the home view: the reader's favourites. */
@org.springframework.stereotype.Component
class FavouritesPart implements HomePart {

    private static final int LISTED = 6;
    private static final int ORDER = 20;

    private final Bookshelf shelf;
    private final CurrentCaller caller;

    FavouritesPart(Bookshelf shelf, CurrentCaller caller) {
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
        String title = UI.getCurrentOrThrow().getTranslation("wiki.home.favourites");
        return ShelfCard.of(title, shelf.favourites(caller.get(), LISTED));
    }
}
