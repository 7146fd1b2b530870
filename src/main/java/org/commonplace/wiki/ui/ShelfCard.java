package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.commonplace.shared.Listing;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.PageLine;

/** A card on the home view with pages and the spaces they are in. */
final class ShelfCard {

    private ShelfCard() {}

    /**
     * The card; none when there are no pages to put on it.
     *
     * @param pages the first of them
     * @param list the name of the list that has them all
     */
    static Optional<Component> of(String titleKey, Listing<PageLine> pages, String list) {
        if (pages.items().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        pages.items()
                .forEach(page -> rows.row(
                        page.title(), WikiNavigation.page(page.space(), page.slug()), new Text(page.spaceName())));
        String title = UI.getCurrentOrThrow().getTranslation(titleKey);
        return Optional.of(new Card(title, rows).beginningOf(pages, OwnList.address(list)));
    }
}
