package org.commonplace.wiki;

import org.commonplace.attachments.AttachmentsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles show the files attached to their page as they are now, and files that came later than a verification want another. */
@Component
class AttachedFiles {

    private final PageCaches caches;
    private final JdbcClient database;

    AttachedFiles(PageCaches caches, JdbcClient database) {
        this.database = database;
        this.caches = caches;
    }

    /** The page itself may be held by this or another transaction, so only what nothing else writes is touched. */
    private void noteChange(long page) {
        database.sql("UPDATE page SET files_changed = TRUE WHERE id = :page AND verified_number IS NOT NULL")
                .param("page", page)
                .update();
    }

    @EventListener
    void on(AttachmentsChanged changed) {
        if (changed.owner().kind().equals(Pages.KIND)) {
            noteChange(changed.owner().id());
            caches.forget(changed.owner().id());
        }
    }
}
