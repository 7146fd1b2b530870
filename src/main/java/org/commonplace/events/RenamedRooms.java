package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonplace.shared.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts another name or address of a room as a change of every event there that is not over: its attendees have to know. */
@Component
class RenamedRooms {

    private final JdbcClient database;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RenamedRooms(JdbcClient database, ApplicationEventPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener
    void on(Rooms.RoomRenamed renamed) {
        Instant now = clock.instant();
        List<Long> there = database.sql("""
                        SELECT DISTINCT event_id FROM occurrence
                        WHERE room_id = :room AND ends_at >= :now ORDER BY event_id
                        """)
                .param("room", renamed.room())
                .param("now", Utc.column(now))
                .query(Long.class)
                .list();
        for (long event : there) {
            change(
                            "UPDATE event SET sequence = sequence + 1, changed_at = :now, changed_by = :by WHERE id = :event",
                            event)
                    .param("now", Utc.column(now))
                    .param("by", renamed.by())
                    .update();
            change("""
                    UPDATE event_override v JOIN event e ON e.id = v.event_id
                    SET v.sequence = e.sequence, v.changed_at = e.changed_at
                    WHERE v.event_id = :event
                    """, event).update();
            publisher.publishEvent(new EventEvents.EventChanged(event, renamed.by(), now));
        }
    }

    private JdbcClient.StatementSpec change(String statement, long event) {
        return database.sql(statement).param("event", event);
    }
}
