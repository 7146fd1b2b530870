package org.commonplace.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Registrations in the database. What depends on how many there are is asked by whoever holds the sitting's row. */
@Repository
class RegistrationRows {

    static final String COLUMNS = """
            SELECT r.*, s.event_id, s.occurrence_id, s.original_start
            FROM registration r JOIN sitting s ON s.id = r.sitting_id
            """;

    private static final String OVER = "('CANCELLED', 'DECLINED', 'EXPIRED', 'AWAITING_CONFIRMATION')";

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    RegistrationRows(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Holds the row that stands for this date, or the whole, until the transaction ends. */
    long lock(long event, long occurrence, @Nullable LocalDateTime originalStart) {
        return lock(event, occurrence).orElseGet(() -> {
            database.sql("INSERT IGNORE INTO sitting (event_id, occurrence_id, original_start) VALUES (:e, :o, :start)")
                    .param("e", event)
                    .param("o", occurrence)
                    .param("start", originalStart)
                    .update();
            return lock(event, occurrence).orElseThrow();
        });
    }

    private Optional<Long> lock(long event, long occurrence) {
        return database.sql("SELECT id FROM sitting WHERE event_id = ? AND occurrence_id = ? FOR UPDATE")
                .params(event, occurrence)
                .query(Long.class)
                .optional();
    }

    /** How many places are taken or kept for somebody, and how many registrations wait. */
    record Count(int taken, int waiting) {}

    Count count(long sitting) {
        return database.sql("""
                        SELECT COALESCE(SUM(IF(status = 'WAITLISTED', 0, places)), 0) AS taken,
                               COALESCE(SUM(status = 'WAITLISTED'), 0) AS waiting
                        FROM registration
                        WHERE sitting_id = :sitting
                          AND (status IN ('REGISTERED', 'OFFERED', 'WAITLISTED')
                               OR (status = 'AWAITING_CONFIRMATION' AND held_until IS NOT NULL))
                        """)
                .param("sitting", sitting)
                .query((row, n) -> new Count(row.getInt("taken"), row.getInt("waiting")))
                .single();
    }

    /** The same without holding anything, where nothing may be there yet. */
    Count count(long event, long occurrence) {
        return database.sql("SELECT id FROM sitting WHERE event_id = ? AND occurrence_id = ?")
                .params(event, occurrence)
                .query(Long.class)
                .optional()
                .map(this::count)
                .orElse(new Count(0, 0));
    }

    /** A registration to be made. */
    record Fresh(
            long sitting,
            @Nullable Long person,
            String name,
            String email,
            @Nullable String staffGroup,
            int places,
            RegistrationStatus status,
            @Nullable Instant heldUntil,
            @Nullable Long by,
            Instant now) {}

    long add(Fresh fresh) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO registration (sitting_id, person_id, name, email, staff_group, places, status,
                                                  held_until, by_id, made_at, changed_at)
                        VALUES (:sitting, :person, :name, :email, :group, :places, :status, :held, :by, :now, :now)
                        """)
                .param("sitting", fresh.sitting)
                .param("person", fresh.person)
                .param("name", fresh.name)
                .param("email", fresh.email)
                .param("group", fresh.staffGroup)
                .param("places", fresh.places)
                .param("status", fresh.status.name())
                .param("held", fresh.heldUntil == null ? null : Utc.column(fresh.heldUntil))
                .param("by", fresh.by)
                .param("now", Utc.column(fresh.now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void answer(long registration, Map<Long, String> answers) {
        if (!answers.isEmpty()) {
            batches.batchUpdate(
                    "INSERT INTO registration_answer (registration_id, question_id, answer) VALUES (:id, :question, :text)",
                    answers.entrySet().stream()
                            .map(answer -> new MapSqlParameterSource("id", registration)
                                    .addValue("question", answer.getKey())
                                    .addValue("text", answer.getValue()))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    void become(long id, RegistrationStatus status, @Nullable Instant heldUntil, Instant now) {
        database.sql("UPDATE registration SET status = :status, held_until = :held, changed_at = :now WHERE id = :id")
                .param("status", status.name())
                .param("held", heldUntil == null ? null : Utc.column(heldUntil))
                .param("now", Utc.column(now))
                .param("id", id)
                .update();
    }

    Optional<Registration> find(long id) {
        return database.sql(COLUMNS + " WHERE r.id = ?")
                .param(id)
                .query(RegistrationRows::read)
                .optional();
    }

    /** What this person has here that is not over. */
    Optional<Registration> ofPerson(long event, long occurrence, long person) {
        return database.sql(
                        COLUMNS + " WHERE s.event_id = ? AND s.occurrence_id = ? AND r.person_id = ? AND r.active = 1")
                .params(event, occurrence, person)
                .query(RegistrationRows::read)
                .optional();
    }

    /** What somebody without an account, or with one that is reached there, has here that is not over. */
    Optional<Registration> ofAddress(long event, long occurrence, String email) {
        return database.sql(COLUMNS + """
                         WHERE s.event_id = :event AND s.occurrence_id = :occurrence AND r.active = 1
                           AND (r.email = :email
                                OR r.person_id IN (SELECT p.id FROM person p WHERE p.email = :email)) LIMIT 1
                        """)
                .param("event", event)
                .param("occurrence", occurrence)
                .param("email", email)
                .query(RegistrationRows::read)
                .optional();
    }

    /** Ends what waits here for this address to be confirmed. */
    void expireUnconfirmed(long sitting, String email, Instant now) {
        database.sql("""
                        UPDATE registration SET status = 'EXPIRED', held_until = NULL, changed_at = ?
                        WHERE sitting_id = ? AND email = ? AND status = 'AWAITING_CONFIRMATION'
                        """).params(Utc.column(now), sitting, email).update();
    }

    Optional<Registration> firstWaiting(long sitting) {
        return database.sql(COLUMNS + " WHERE r.sitting_id = ? AND r.status = 'WAITLISTED' ORDER BY r.id LIMIT 1")
                .param(sitting)
                .query(RegistrationRows::read)
                .optional();
    }

    /** The place in line, from 1. */
    int placeInLine(Registration waiting) {
        return database.sql("""
                        SELECT COUNT(*) FROM registration
                        WHERE sitting_id = (SELECT sitting_id FROM registration WHERE id = :id)
                          AND status = 'WAITLISTED' AND id <= :id
                        """).param("id", waiting.id()).query(Integer.class).single();
    }

    /** Those that are not over, in the order they were made. */
    List<Registration> list(long event, long occurrence, Paging paging) {
        return database.sql(
                        COLUMNS + " WHERE s.event_id = :event AND s.occurrence_id = :occurrence AND r.status NOT IN "
                                + OVER + " ORDER BY r.id LIMIT :limit OFFSET :offset")
                .param("event", event)
                .param("occurrence", occurrence)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(RegistrationRows::read)
                .list();
    }

    long countListed(long event, long occurrence) {
        return database.sql("""
                        SELECT COUNT(*) FROM registration r JOIN sitting s ON s.id = r.sitting_id
                        WHERE s.event_id = ? AND s.occurrence_id = ? AND r.status NOT IN
                        """ + OVER)
                .params(event, occurrence)
                .query(Long.class)
                .single();
    }

    static Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getLong("occurrence_id"),
                row.getObject("original_start", LocalDateTime.class),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("staff_group"),
                row.getInt("places"),
                RegistrationStatus.valueOf(row.getString("status")),
                null,
                Utc.instantOrNull(row, "held_until"),
                row.getObject("by_id", Long.class),
                Utc.instant(row, "made_at"));
    }
}
