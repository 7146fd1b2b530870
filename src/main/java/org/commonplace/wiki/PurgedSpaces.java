package org.commonplace.wiki;

import java.util.List;
import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes spaces out of every table of the wiki, once their pages are. */
@Component
class PurgedSpaces implements Purgeable {

    private static final List<String> OF_A_SPACE = List.of("page_draft", "former_address", "space_access");

    private final JdbcClient database;
    private final SpaceDirectory directory;
    private final PageCaches caches;

    PurgedSpaces(JdbcClient database, SpaceDirectory directory, PageCaches caches) {
        this.database = database;
        this.directory = directory;
        this.caches = caches;
    }

    @Override
    public void purge(Purge purge) {
        if (!purge.content().kind().equals(Spaces.KIND)) {
            return;
        }
        long id = purge.content().id();
        requireEmpty(id);
        change("UPDATE page_link SET target_space_id = NULL, target_page_id = NULL WHERE target_space_id = ?", id);
        OF_A_SPACE.forEach(table -> change("DELETE FROM " + table + " WHERE space_id = ?", id));
        change("DELETE FROM space WHERE id = ?", id);
        directory.forget();
        caches.forgetArticles();
    }

    private void requireEmpty(long space) {
        long pages = database.sql("SELECT COUNT(*) FROM page WHERE space_id = ?")
                .param(space)
                .query(Long.class)
                .single();
        if (pages > 0) {
            throw new Invalid("space", "wiki.purge.below");
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("space");
    }

    private void change(String statement, long space) {
        database.sql(statement).param(space).update();
    }
}
