package org.commonplace.attachments;

import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What files take how much room; for administrators. */
@Service
public class FileUse {

    private final JdbcClient database;
    private final AccessPolicy access;

    FileUse(JdbcClient database, AccessPolicy access) {
        this.database = database;
        this.access = access;
    }

    /**
     * All files together. Content that is attached several times lies on disk once.
     *
     * @param files how many attachments there are, without those in the trash
     * @param bytes what lies on disk
     * @param trashed how many attachments are in the trash
     * @param trashedBytes what would be freed if those were gone
     */
    public record Total(long files, long bytes, long trashed, long trashedBytes) {}

    /** All files together; administrators only. */
    public Total total(Caller caller) {
        access.requireAdministrator(caller);
        return database.sql("""
                        SELECT (SELECT COUNT(*) FROM attachment WHERE removed_at IS NULL) AS files,
                               (SELECT COALESCE(SUM(size), 0) FROM stored_file) AS bytes,
                               (SELECT COUNT(*) FROM attachment WHERE removed_at IS NOT NULL) AS trashed,
                               (SELECT COALESCE(SUM(f.size), 0) FROM stored_file f
                                WHERE EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = f.sha256)
                                  AND NOT EXISTS (SELECT 1 FROM attachment a
                                                  WHERE a.sha256 = f.sha256 AND a.removed_at IS NULL)) AS trashed_bytes
                        """)
                .query((row, n) -> new Total(
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("trashed"),
                        row.getLong("trashed_bytes")))
                .single();
    }

    /** The largest files, without those in the trash; administrators only. */
    public List<Attachment> largest(Caller caller, int limit) {
        access.requireAdministrator(caller);
        return database.sql("""
                        SELECT a.id, a.owner_kind, a.owner_id, a.name, f.type, f.size, a.sha256, a.added_by, a.added_at
                        FROM attachment a JOIN stored_file f ON f.sha256 = a.sha256
                        WHERE a.removed_at IS NULL ORDER BY f.size DESC, a.id LIMIT ?
                        """).param(limit).query(AttachmentRows::read).list();
    }
}
