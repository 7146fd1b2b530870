package org.commonplace.wiki.ui;

import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.HomePart.Column;
import org.commonplace.wiki.Bookshelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home view shows of pages, from top to bottom. */
@Configuration(proxyBeanMethods = false)
class WikiAtHome {

    private static final int LISTED = 6;

    @Bean
    HomePart draftsPart(DraftsCard drafts) {
        return HomePart.of(Column.MAIN, 10, drafts::create);
    }

    @Bean
    HomePart favouritesPart(Bookshelf shelf, CurrentCaller caller) {
        return HomePart.of(
                Column.SIDE, 20, () -> ShelfCard.of("wiki.home.favourites", shelf.favourites(caller.get(), LISTED)));
    }

    @Bean
    HomePart recentlyViewedPart(Bookshelf shelf, CurrentCaller caller) {
        return HomePart.of(
                Column.SIDE, 30, () -> ShelfCard.of("wiki.home.viewed", shelf.recentlyViewed(caller.get(), LISTED)));
    }

    @Bean
    HomePart changesPart(ChangesCard changes) {
        return HomePart.of(Column.MAIN, 40, changes::create);
    }
}
