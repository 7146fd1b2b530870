package org.commonplace.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.commonplace.attachments.Attachments;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.AfterCommit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Spaces;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which file a purged page came from, what was said about it, and archives of that space that may still hold it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // while an attachment still says what it belongs to
class PurgedImports implements Purgeable {

    private final JdbcClient database;
    private final ImportFiles files;

    PurgedImports(JdbcClient database, ImportFiles files) {
        this.database = database;
        this.files = files;
    }

    private record Origin(long space, String path) {}

    @Override
    public void purge(Purge purge) {
        long id = purge.content().id();
        switch (purge.content().kind()) {
            case Pages.KIND -> {
                origins(id).forEach(this::forget);
                if (purge.isWhole()) {
                    database.sql("DELETE FROM imported_page WHERE page_id = ?")
                            .param(id)
                            .update();
                    database.sql("DELETE FROM import_change WHERE page_id = ?")
                            .param(id)
                            .update();
                }
            }
            case Attachments.KIND ->
                database.sql("SELECT owner_id FROM attachment WHERE id = ? AND owner_kind = ?")
                        .params(id, Pages.KIND)
                        .query(Long.class)
                        .optional()
                        .ifPresent(page -> origins(page).forEach(origin -> forgetArchives(origin.space())));
            case Spaces.KIND -> {
                forgetArchives(id);
                database.sql("DELETE FROM imported_page WHERE space_id = ?")
                        .param(id)
                        .update();
                database.sql("DELETE FROM import_job WHERE space_id = ?")
                        .param(id)
                        .update();
            }
            default -> {}
        }
    }

    private List<Origin> origins(long page) {
        return database.sql("SELECT space_id, path FROM imported_page WHERE page_id = ?")
                .param(page)
                .query((row, n) -> new Origin(row.getLong("space_id"), row.getString("path")))
                .list();
    }

    @Override
    public Set<String> tables() {
        return Set.of("imported_page", "import_change", "import_problem", "import_job");
    }

    private void forget(Origin origin) {
        database.sql("""
                        DELETE p FROM import_problem p JOIN import_job j ON j.id = p.job_id
                        WHERE j.space_id = ? AND p.path = ?
                        """).params(origin.space(), origin.path()).update();
        database.sql("UPDATE import_job SET current_file = '' WHERE space_id = ? AND current_file = ?")
                .params(origin.space(), origin.path())
                .update();
        forgetArchives(origin.space());
    }

    private void forgetArchives(long space) {
        List<String> archives = database.sql(
                        "SELECT archive FROM import_job WHERE space_id = ? AND state NOT IN ('queued', 'running')")
                .param(space)
                .query(String.class)
                .list();
        AfterCommit.run(() -> archives.forEach(this::delete));
    }

    private void delete(String archive) {
        try {
            files.delete(archive);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
