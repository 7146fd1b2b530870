package org.commonplace.events;

import java.util.List;
import org.commonplace.people.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tags that events have. */
@Service
public class EventTags {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final VisibleEvents visible;

    EventTags(JdbcClient database, VisibleEvents visible) {
        this.database = database;
        this.visible = visible;
    }

    /** Those of events that the caller may see, by name. */
    @Transactional(readOnly = true)
    public List<String> inUse(Caller caller) {
        return database.sql("SELECT DISTINCT t.tag FROM event_tag t JOIN event e ON e.id = t.event_id"
                        + " WHERE e.template = FALSE AND " + visible.to(caller) + " ORDER BY t.tag LIMIT :most")
                .params(visible.parameters(caller))
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
