package org.commonplace.wiki;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.Remembered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is kept in memory of pages, and when it is forgotten: once the change that made it old is committed. */
@Component
class PageCaches {

    private final Remembered<Long, Article> articles;
    private final List<Remembered<Long, ?>> madeOfArticles = new CopyOnWriteArrayList<>();
    private final PageAccess access;
    private final ToldChanges told;

    PageCaches(PageAccess access, ToldChanges told, @Value("${commonplace.articles.memory:100000000}") long bytes) {
        this.access = access;
        this.told = told;
        this.articles = remember(bytes, Article::size);
    }

    Remembered<Long, Article> articles() {
        return articles;
    }

    /** Something made of a page's article, of this many bytes, to be forgotten whenever the article is. */
    <T> Remembered<Long, T> remember(long bytes, ToIntFunction<T> size) {
        Remembered<Long, T> memory = new Remembered<>(bytes, (page, made) -> size.applyAsInt(made));
        madeOfArticles.add(memory);
        return memory;
    }

    /** Forgets a page's article and who may see it. */
    void forget(long page) {
        forgetAll(List.of(page));
    }

    void forgetAll(List<Long> pages) {
        told.pages(pages);
        AfterCommit.run(() -> forgetHere(pages));
    }

    /** Forgets articles only, because something they show of another page changed. */
    void forgetArticles(List<Long> pages) {
        told.pages(pages);
        AfterCommit.run(() -> madeOfArticles.forEach(memory -> memory.forgetAll(pages)));
    }

    /** Forgets every article, because something all of them show changed. */
    void forgetArticles() {
        told.allPages();
        AfterCommit.run(() -> madeOfArticles.forEach(Remembered::forgetEverything));
    }

    /** Forgets what another node has changed. */
    void forgetHere(List<Long> pages) {
        access.forgetAll(pages);
        madeOfArticles.forEach(memory -> memory.forgetAll(pages));
    }

    /** As {@link #forgetHere(List)}, of every page. */
    void forgetAllHere() {
        access.forgetEverything();
        madeOfArticles.forEach(Remembered::forgetEverything);
    }
}
