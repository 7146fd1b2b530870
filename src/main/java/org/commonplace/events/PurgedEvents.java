package org.commonplace.events;

import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.ContentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes events out of every table, and out of events what they say of other content that goes. */
@Component
class PurgedEvents implements Purgeable {

    private final JdbcClient database;
    private final CalendarChanges changes;

    PurgedEvents(JdbcClient database, CalendarChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public void purge(Purge purge) {
        ContentRef content = purge.content();
        if (content.kind().equals(Events.KIND)) {
            changes.countEvent(content.id());
            database.sql("DELETE FROM event WHERE id = ?").param(content.id()).update();
        } else if (purge.isWhole()) {
            database.sql("DELETE FROM event_material WHERE content_kind = ? AND content_id = ?")
                    .params(content.kind(), content.id())
                    .update();
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "event",
                "event_override",
                "event_speaker",
                "event_tag",
                "event_material",
                "registration",
                "registration_question",
                "registration_answer",
                "feedback");
    }
}
