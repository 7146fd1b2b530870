package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes which page links to which, as texts and names of pages change. */
@Component
class LinkRegister {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final LinksOfText texts;
    private final LinkNames names;
    private final PageCaches caches;
    private final ThreadLocal<@Nullable Changes> gathered = new ThreadLocal<>();

    LinkRegister(JdbcClient database, JdbcTemplate batches, LinksOfText texts, LinkNames names, PageCaches caches) {
        this.database = database;
        this.batches = batches;
        this.texts = texts;
        this.names = names;
        this.caches = caches;
    }

    /** What has changed and is yet to be noted. */
    private static final class Changes {
        private final Map<Long, LinksOfText.Text> texts = new LinkedHashMap<>();
        private final Map<Long, Set<String>> names = new LinkedHashMap<>();
        private final Set<Long> pages = new LinkedHashSet<>();
    }

    private record Noted(String name, @Nullable Long target, long page) {}

    private record Correction(String name, @Nullable Long target) {}

    /** Does work that changes many pages, and notes its links once at the end; call it within a transaction. */
    void together(Runnable work) {
        if (gathered.get() != null) {
            work.run();
            return;
        }
        Changes changes = new Changes();
        gathered.set(changes);
        try {
            work.run();
        } finally {
            gathered.remove();
        }
        note(changes);
    }

    /** Notes the links of a page's new text. */
    void store(Page page, String body) {
        change(changes ->
                changes.texts.put(page.id(), new LinksOfText.Text(page.id(), page.spaceId(), page.sourcePath(), body)));
    }

    /**
     * Makes every link that names this page, now or until a moment ago, lead to the right page, and forgets the
     * articles that show such links.
     */
    void settle(Page page, Collection<String> formerNames) {
        change(changes -> {
            Set<String> changed = changes.names.computeIfAbsent(page.spaceId(), space -> new HashSet<>());
            changed.addAll(LinkNames.of(page));
            changed.addAll(formerNames);
            changes.pages.add(page.id());
        });
    }

    /** The same for links by any of these names within a space. */
    void settleNames(long space, Collection<String> changed) {
        change(changes ->
                changes.names.computeIfAbsent(space, id -> new HashSet<>()).addAll(changed));
    }

    private void change(Consumer<Changes> change) {
        Changes open = gathered.get();
        if (open != null) {
            change.accept(open);
        } else {
            Changes one = new Changes();
            change.accept(one);
            note(one);
        }
    }

    private void note(Changes changes) {
        if (!changes.texts.isEmpty()) {
            write(changes.texts.values());
        }
        changes.names.forEach(this::correct);
        if (!changes.pages.isEmpty()) {
            forgetArticlesLinkingTo(changes.pages);
        }
    }

    /** Forgets the articles that show links to any of these pages. */
    void forgetArticlesLinkingTo(Collection<Long> pages) {
        caches.forgetArticles(database.sql("SELECT DISTINCT page_id FROM page_link WHERE target_page_id IN (:pages)")
                .param("pages", pages)
                .query(Long.class)
                .list());
    }

    private void write(Collection<LinksOfText.Text> changed) {
        List<Long> pages = changed.stream().map(LinksOfText.Text::page).toList();
        database.sql("DELETE FROM page_link WHERE page_id IN (:pages)")
                .param("pages", pages)
                .update();
        List<Object[]> rows = new ArrayList<>();
        texts.links(changed)
                .forEach(link ->
                        rows.add(new Object[] {link.page(), link.space(), link.name(), link.written(), link.target()}));
        batches.batchUpdate("""
                INSERT INTO page_link (page_id, target_space_id, target_key, target_title, target_page_id)
                VALUES (?, ?, ?, ?, ?)
                """, rows);
        caches.forgetAll(pages);
    }

    private void correct(long space, Set<String> changed) {
        List<Noted> noted = database.sql("""
                        SELECT DISTINCT target_key, target_page_id, page_id FROM page_link
                        WHERE target_space_id = :space AND target_key IN (:names)
                        """)
                .param("space", space)
                .param("names", changed)
                .query((row, n) -> new Noted(
                        row.getString("target_key"),
                        row.getObject("target_page_id", Long.class),
                        row.getLong("page_id")))
                .list();
        if (noted.isEmpty()) {
            return;
        }
        Map<String, Long> right =
                names.find(space, noted.stream().map(Noted::name).collect(Collectors.toSet()));
        Set<Correction> wrong = noted.stream()
                .filter(link -> !Objects.equals(link.target, right.get(link.name)))
                .map(link -> new Correction(link.name, right.get(link.name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        batches.batchUpdate(
                "UPDATE page_link SET target_page_id = ? WHERE target_space_id = ? AND target_key = ?",
                wrong.stream()
                        .map(link -> new Object[] {link.target, space, link.name})
                        .toList());
        caches.forgetArticles(noted.stream().map(Noted::page).distinct().toList());
    }
}
