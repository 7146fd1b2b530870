package org.commonplace.events;

import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.ContentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes calendars out of every table, once their events are. */
@Component
class PurgedCalendars implements Purgeable {

    private final JdbcClient database;
    private final CalendarDirectory directory;

    PurgedCalendars(JdbcClient database, CalendarDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    @Override
    public Set<ContentRef> goingWith(ContentRef content) {
        return content.kind().equals(Calendars.KIND)
                ? database
                        .sql("SELECT id FROM event WHERE calendar_id = ?")
                        .param(content.id())
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(Events::ref)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public boolean keeps(ContentRef content) {
        return content.kind().equals(Calendars.KIND)
                && !database.sql("SELECT id FROM calendar WHERE id = ?")
                        .param(content.id())
                        .query(Long.class)
                        .list()
                        .isEmpty();
    }

    @Override
    public void purge(Purge purge) {
        if (purge.content().kind().equals(Calendars.KIND)) {
            long id = purge.content().id();
            for (String table : new String[] {"programme", "calendar_access"}) {
                database.sql("DELETE FROM " + table + " WHERE calendar_id = ?")
                        .param(id)
                        .update();
            }
            database.sql("DELETE FROM calendar WHERE id = ?").param(id).update();
            directory.forget();
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("calendar", "programme");
    }
}
