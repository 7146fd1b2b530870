package org.commonplace.wiki;

import java.time.Instant;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that were removed from pages and can still be brought back. Those of a page in the trash come back with it. */
@Service
public class RemovedFiles {

    private final JdbcClient database;
    private final AccessPolicy access;

    RemovedFiles(JdbcClient database, AccessPolicy access) {
        this.database = database;
        this.access = access;
    }

    /**
     * A file in the trash.
     *
     * @param page that it belongs to
     * @param by the id of whoever removed it, or {@code null} when nobody in particular did
     */
    public record RemovedFile(
            long id,
            String name,
            PageLine page,
            Instant at,
            @Nullable Long by) {}

    /** The removed files of pages of a space that the caller may edit, the latest first. */
    public Listing<RemovedFile> list(Caller caller, long space, Paging paging) {
        access.require(caller, Role.EDIT, Spaces.ref(space));
        List<RemovedFile> all = database
                .sql(PageReader.LINE
                        + ", a.id AS file_id, a.name AS file_name, a.removed_at, a.removed_by "
                        + PageReader.PAGES
                        + """
                        JOIN attachment a ON a.owner_kind = 'page' AND a.owner_id = p.id
                        WHERE p.space_id = :space AND p.status <> 'TRASHED' AND a.removed_at IS NOT NULL
                        ORDER BY a.removed_at DESC, a.id
                        """)
                .param("space", space)
                .query((row, n) -> new RemovedFile(
                        row.getLong("file_id"),
                        row.getString("file_name"),
                        PageReader.line(row, n),
                        Utc.instant(row, "removed_at"),
                        row.getObject("removed_by", Long.class)))
                .list()
                .stream()
                .filter(file ->
                        access.may(caller, Role.EDIT, Pages.ref(file.page().id())))
                .toList();
        int from = (int) Math.min(paging.offset(), all.size());
        return new Listing<>(all.subList(from, Math.min(from + paging.size(), all.size())), all.size());
    }
}
