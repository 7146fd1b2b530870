package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What spaces take how much room; for administrators. */
@Service
public class SpaceUse {

    private final JdbcClient database;
    private final AccessPolicy access;

    SpaceUse(JdbcClient database, AccessPolicy access) {
        this.database = database;
        this.access = access;
    }

    /**
     * What one space holds.
     *
     * @param pages without those in the trash
     * @param versions of all its pages, those in the trash included
     * @param trashed pages in the trash
     * @param files attached to its pages, without those in the trash
     * @param fileBytes the sizes of those files together
     */
    public record Use(String key, String name, long pages, long versions, long trashed, long files, long fileBytes) {}

    /**
     * What the database takes for pages.
     *
     * @param versions how many versions of pages are kept
     * @param textBytes what all versions take in the database, by the database's own estimate
     * @param bytes what all tables take
     */
    public record Tables(long versions, long textBytes, long bytes) {}

    /** What each space holds, those with the most files first; administrators only. */
    public List<Use> spaces(Caller caller) {
        access.requireAdministrator(caller);
        return database.sql("""
                        SELECT s.space_key, s.name,
                               COALESCE(p.pages, 0) AS pages, COALESCE(p.versions, 0) AS versions,
                               COALESCE(p.trashed, 0) AS trashed,
                               COALESCE(f.files, 0) AS files, COALESCE(f.bytes, 0) AS bytes
                        FROM space s
                        LEFT JOIN (SELECT space_id, SUM(status <> 'TRASHED') AS pages, SUM(current_number) AS versions,
                                          SUM(status = 'TRASHED') AS trashed
                                   FROM page GROUP BY space_id) p ON p.space_id = s.id
                        LEFT JOIN (SELECT page.space_id, COUNT(*) AS files, SUM(stored_file.size) AS bytes
                                   FROM attachment
                                   JOIN stored_file ON stored_file.sha256 = attachment.sha256
                                   JOIN page ON attachment.owner_kind = 'page' AND page.id = attachment.owner_id
                                   WHERE attachment.removed_at IS NULL GROUP BY page.space_id) f ON f.space_id = s.id
                        ORDER BY bytes DESC, versions DESC, s.name
                        """)
                .query((row, n) -> new Use(
                        row.getString("space_key"),
                        row.getString("name"),
                        row.getLong("pages"),
                        row.getLong("versions"),
                        row.getLong("trashed"),
                        row.getLong("files"),
                        row.getLong("bytes")))
                .list();
    }

    /** What the database takes; administrators only. */
    public Tables tables(Caller caller) {
        access.requireAdministrator(caller);
        return database.sql("""
                        SELECT (SELECT COALESCE(SUM(current_number), 0) FROM page) AS versions,
                               COALESCE(SUM(IF(table_name = 'page_revision', data_length + index_length, 0)), 0) AS texts,
                               COALESCE(SUM(data_length + index_length), 0) AS bytes
                        FROM information_schema.tables WHERE table_schema = DATABASE()
                        """)
                .query((row, n) -> new Tables(row.getLong("versions"), row.getLong("texts"), row.getLong("bytes")))
                .single();
    }
}
