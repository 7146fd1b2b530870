package org.commonplace.wiki;

import java.util.List;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.Remembered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is kept in memory of pages, and when it is forgotten: once the change that made it old is committed. */
@Component
class PageCaches {

    private static final long BYTES_A_CHARACTER = 2;

    private final Remembered<Long, Article> articles;
    private final PageAccess access;

    PageCaches(PageAccess access, @Value("${commonplace.articles.memory:100000000}") long bytes) {
        this.access = access;
        this.articles = new Remembered<>(bytes / BYTES_A_CHARACTER, (page, article) -> article.size());
    }

    Remembered<Long, Article> articles() {
        return articles;
    }

    /** Forgets a page's article and who may see it. */
    void forget(long page) {
        forgetAll(List.of(page));
    }

    void forgetAll(List<Long> pages) {
        AfterCommit.run(() -> {
            access.forgetAll(pages);
            articles.forgetAll(pages);
        });
    }

    /** Forgets articles only, because something they show of another page changed. */
    void forgetArticles(List<Long> pages) {
        AfterCommit.run(() -> articles.forgetAll(pages));
    }

    /** Forgets every article, because something all of them show changed. */
    void forgetArticles() {
        articles.forgetEverything();
    }
}
