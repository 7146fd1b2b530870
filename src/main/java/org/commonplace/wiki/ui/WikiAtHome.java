package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.HomePart.Column;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home view shows of pages, from top to bottom. */
@Configuration(proxyBeanMethods = false)
class WikiAtHome {

    /** How much of a list its card shows. */
    static final int LISTED = 6;

    private static final Paging ONE = new Paging(0, 1);
    private static final Paging FIRST = new Paging(0, LISTED);

    @Bean
    HomePart favouritesPart(Bookshelf shelf, CurrentCaller caller) {
        return HomePart.of(
                Column.SIDE,
                20,
                () -> ShelfCard.of("wiki.home.favourites", shelf.favourites(caller.get(), FIRST), OwnPages.FAVOURITES));
    }

    @Bean
    HomePart recentlyViewedPart(Bookshelf shelf, CurrentCaller caller) {
        return HomePart.of(
                Column.SIDE,
                30,
                () -> ShelfCard.of("wiki.home.viewed", shelf.recentlyViewed(caller.get(), FIRST), OwnPages.VIEWED));
    }

    /** Someone who has not read anything yet is shown where there is something to read. */
    @Bean
    HomePart beginningPart(Bookshelf shelf, Spaces spaces, CurrentCaller caller) {
        return HomePart.of(Column.SIDE, 50, () -> {
            List<SpaceDetails> open = spaces.list(caller.get()).stream()
                    .filter(space -> !space.isArchived())
                    .toList();
            if (open.isEmpty() || shelf.recentlyViewed(caller.get(), ONE).total() > 0) {
                return Optional.empty();
            }
            Rows rows = new Rows();
            open.stream()
                    .limit(LISTED)
                    .forEach(space ->
                            rows.row(space.name(), WikiNavigation.space(space.key()), new Text(space.purpose())));
            UI ui = UI.getCurrentOrThrow();
            return Optional.of(new Card(ui.getTranslation("wiki.home.begin"), rows)
                    .linkTo(ui.getTranslation("wiki.home.begin.all"), WikiNavigation.SPACES));
        });
    }

    @Bean
    HomePart changesPart(ChangesCard changes) {
        return HomePart.of(Column.MAIN, 40, changes::create);
    }
}
