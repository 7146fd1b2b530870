package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.PageLine;

/** A card on the home view with pages and the spaces they are in. */
final class ShelfCard {

    private ShelfCard() {}

    /** The card; none when there are no pages to put on it. */
    static Optional<Component> of(String titleKey, List<PageLine> pages) {
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        pages.forEach(page ->
                rows.row(page.title(), WikiNavigation.page(page.space(), page.slug()), new Text(page.spaceName())));
        return Optional.of(new Card(UI.getCurrentOrThrow().getTranslation(titleKey), rows));
    }
}
