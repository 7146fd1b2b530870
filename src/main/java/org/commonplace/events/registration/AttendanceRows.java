package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was there, in the database. */
@Repository
class AttendanceRows {

    private final JdbcClient database;
    private final Clock clock;

    AttendanceRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How it became known. */
    enum How {
        LIST,
        WORD,
        FILE,
        /** Nobody said that they were there. */
        SILENCE
    }

    /** Somebody who has a place on a date. */
    record Expected(
            long registration,
            @Nullable Long person,
            String name,
            String email,
            @Nullable String staffGroup,
            int places,
            @Nullable Boolean present) {}

    List<Expected> expected(long occurrence) {
        return database.sql("""
                        SELECT r.id, r.person_id, r.name, COALESCE(p.email, r.email) AS email, r.staff_group, r.places,
                               a.present
                        FROM (
                        """ + ExpectedAt.where("o.id = :id AND r.status = 'REGISTERED'") + """
                        ) x JOIN registration r ON r.id = x.registration_id
                        LEFT JOIN person p ON p.id = r.person_id
                        LEFT JOIN attendance a ON a.registration_id = r.id AND a.occurrence_id = :id
                        ORDER BY r.id
                        """)
                .param("id", occurrence)
                .query((row, n) -> new Expected(
                        row.getLong("id"),
                        row.getObject("person_id", Long.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("staff_group"),
                        row.getInt("places"),
                        row.getObject("present", Boolean.class)))
                .list();
    }

    /** The registration by which this person has a place on a date. */
    Optional<Long> registrationOf(long person, long occurrence) {
        return database.sql(ExpectedAt.where("o.id = :id AND r.status = 'REGISTERED' AND r.person_id = :person")
                        + " LIMIT 1")
                .param("id", occurrence)
                .param("person", person)
                .query((row, n) -> row.getLong("registration_id"))
                .optional();
    }

    Optional<Boolean> present(long registration, long occurrence) {
        return database.sql("SELECT present FROM attendance WHERE registration_id = ? AND occurrence_id = ?")
                .params(registration, occurrence)
                .query(Boolean.class)
                .optional();
    }

    void note(
            long registration,
            long occurrence,
            boolean present,
            How how,
            @Nullable Integer minutes,
            @Nullable Long by) {
        database.sql("""
                        REPLACE INTO attendance (registration_id, occurrence_id, present, how, minutes, noted_at, by_id)
                        VALUES (:registration, :occurrence, :present, :how, :minutes, :now, :by)
                        """)
                .param("registration", registration)
                .param("occurrence", occurrence)
                .param("present", present)
                .param("how", how.name())
                .param("minutes", minutes)
                .param("now", Utc.column(clock.instant()))
                .param("by", by)
                .update();
    }

    void forget(long registration, long occurrence) {
        database.sql("DELETE FROM attendance WHERE registration_id = ? AND occurrence_id = ?")
                .params(registration, occurrence)
                .update();
    }

    /**
     * Notes as absent those of whom nothing is noted, on dates that ended before this and of which somebody was noted as
     * present: where nobody kept a list, nothing is known.
     */
    void noteSilent(Instant before, Instant earliest) {
        String condition = """
                o.ends_at <= :before AND o.ends_at > :earliest AND o.cancelled = FALSE AND r.status = 'REGISTERED'
                AND EXISTS (SELECT 1 FROM attendance c WHERE c.occurrence_id = o.id AND c.present)
                """;
        database.sql("""
                        INSERT IGNORE INTO attendance (registration_id, occurrence_id, present, how, noted_at)
                        SELECT x.registration_id, x.occurrence_id, FALSE, 'SILENCE', :now FROM (
                        """ + ExpectedAt.where(condition) + ") x")
                .param("before", Utc.column(before))
                .param("earliest", Utc.column(earliest))
                .param("now", Utc.column(clock.instant()))
                .update();
    }
}
