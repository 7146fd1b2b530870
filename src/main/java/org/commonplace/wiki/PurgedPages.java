package org.commonplace.wiki;

import java.util.List;
import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.outside.OutsideLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes pages, or what they once said, out of every table of the wiki. */
@Component
class PurgedPages implements Purgeable {

    private static final List<String> ABOUT_A_PAGE = List.of(
            "page_link",
            "page_label",
            "former_address",
            "page_restriction",
            "page_guard",
            "page_draft",
            "favourite",
            "page_visit",
            "page_review",
            "review_reminder",
            "page_revision");

    private final JdbcClient database;
    private final PageLocks locks;
    private final LinkRegister links;
    private final OutsideLinks outside;
    private final PageCaches caches;

    PurgedPages(JdbcClient database, PageLocks locks, LinkRegister links, OutsideLinks outside, PageCaches caches) {
        this.database = database;
        this.locks = locks;
        this.links = links;
        this.outside = outside;
        this.caches = caches;
    }

    @Override
    public void purge(Purge purge) {
        if (purge.content().kind().equals(Pages.KIND)) {
            long id = purge.content().id();
            Page page = locks.pageAndSpace(id);
            forgetOutsideLinks(id);
            if (purge.isWhole()) {
                takePage(id);
            } else {
                purge.revisions().forEach(number -> takeRevision(page, number));
            }
            caches.forget(id);
            caches.forgetArticles();
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "page", "page_revision", "page_link", "page_label", "former_address", "page_draft", "outside_link");
    }

    /** Pages below it must go elsewhere first: they may be guarded by this one. */
    private void takePage(long id) {
        long below = database.sql("SELECT COUNT(*) FROM page WHERE parent_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        if (below > 0) {
            throw new Invalid("page", "wiki.purge.below");
        }
        links.forgetArticlesLinkingTo(List.of(id));
        change("UPDATE page_link SET target_page_id = NULL WHERE target_page_id = ?", id);
        change("UPDATE page_draft SET parent_id = NULL WHERE parent_id = ?", id);
        change("UPDATE page SET trashed_with = NULL WHERE trashed_with = ?", id);
        ABOUT_A_PAGE.forEach(table -> change("DELETE FROM " + table + " WHERE page_id = ?", id));
        change("DELETE FROM page_guard WHERE guard_id = ?", id);
        change("DELETE FROM page WHERE id = ?", id);
    }

    /** What the page says now cannot be taken: it has to say something else first. */
    private void takeRevision(Page page, int number) {
        if (number == page.currentNumber() || number == page.newestNumber()) {
            throw new Invalid("revision", "wiki.purge.current");
        }
        change("DELETE FROM page_draft WHERE page_id = ? AND base_revision <= ?", page.id(), number);
        database.sql("SELECT title FROM page_revision WHERE page_id = ? AND number = ?")
                .params(page.id(), number)
                .query(String.class)
                .optional()
                .map(TitleKey::of)
                .filter(key -> !key.equals(page.titleKey()))
                .ifPresent(key ->
                        change("DELETE FROM former_address WHERE page_id = ? AND title_key = ?", page.id(), key));
        int changed = change("""
                UPDATE page_revision SET title = '', body = '', comment = ''
                WHERE page_id = ? AND number = ?
                """, page.id(), number);
        if (changed == 0) {
            throw new Invalid("revision", "wiki.page.base.unknown", number);
        }
    }

    /** Addresses may identify somebody as well; those of the text that stays are read again. */
    private void forgetOutsideLinks(long page) {
        change("DELETE FROM outside_links_read WHERE page_id = ?", page);
        outside.note(page, List.of());
    }

    private int change(String statement, Object... parameters) {
        return database.sql(statement).params(parameters).update();
    }
}
