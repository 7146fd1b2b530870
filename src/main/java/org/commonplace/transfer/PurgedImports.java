package org.commonplace.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.AfterCommit;
import org.commonplace.wiki.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which file a purged page came from, what was said about it, and archives of that space that may still hold it. */
@Component
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
        if (!purge.content().kind().equals(Pages.KIND)) {
            return;
        }
        List<Origin> origins = database.sql("SELECT space_id, path FROM imported_page WHERE page_id = ?")
                .param(purge.content().id())
                .query((row, n) -> new Origin(row.getLong("space_id"), row.getString("path")))
                .list();
        origins.forEach(this::forget);
        if (purge.isWhole()) {
            database.sql("DELETE FROM imported_page WHERE page_id = ?")
                    .param(purge.content().id())
                    .update();
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("imported_page", "import_problem", "import_job");
    }

    private void forget(Origin origin) {
        database.sql("""
                        DELETE p FROM import_problem p JOIN import_job j ON j.id = p.job_id
                        WHERE j.space_id = ? AND p.path = ?
                        """).params(origin.space(), origin.path()).update();
        database.sql("UPDATE import_job SET current_file = '' WHERE space_id = ? AND current_file = ?")
                .params(origin.space(), origin.path())
                .update();
        List<String> archives = database.sql(
                        "SELECT archive FROM import_job WHERE space_id = ? AND state NOT IN ('queued', 'running')")
                .param(origin.space())
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
