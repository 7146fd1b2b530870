package org.commonplace.reading;

import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Remembered;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The plain pages that anyone may read, kept as bytes. Whether they may still be read is asked every time. */
@Component
class PlainPages {

    private final Pages pages;
    private final Articles articles;
    private final PlainPage document;
    private final Appearance appearance;
    private final Remembered<Long, ReadyPage> ready;
    private volatile String look = "";

    PlainPages(
            Pages pages,
            Articles articles,
            PlainPage document,
            Appearance appearance,
            @Value("${commonplace.reading.memory:100000000}") long bytes) {
        this.pages = pages;
        this.articles = articles;
        this.document = document;
        this.appearance = appearance;
        this.ready = articles.remember(bytes, ReadyPage::size);
    }

    /** The public page that answers at exactly this address now. */
    Optional<ReadyPage> find(String space, String slug) {
        forgetFormerLook();
        return pages.locate(Caller.ANONYMOUS, space, slug)
                .flatMap(id -> ready.get(id, this::make))
                .filter(page -> page.space().equals(space) && page.slug().equals(slug));
    }

    private void forgetFormerLook() {
        String now = appearance.version();
        if (!now.equals(look)) {
            look = now;
            ready.forgetEverything();
        }
    }

    private Optional<ReadyPage> make(long id) {
        return articles.find(Caller.ANONYMOUS, id)
                .filter(article -> article.rendered().sameForEveryone())
                .map(article -> ReadyPage.of(article, appearance.version(), document.of(Caller.ANONYMOUS, article)));
    }
}
