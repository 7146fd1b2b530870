package org.commonplace.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is different about occurrences of series, in the database. */
@Repository
class DeviationRows {

    private final JdbcClient database;
    private final EventLists lists;

    DeviationRows(JdbcClient database, EventLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** Those of an event by original start. */
    Map<LocalDateTime, Deviation> of(Event event) {
        return of(List.of(event)).getOrDefault(event.id(), Map.of());
    }

    /** Those of events, each by original start. */
    Map<Long, Map<LocalDateTime, Deviation>> of(Collection<Event> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<Long, Event> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        EventLists.Found found = lists.of(byId.keySet());
        Map<Long, Map<LocalDateTime, Deviation>> all = new HashMap<>();
        database.sql("""
                        SELECT v.*, e.all_day FROM event_override v JOIN event e ON e.id = v.event_id
                        WHERE v.event_id IN (:ids)
                        """).param("ids", byId.keySet()).query(row -> {
            long event = row.getLong("event_id");
            Deviation deviation = deviation(row, found);
            all.computeIfAbsent(event, id -> new TreeMap<>()).put(deviation.originalStart(), deviation);
        });
        return all;
    }

    Optional<Deviation> find(Event event, LocalDateTime originalStart) {
        return Optional.ofNullable(of(event).get(originalStart));
    }

    void save(long event, Deviation deviation) {
        OccurrenceChange change = deviation.change();
        EventTime time = change.time();
        Venue venue = change.venue();
        database.sql("""
                        REPLACE INTO event_override
                            (event_id, original_start, cancelled, title, description, start_local, end_local, zone,
                             own_venue, room_id, place, online_url, link_minutes, own_speakers, capacity, sequence,
                             changed_at)
                        VALUES (:event, :original, :cancelled, :title, :description, :start, :end, :zone, :ownVenue,
                                :room, :place, :online, :linkMinutes, :ownSpeakers, :capacity, :sequence, :changedAt)
                        """)
                .param("event", event)
                .param("original", deviation.originalStart())
                .param("cancelled", deviation.cancelled())
                .param("title", change.title())
                .param("description", change.description())
                .param("start", time == null ? null : time.start())
                .param("end", time == null ? null : time.end())
                .param("zone", time == null ? null : time.zone().getId())
                .param("ownVenue", venue != null)
                .param("room", venue == null ? null : venue.room())
                .param("place", venue == null ? null : venue.place())
                .param("online", venue == null ? null : venue.onlineUrl())
                .param("linkMinutes", venue == null ? null : venue.linkMinutes())
                .param("ownSpeakers", change.speakers() != null)
                .param("capacity", change.capacity())
                .param("sequence", deviation.sequence())
                .param("changedAt", Utc.column(deviation.changedAt()))
                .update();
        List<Speaker> speakers = change.speakers();
        lists.replaceSpeakers(event, deviation.originalStart(), speakers == null ? List.of() : speakers);
    }

    void remove(long event, LocalDateTime originalStart) {
        lists.replaceSpeakers(event, originalStart, List.of());
        database.sql("DELETE FROM event_override WHERE event_id = ? AND original_start = ?")
                .params(event, originalStart)
                .update();
    }

    /** Puts those from this original start on into another series. */
    void handOver(long event, LocalDateTime from, long other) {
        for (String table : List.of("event_override", "event_speaker")) {
            database.sql("UPDATE " + table
                            + " SET event_id = :other WHERE event_id = :event AND original_start >= :from")
                    .param("other", other)
                    .param("event", event)
                    .param("from", from)
                    .update();
        }
    }

    private static Deviation deviation(ResultSet row, EventLists.Found lists) throws SQLException {
        LocalDateTime original = row.getObject("original_start", LocalDateTime.class);
        OccurrenceChange change = new OccurrenceChange(
                row.getString("title"),
                row.getString("description"),
                time(row),
                row.getBoolean("own_venue") ? EventRows.venue(row) : null,
                row.getBoolean("own_speakers") ? lists.speakers(row.getLong("event_id"), original) : null,
                row.getObject("capacity", Integer.class));
        return new Deviation(
                original, row.getBoolean("cancelled"), change, row.getInt("sequence"), Utc.instant(row, "changed_at"));
    }

    private static @Nullable EventTime time(ResultSet row) throws SQLException {
        LocalDateTime start = row.getObject("start_local", LocalDateTime.class);
        return start == null
                ? null
                : new EventTime(
                        start,
                        row.getObject("end_local", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("all_day"));
    }
}
