package org.commonplace.wiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who looks after pages, by number; for features that tell them something. What they may see is asked by those. */
@Service
public class PageKeepers {

    private final JdbcClient database;

    PageKeepers(JdbcClient database) {
        this.database = database;
    }

    /** The people of one page. */
    public record Kept(
            long space,
            PageStatus status,
            long owner,
            @Nullable Long deputy) {}

    /** The people of these pages; pages that do not exist are left out. */
    public Map<Long, Kept> of(Collection<Long> pages) {
        Map<Long, Kept> kept = new HashMap<>();
        if (pages.isEmpty()) {
            return kept;
        }
        database.sql("SELECT p.id, p.space_id, " + PageReader.STANDING + ", p.owner_id, p.deputy_id " + PageReader.PAGES
                        + "WHERE p.id IN (:pages)")
                .param("pages", pages)
                .query(row -> {
                    kept.put(
                            row.getLong("id"),
                            new Kept(
                                    row.getLong("space_id"),
                                    PageStatus.valueOf(row.getString("standing")),
                                    row.getLong("owner_id"),
                                    row.getObject("deputy_id", Long.class)));
                });
        return kept;
    }

    /** Everyone who curates a space, by themselves or in a group; administrators only where they are named too. */
    public Set<Long> curatorsOf(long space) {
        return Set.copyOf(
                database.sql("""
                        SELECT a.person_id FROM space_access a
                        WHERE a.space_id = :space AND a.role = 'CURATE' AND a.person_id IS NOT NULL
                        UNION
                        SELECT m.person_id FROM space_access a JOIN membership m ON m.group_id = a.group_id
                        WHERE a.space_id = :space AND a.role = 'CURATE'
                        """).param("space", space).query(Long.class).list());
    }
}
