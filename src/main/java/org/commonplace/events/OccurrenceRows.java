package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When events take place, in the database. */
@Repository
class OccurrenceRows {

    private static final String FIELDS = """
            original_start = :original, start_local = :start, end_local = :end, zone = :zone, all_day = :allDay,
            starts_at = :startsAt, ends_at = :endsAt, brief = :brief, room_id = :room, cancelled = :cancelled,
            overridden = :overridden
            """;

    private static final int AGES = 800;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    OccurrenceRows(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** By original start. */
    List<Occurrence> of(long event) {
        return database.sql("SELECT * FROM occurrence WHERE event_id = ? ORDER BY original_start")
                .param(event)
                .query((row, n) -> new Occurrence(
                        row.getLong("id"),
                        row.getObject("original_start", LocalDateTime.class),
                        EventRows.time(row, ""),
                        row.getObject("room_id", Long.class),
                        row.getBoolean("cancelled"),
                        row.getBoolean("overridden")))
                .list();
    }

    Optional<Long> idOf(long event, LocalDateTime originalStart) {
        return database.sql("SELECT id FROM occurrence WHERE event_id = ? AND original_start = ?")
                .params(event, originalStart)
                .query(Long.class)
                .optional();
    }

    /** Which event an occurrence is of, and when that was first to begin. */
    record Address(long event, LocalDateTime originalStart) {}

    Optional<Address> address(long id) {
        return database.sql("SELECT event_id, original_start FROM occurrence WHERE id = ?")
                .param(id)
                .query((row, n) ->
                        new Address(row.getLong("event_id"), row.getObject("original_start", LocalDateTime.class)))
                .optional();
    }

    /** Those of an event that are not over, and begin soon. */
    List<Address> near(long event, JoinLinks.Soon soon) {
        return database.sql("""
                        SELECT event_id, original_start FROM occurrence
                        WHERE event_id = :event AND ends_at >= :now AND starts_at <= :end
                        """)
                .param("event", event)
                .param("now", Utc.column(soon.now()))
                .param("end", Utc.column(soon.end()))
                .query((row, n) ->
                        new Address(row.getLong("event_id"), row.getObject("original_start", LocalDateTime.class)))
                .list();
    }

    void add(Event event, Collection<Occurrence> occurrences) {
        batch(
                "INSERT INTO occurrence SET event_id = :event, calendar_id = :calendar, " + FIELDS,
                occurrences.stream()
                        .map(occurrence ->
                                fields(occurrence).addValue("event", event.id()).addValue("calendar", event.calendar()))
                        .toList());
    }

    void change(Collection<Occurrence> occurrences) {
        batch(
                "UPDATE occurrence SET " + FIELDS + " WHERE id = :id",
                occurrences.stream()
                        .map(occurrence -> fields(occurrence).addValue("id", occurrence.id()))
                        .toList());
    }

    void remove(Collection<Long> ids) {
        batch(
                "DELETE FROM occurrence WHERE id = :id",
                ids.stream().map(id -> new MapSqlParameterSource("id", id)).toList());
    }

    /** Gives rows other original starts, any of which may be that of another before. */
    void rename(Map<Long, LocalDateTime> names) {
        // By way of a time so long ago that nothing else is there; calendars repeat after 400 years
        rename(names, name -> name.minusYears(AGES));
        rename(names, name -> name);
    }

    private void rename(Map<Long, LocalDateTime> names, UnaryOperator<LocalDateTime> change) {
        batch(
                "UPDATE occurrence SET original_start = :name WHERE id = :id",
                names.entrySet().stream()
                        .map(row -> new MapSqlParameterSource("id", row.getKey())
                                .addValue("name", change.apply(row.getValue())))
                        .toList());
    }

    /** Puts occurrences from this original start on into another series. */
    void handOver(long event, LocalDateTime from, long other) {
        database.sql("UPDATE occurrence SET event_id = :other WHERE event_id = :event AND original_start >= :from")
                .param("other", other)
                .param("event", event)
                .param("from", from)
                .update();
    }

    private void batch(String statement, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource fields(Occurrence occurrence) {
        EventTime time = occurrence.time();
        return new MapSqlParameterSource()
                .addValue("original", occurrence.originalStart())
                .addValue("start", time.start())
                .addValue("end", time.end())
                .addValue("zone", time.zone().getId())
                .addValue("allDay", time.allDay())
                .addValue("startsAt", Utc.column(time.startsAt()))
                .addValue("endsAt", Utc.column(time.endsAt()))
                .addValue("brief", occurrence.isBrief())
                .addValue("room", occurrence.room())
                .addValue("cancelled", occurrence.cancelled())
                .addValue("overridden", occurrence.overridden());
    }
}
