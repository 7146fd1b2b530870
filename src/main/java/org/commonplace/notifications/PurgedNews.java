package org.commonplace.notifications;

import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Spaces;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets who watched or was told of what is purged. Labels are the only words that are kept of it here: those go that no other
 * page of the space has. Letters hold no words of it; they are written when they are sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // while the page still has its labels
class PurgedNews implements Purgeable {

    private final JdbcClient database;

    PurgedNews(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void purge(Purge purge) {
        if (!purge.isWhole()) {
            return;
        }
        if (purge.content().kind().equals(Pages.KIND)) {
            forgetLabels(purge.content().id());
            change(
                    "DELETE FROM watch WHERE kind = 'PAGE' AND subject_id = ?",
                    purge.content().id());
        }
        if (purge.content().kind().equals(Spaces.KIND)) {
            change(
                    "DELETE FROM watch WHERE kind IN ('SPACE', 'LABEL') AND subject_id = ?",
                    purge.content().id());
        }
        String which = " WHERE subject_kind = ? AND subject_id = ?";
        change(
                "DELETE FROM notice" + which,
                purge.content().kind(),
                purge.content().id());
        change(
                "DELETE FROM mention" + which,
                purge.content().kind(),
                purge.content().id());
    }

    @Override
    public Set<String> tables() {
        return Set.of("watch");
    }

    private void forgetLabels(long page) {
        change("""
                DELETE w FROM watch w
                JOIN page p ON p.space_id = w.subject_id
                JOIN page_label l ON l.page_id = p.id AND l.label = w.label
                WHERE w.kind = 'LABEL' AND p.id = ?
                  AND NOT EXISTS (
                    SELECT 1 FROM page_label m JOIN page o ON o.id = m.page_id
                    WHERE m.label = w.label AND o.space_id = w.subject_id AND o.id <> p.id)
                """, page);
    }

    private void change(String statement, Object... parameters) {
        database.sql(statement).params(parameters).update();
    }
}
