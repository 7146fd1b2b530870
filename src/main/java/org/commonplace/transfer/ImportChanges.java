package org.commonplace.transfer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each import did to which page. */
@Repository
class ImportChanges {

    private static final String BETWEEN_LABELS = "\n";

    private final JdbcClient database;

    ImportChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * A page that an import made or changed.
     *
     * @param found the revision it found; 0 when it made the page
     * @param left the revision it left
     * @param labels those it gave to a page that was there
     */
    record Change(String path, long page, int found, int left, List<String> labels) {

        Change(String path, long page, int found, int left) {
            this(path, page, found, left, List.of());
        }

        boolean isMade() {
            return found == 0;
        }
    }

    void note(long job, Change change) {
        database.sql("""
                        INSERT INTO import_change (job_id, path, page_id, found_revision, left_revision, added_labels)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE page_id = VALUES(page_id), found_revision = VALUES(found_revision),
                               left_revision = VALUES(left_revision), added_labels = VALUES(added_labels)""")
                .params(
                        job,
                        change.path(),
                        change.page(),
                        change.found(),
                        change.left(),
                        String.join(BETWEEN_LABELS, change.labels()))
                .update();
    }

    /** All of an import, by path. */
    List<Change> of(long job) {
        return database.sql("""
                        SELECT path, page_id, found_revision, left_revision, COALESCE(added_labels, '') AS labels FROM import_change
                        WHERE job_id = ? ORDER BY path""")
                .param(job)
                .query((row, n) -> new Change(
                        row.getString("path"),
                        row.getLong("page_id"),
                        row.getInt("found_revision"),
                        row.getInt("left_revision"),
                        row.getString("labels").lines().toList()))
                .list();
    }

    boolean isAny(long job) {
        return database.sql("SELECT COUNT(*) FROM (SELECT 1 FROM import_change WHERE job_id = ? LIMIT 1) some")
                        .param(job)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The pages that files of an import became, then or before, by path. */
    Map<String, Long> pages(ImportJob job, Collection<String> paths) {
        Map<String, Long> pages = new HashMap<>();
        if (!paths.isEmpty()) {
            database.sql("""
                            SELECT path, page_id FROM imported_page WHERE space_id = :space AND path IN (:paths)
                            UNION ALL
                            SELECT path, page_id FROM import_change WHERE job_id = :job AND path IN (:paths)""")
                    .param("space", job.space())
                    .param("job", job.id())
                    .param("paths", paths)
                    .query(row -> {
                        pages.put(row.getString("path"), row.getLong("page_id"));
                    });
        }
        return pages;
    }

    /** Whether it was not yet taken back. */
    boolean markTakenBack(long job, Instant now) {
        return database.sql("UPDATE import_job SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL")
                        .params(LocalDateTime.ofInstant(now, ZoneOffset.UTC), job)
                        .update()
                == 1;
    }

    /** The next import of this file finds it changed, and what the page says now is what it starts from. */
    void forget(long space, Change change, int revision) {
        database.sql("""
                        UPDATE imported_page SET fingerprint = '', revision = ?
                        WHERE space_id = ? AND path = ? AND page_id = ?""").params(revision, space, change.path(), change.page()).update();
    }
}
