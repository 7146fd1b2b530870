package org.commonplace.events.numbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.commonplace.events.registration.ExpectedAt;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sessions that took place, and who had a place there. What comes from outside calendars took place elsewhere. */
@Repository
class SessionRows {

    /** By days as the clocks there show them; zones are at most a day apart. */
    private static final String HELD = """
            o.calendar_id IN (:calendars) AND o.cancelled = FALSE AND e.template = FALSE AND o.ends_at <= :now
            AND o.start_local >= :from AND o.start_local < :until
            AND o.starts_at >= :from - INTERVAL 1 DAY AND o.starts_at < :until + INTERVAL 1 DAY
            AND NOT EXISTS (SELECT 1 FROM event_source c WHERE c.event_id = e.id AND c.subscribed = TRUE)
            """;

    private final JdbcClient database;

    SessionRows(JdbcClient database) {
        this.database = database;
    }

    List<Session> sessions(Collection<Long> calendars, ReportPeriod period, Instant now) {
        return held("""
                        SELECT o.id, o.calendar_id, o.start_local, e.technique,
                               IF(o.all_day, 0, TIMESTAMPDIFF(MINUTE, o.starts_at, o.ends_at)) AS minutes,
                               COALESCE(v.capacity, e.capacity) AS capacity
                        FROM occurrence o JOIN event e ON e.id = o.event_id
                        LEFT JOIN event_override v ON v.event_id = o.event_id AND v.original_start = o.original_start
                        WHERE\s""" + HELD, calendars, period, now)
                .query((row, n) -> session(row))
                .list();
    }

    /** Every registration with places at those sessions; once for each of them where it is for a whole course. */
    void seats(Collection<Long> calendars, ReportPeriod period, Instant now, Consumer<Seat> reader) {
        held("""
                        SELECT x.occurrence_id, COALESCE(r.staff_group, p.staff_group, '') AS staff_group, r.places,
                               r.person_id, r.email, a.present
                        FROM (
                        """ + ExpectedAt.where(HELD + " AND r.status = 'REGISTERED'") + """
                        ) x JOIN registration r ON r.id = x.registration_id
                        LEFT JOIN person p ON p.id = r.person_id
                        LEFT JOIN attendance a ON a.registration_id = r.id AND a.occurrence_id = x.occurrence_id
                        """, calendars, period, now)
                .query(row -> {
                    reader.accept(seat(row));
                });
    }

    private StatementSpec held(String question, Collection<Long> calendars, ReportPeriod period, Instant now) {
        return database.sql(question)
                .param("calendars", calendars)
                .param("from", period.from().atStartOfDay())
                .param("until", period.to().plusDays(1).atStartOfDay())
                .param("now", Utc.column(now));
    }

    private static Session session(ResultSet row) throws SQLException {
        String technique = row.getString("technique");
        return new Session(
                row.getLong("id"),
                row.getLong("calendar_id"),
                YearMonth.from(row.getObject("start_local", LocalDateTime.class)),
                technique == null ? "" : technique,
                row.getInt("minutes"),
                row.getObject("capacity", Integer.class));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        return new Seat(
                row.getLong("occurrence_id"),
                row.getString("staff_group"),
                row.getInt("places"),
                person == null ? row.getString("email") : person,
                row.getObject("present", Boolean.class));
    }
}
