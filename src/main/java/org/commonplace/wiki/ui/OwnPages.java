package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of pages that are the visitor's own, whole. */
@Configuration(proxyBeanMethods = false)
class OwnPages {

    static final String REVIEWS = "reviews";
    static final String DRAFTS = "drafts";
    static final String FAVOURITES = "favourites";
    static final String VIEWED = "viewed";

    /** What a list is read with to know how long it is. */
    private static final Paging COUNTED = new Paging(0, 1);

    @Bean
    OwnList reviewsList(ReviewLines lines) {
        return new OwnList(
                20,
                REVIEWS,
                "wiki.mine.reviews",
                "wiki.mine.reviews.words",
                () -> lines.due(COUNTED).total(),
                () -> Portions.of(lines::due, lines::add, empty(Icon.CIRCLE_CHECK, "wiki.mine.reviews.none")));
    }

    @Bean
    OwnList draftsList(Drafts drafts, DraftLines lines, CurrentCaller caller) {
        return new OwnList(
                30,
                DRAFTS,
                "wiki.home.drafts",
                "wiki.mine.drafts.words",
                () -> drafts.mine(caller.get(), COUNTED).total(),
                () -> Portions.of(
                        paging -> drafts.mine(caller.get(), paging),
                        lines::add,
                        empty(Icon.PENCIL, "wiki.mine.drafts.none")));
    }

    @Bean
    OwnList favouritesList(Bookshelf shelf, PageLines lines, CurrentCaller caller) {
        return shelf(40, FAVOURITES, Icon.STAR, lines, paging -> shelf.favourites(caller.get(), paging));
    }

    @Bean
    OwnList viewedList(Bookshelf shelf, PageLines lines, CurrentCaller caller) {
        return shelf(50, VIEWED, Icon.EYE, lines, paging -> shelf.recentlyViewed(caller.get(), paging));
    }

    private static OwnList shelf(int order, String name, Icon icon, PageLines lines, Portions.Paged<PageLine> pages) {
        return new OwnList(
                order,
                name,
                "wiki.home." + name,
                "wiki.mine." + name + ".words",
                () -> pages.read(COUNTED).total(),
                () -> Portions.of(
                        pages,
                        (rows, portion) -> lines.pages(rows, portion, true),
                        empty(icon, "wiki.mine." + name + ".none")));
    }

    private static EmptyState empty(Icon icon, String key) {
        UI ui = UI.getCurrentOrThrow();
        return new EmptyState(icon, ui.getTranslation(key), ui.getTranslation(key + ".words"));
    }
}
