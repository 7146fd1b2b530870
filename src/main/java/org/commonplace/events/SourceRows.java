package org.commonplace.events;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which events came from calendar files, and what each was made of. */
@Repository
class SourceRows {

    private final JdbcClient database;

    SourceRows(JdbcClient database) {
        this.database = database;
    }

    /** What an event was made of. */
    record Source(long event, String root, boolean subscribed, Arrival.Stamp stamp) {}

    /** By event. */
    Map<Long, Source> of(Collection<Long> events) {
        Map<Long, Source> found = new HashMap<>();
        if (!events.isEmpty()) {
            database.sql("SELECT * FROM event_source WHERE event_id IN (:ids)")
                    .param("ids", events)
                    .query(row -> {
                        Source source = new Source(
                                row.getLong("event_id"),
                                row.getString("root_uid"),
                                row.getBoolean("subscribed"),
                                new Arrival.Stamp(
                                        row.getInt("sequence"),
                                        Utc.instantOrNull(row, "modified_at"),
                                        row.getString("fingerprint")));
                        found.put(source.event(), source);
                    });
        }
        return found;
    }

    /** The events of a calendar that have one of these UIDs, or are extra dates of what has; templates left out. */
    List<Long> events(long calendar, Collection<String> uids) {
        if (uids.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT id FROM event WHERE calendar_id = :calendar AND uid IN (:uids) AND template = FALSE
                        UNION
                        SELECT event_id FROM event_source WHERE calendar_id = :calendar AND root_uid IN (:uids)
                        """)
                .param("calendar", calendar)
                .param("uids", uids)
                .query(Long.class)
                .list();
    }

    /** The subscribed events of a calendar that are not over and do not have one of these roots. */
    List<Long> subscribedExcept(long calendar, Collection<String> roots, Instant now) {
        Map<Long, String> there = new HashMap<>();
        database.sql("""
                        SELECT s.event_id, s.root_uid FROM event_source s JOIN event e ON e.id = s.event_id
                        WHERE s.calendar_id = :calendar AND s.subscribed = TRUE AND e.status = 'PLANNED'
                          AND EXISTS (SELECT 1 FROM occurrence o WHERE o.event_id = s.event_id AND o.ends_at > :now)
                        """)
                .param("calendar", calendar)
                .param("now", Utc.column(now))
                .query(row -> {
                    there.put(row.getLong("event_id"), row.getString("root_uid"));
                });
        there.values().removeIf(roots::contains);
        return there.keySet().stream().sorted().toList();
    }

    boolean isOver(long event, Instant now) {
        return database.sql("SELECT 1 FROM occurrence WHERE event_id = :event AND ends_at > :now LIMIT 1")
                .param("event", event)
                .param("now", Utc.column(now))
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    void save(long calendar, Source source) {
        @Nullable Instant modified = source.stamp().modified();
        database.sql("""
                        INSERT INTO event_source
                            (event_id, calendar_id, root_uid, subscribed, sequence, modified_at, fingerprint)
                        VALUES (:event, :calendar, :root, :subscribed, :sequence, :modified, :fingerprint)
                        ON DUPLICATE KEY UPDATE root_uid = VALUES(root_uid), subscribed = VALUES(subscribed),
                            sequence = VALUES(sequence), modified_at = VALUES(modified_at),
                            fingerprint = VALUES(fingerprint)
                        """)
                .param("event", source.event())
                .param("calendar", calendar)
                .param("root", source.root())
                .param("subscribed", source.subscribed())
                .param("sequence", source.stamp().sequence())
                .param("modified", modified == null ? null : Utc.column(modified))
                .param("fingerprint", source.stamp().fingerprint())
                .update();
    }

    /** Leaves the events of a calendar to the people here. */
    void release(long calendar) {
        database.sql("UPDATE event_source SET subscribed = FALSE WHERE calendar_id = ?")
                .param(calendar)
                .update();
    }

    boolean isSubscribed(long event) {
        return database.sql("SELECT 1 FROM event_source WHERE event_id = ? AND subscribed = TRUE")
                .param(event)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Lets pass what is planned here.
     *
     * @throws NotAllowed for an event that is as an outside calendar has it
     */
    void requireOwn(long event) {
        if (isSubscribed(event)) {
            throw new NotAllowed(new ContentRef(Events.KIND, event) + " is changed in the calendar it comes from");
        }
    }
}
