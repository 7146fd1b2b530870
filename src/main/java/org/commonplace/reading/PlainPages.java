package org.commonplace.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.wiki.Article;
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
    private final Cache<Long, ReadyPage> ready;

    PlainPages(
            Pages pages,
            Articles articles,
            PlainPage document,
            @Value("${commonplace.reading.memory:100000000}") long bytes) {
        this.pages = pages;
        this.articles = articles;
        this.document = document;
        this.ready = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Long page, ReadyPage kept) -> kept.size())
                .build();
    }

    /** The public page that answers at exactly this address now. */
    Optional<ReadyPage> find(String space, String slug) {
        return pages.locate(Caller.ANONYMOUS, space, slug)
                .flatMap(id -> articles.find(Caller.ANONYMOUS, id))
                .filter(article -> article.page().space().equals(space)
                        && article.page().slug().equals(slug)
                        && article.rendered().sameForEveryone())
                .map(this::current);
    }

    /** Bytes made from another article are told by that article, so nothing has to be forgotten when it changes. */
    private ReadyPage current(Article article) {
        long id = article.page().id();
        ReadyPage kept = ready.getIfPresent(id);
        if (kept != null && kept.article() == article) {
            return kept;
        }
        ReadyPage made = ReadyPage.of(article, document.of(Caller.ANONYMOUS, article));
        ready.put(id, made);
        return made;
    }
}
