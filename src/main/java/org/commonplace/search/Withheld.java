package org.commonplace.search;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.Pages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages that fewer people may see than the index knows. They and their files are left out of every search and every count until the
 * index has caught up with all of them.
 */
@Component
class Withheld {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    Withheld(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    private record Row(long page, LocalDateTime since, boolean pending) {}

    /** To be called in the transaction that also puts these into the outbox. */
    void add(Collection<Long> pages) {
        LocalDateTime now = Utc.column(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        pages.forEach(page -> rows.add(new Object[] {page, now}));
        batches.batchUpdate("""
                INSERT INTO search_withheld (page_id, since) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE since = VALUES(since)
                """, rows);
    }

    /** The keys of the documents to leave out. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (Row row : rows()) {
            if (row.pending) {
                keys.add(Findable.key(Pages.KIND, row.page));
            } else {
                forget(row);
            }
        }
        return keys;
    }

    private List<Row> rows() {
        return database.sql("""
                        SELECT w.page_id, w.since, EXISTS (
                            SELECT 1 FROM search_outbox o
                            WHERE o.entity_name = 'IndexedPage'
                              AND o.entity_id = CAST(w.page_id AS CHAR CHARACTER SET ascii))
                          OR EXISTS (
                            SELECT 1 FROM attachment a JOIN search_outbox o
                              ON o.entity_id = CAST(a.id AS CHAR CHARACTER SET ascii)
                            WHERE o.entity_name = 'IndexedFile'
                              AND a.owner_kind = 'page' AND a.owner_id = w.page_id) AS pending
                        FROM search_withheld w
                        """)
                .query((row, n) -> new Row(
                        row.getLong("page_id"), row.getObject("since", LocalDateTime.class), row.getBoolean("pending")))
                .list();
    }

    /** Unless it was withheld once more meanwhile. */
    private void forget(Row row) {
        database.sql("DELETE FROM search_withheld WHERE page_id = :page AND since = :since")
                .param("page", row.page)
                .param("since", row.since)
                .update();
    }
}
