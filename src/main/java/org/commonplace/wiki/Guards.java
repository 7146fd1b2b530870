package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.shared.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, for every page, which restricted pages stand at or above it. */
@Component
class Guards {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final PageAccess access;
    private final ToldChanges told;

    Guards(JdbcClient database, JdbcTemplate batches, PageAccess access, ToldChanges told) {
        this.database = database;
        this.batches = batches;
        this.access = access;
        this.told = told;
    }

    private record Placed(long id, @Nullable Long parent) {}

    /** A new page is guarded as its parent is. */
    void inherit(long page, long parent) {
        database.sql("""
                        INSERT INTO page_guard (page_id, guard_id)
                        SELECT :page, guard_id FROM page_guard WHERE page_id = :parent
                        """).param("page", page).param("parent", parent).update();
    }

    /** Works out the guards of a page and all below it anew. */
    void renew(long root) {
        List<Placed> subtree = subtree(root);
        List<Long> ids = subtree.stream().map(Placed::id).toList();
        Set<Long> restricted = restrictedAmong(ids);
        Map<Long, Set<Long>> guards = new HashMap<>();
        for (Placed page : subtree) {
            Set<Long> own = new LinkedHashSet<>(inherited(page, guards));
            if (restricted.contains(page.id)) {
                own.add(page.id);
            }
            guards.put(page.id, own);
        }
        write(ids, guards);
        told.pages(ids);
        AfterCommit.run(() -> access.forgetAll(ids));
    }

    /** A page and everything below it, parents first. */
    List<Long> pagesAtAndBelow(long root) {
        return subtree(root).stream().map(Placed::id).toList();
    }

    private Set<Long> inherited(Placed page, Map<Long, Set<Long>> known) {
        if (page.parent == null) {
            return Set.of();
        }
        Set<Long> worked = known.get(page.parent);
        return worked != null ? worked : stored(page.parent);
    }

    private Set<Long> stored(long page) {
        return new HashSet<>(database.sql("SELECT guard_id FROM page_guard WHERE page_id = :page")
                .param("page", page)
                .query(Long.class)
                .list());
    }

    private List<Placed> subtree(long root) {
        return database.sql("""
                        WITH RECURSIVE below AS (
                            SELECT id, parent_id, 0 AS depth FROM page WHERE id = :root
                            UNION ALL
                            SELECT p.id, p.parent_id, b.depth + 1 FROM page p JOIN below b ON p.parent_id = b.id)
                        SELECT id, parent_id FROM below ORDER BY depth, id
                        """)
                .param("root", root)
                .query((row, n) -> new Placed(row.getLong("id"), row.getObject("parent_id", Long.class)))
                .list();
    }

    private Set<Long> restrictedAmong(List<Long> ids) {
        return new HashSet<>(database.sql("SELECT DISTINCT page_id FROM page_restriction WHERE page_id IN (:ids)")
                .param("ids", ids)
                .query(Long.class)
                .list());
    }

    private void write(List<Long> ids, Map<Long, Set<Long>> guards) {
        database.sql("DELETE FROM page_guard WHERE page_id IN (:ids)")
                .param("ids", ids)
                .update();
        List<Object[]> rows = new ArrayList<>();
        guards.forEach((page, all) -> all.forEach(guard -> rows.add(new Object[] {page, guard})));
        batches.batchUpdate("INSERT INTO page_guard (page_id, guard_id) VALUES (?, ?)", rows);
    }
}
