package org.commonplace.events.ical.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions in the database. */
@Repository
class SubscriptionRows {

    private static final int MOST_PROBLEMS = 200;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_ETAG = 500;
    private static final int LONGEST_DATE = 100;

    private final JdbcClient database;
    private final KeptProblems problems;
    private final Clock clock;

    SubscriptionRows(JdbcClient database, KeptProblems problems, Clock clock) {
        this.database = database;
        this.problems = problems;
        this.clock = clock;
    }

    /** What was given out last. */
    record Last(
            @Nullable String etag,
            @Nullable String modified,
            @Nullable String fingerprint) {}

    Optional<Subscription> find(long calendar) {
        return database.sql("SELECT * FROM calendar_subscription WHERE calendar_id = ?")
                .param(calendar)
                .query((row, n) -> subscription(row))
                .optional();
    }

    Last last(long calendar) {
        return database.sql("SELECT etag, modified, fingerprint FROM calendar_subscription WHERE calendar_id = ?")
                .param(calendar)
                .query((row, n) ->
                        new Last(row.getString("etag"), row.getString("modified"), row.getString("fingerprint")))
                .single();
    }

    /** Subscribes, or changes what is subscribed to; it is looked at as soon as possible. */
    void save(long calendar, String url, long person, Duration every) {
        database.sql("""
                        INSERT INTO calendar_subscription
                            (calendar_id, url, person_id, every_minutes, next_at, problems, created_at)
                        VALUES (:calendar, :url, :person, :every, :now, '[]', :now)
                        ON DUPLICATE KEY UPDATE
                            etag = IF(url = VALUES(url), etag, NULL), modified = IF(url = VALUES(url), modified, NULL),
                            fingerprint = IF(url = VALUES(url), fingerprint, NULL), url = VALUES(url),
                            person_id = VALUES(person_id), every_minutes = VALUES(every_minutes),
                            next_at = VALUES(next_at), failures = 0, fault = NULL, fault_detail = NULL
                        """)
                .param("calendar", calendar)
                .param("url", url)
                .param("person", person)
                .param("every", every.toMinutes())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    boolean remove(long calendar) {
        return database.sql("DELETE FROM calendar_subscription WHERE calendar_id = ?")
                        .param(calendar)
                        .update()
                > 0;
    }

    List<Long> due(int limit) {
        return database.sql("""
                        SELECT calendar_id FROM calendar_subscription WHERE next_at <= :now
                        ORDER BY next_at, calendar_id LIMIT :limit
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Whether this node is the one to look at it; for as long, no other is. */
    boolean claim(long calendar, Duration pause) {
        Instant now = clock.instant();
        return database.sql("""
                                UPDATE calendar_subscription SET next_at = :later
                                WHERE calendar_id = :calendar AND next_at <= :now
                                """)
                        .param("later", Utc.column(now.plus(pause)))
                        .param("calendar", calendar)
                        .param("now", Utc.column(now))
                        .update()
                > 0;
    }

    /** Has it looked at as soon as possible. */
    void hurry(long calendar) {
        database.sql("UPDATE calendar_subscription SET next_at = :now WHERE calendar_id = :calendar")
                .param("now", Utc.column(clock.instant()))
                .param("calendar", calendar)
                .update();
    }

    void same(long calendar, Instant next) {
        database.sql("""
                        UPDATE calendar_subscription
                        SET tried_at = :now, worked_at = :now, next_at = :next, failures = 0, fault = NULL,
                            fault_detail = NULL
                        WHERE calendar_id = :calendar
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("next", Utc.column(next))
                .param("calendar", calendar)
                .update();
    }

    void worked(long calendar, Instant next, Last last, ImportAnswer answer) {
        same(calendar, next);
        database.sql("""
                        UPDATE calendar_subscription
                        SET etag = :etag, modified = :modified, fingerprint = :fingerprint, created = :created,
                            updated = :updated, cancelled = :cancelled, unchanged = :unchanged, problems = :problems
                        WHERE calendar_id = :calendar
                        """)
                .param("etag", kept(last.etag(), LONGEST_ETAG))
                .param("modified", kept(last.modified(), LONGEST_DATE))
                .param("fingerprint", last.fingerprint())
                .param("created", answer.counts().created())
                .param("updated", answer.counts().updated())
                .param("cancelled", answer.counts().cancelled())
                .param("unchanged", answer.counts().unchanged())
                .param(
                        "problems",
                        problems.write(
                                answer.problems().stream().limit(MOST_PROBLEMS).toList()))
                .param("calendar", calendar)
                .update();
    }

    void failed(long calendar, Instant next, String fault, String detail) {
        database.sql("""
                        UPDATE calendar_subscription
                        SET tried_at = :now, next_at = :next, failures = failures + 1, fault = :fault,
                            fault_detail = :detail
                        WHERE calendar_id = :calendar
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("next", Utc.column(next))
                .param("fault", fault)
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .param("calendar", calendar)
                .update();
    }

    /** What is too long to be kept whole would not be known again. */
    private static @Nullable String kept(@Nullable String tag, int longest) {
        return tag == null || tag.length() > longest ? null : tag;
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        String detail = row.getString("fault_detail");
        return new Subscription(
                row.getLong("calendar_id"),
                row.getString("url"),
                row.getLong("person_id"),
                Duration.ofMinutes(row.getInt("every_minutes")),
                Utc.instant(row, "next_at"),
                Utc.instantOrNull(row, "tried_at"),
                Utc.instantOrNull(row, "worked_at"),
                row.getInt("failures"),
                row.getString("fault"),
                detail == null ? "" : detail,
                new ImportCounts(
                        row.getInt("created"), row.getInt("updated"), row.getInt("cancelled"), row.getInt("unchanged")),
                problems.read(row.getString("problems")));
    }
}
