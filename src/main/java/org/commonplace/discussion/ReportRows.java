package org.commonplace.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Reports in the database; who may read them is asked by those who read them here. */
@Repository
class ReportRows {

    private final JdbcClient database;

    ReportRows(JdbcClient database) {
        this.database = database;
    }

    record Row(
            long id,
            ContentRef subject,
            Fault fault,
            String words,
            @Nullable Long reporter,
            Instant at,
            Report.@Nullable Settled settled) {}

    long add(NewReport wanted, String words, @Nullable Long reporter, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO reader_report (subject_kind, subject_id, fault, words, reporter_id, reported_at)
                        VALUES (:kind, :subject, :fault, :words, :reporter, :at)
                        """)
                .param("kind", wanted.subject().kind())
                .param("subject", wanted.subject().id())
                .param("fault", wanted.fault().name())
                .param("words", words)
                .param("reporter", reporter)
                .param("at", Utc.column(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Row> find(long id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Row> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT * FROM reader_report WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(ReportRows::row)
                        .list();
    }

    /** Reports about some content, the first first. */
    List<Row> about(ContentRef subject, boolean open) {
        return database.sql("""
                        SELECT * FROM reader_report
                        WHERE subject_kind = :kind AND subject_id = :subject AND (settled_at IS NULL) = :open
                        ORDER BY reported_at, id
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("open", open)
                .query(ReportRows::row)
                .list();
    }

    boolean isOpen(ContentRef subject) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM reader_report
                                       WHERE subject_kind = :kind AND subject_id = :subject AND settled_at IS NULL)
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(Boolean.class)
                .single();
    }

    /** What a person told and saw settled since, the latest first. */
    List<Row> settledFor(long reporter, ContentRef subject, Instant since) {
        return database.sql("""
                        SELECT * FROM reader_report
                        WHERE subject_kind = :kind AND subject_id = :subject AND reporter_id = :reporter
                          AND settled_at >= :since
                        ORDER BY settled_at DESC, id DESC
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("reporter", reporter)
                .param("since", Utc.column(since))
                .query(ReportRows::row)
                .list();
    }

    /** Open reports about anything, the first first. */
    List<Row> open(int limit) {
        return database.sql(
                        "SELECT * FROM reader_report WHERE settled_at IS NULL ORDER BY reported_at, id LIMIT :limit")
                .param("limit", limit)
                .query(ReportRows::row)
                .list();
    }

    /** Whether it is open still. */
    boolean restate(long id, Fault fault, String words) {
        database.sql("UPDATE reader_report SET fault = :fault, words = :words WHERE id = :id AND settled_at IS NULL")
                .param("fault", fault.name())
                .param("words", words)
                .param("id", id)
                .update();
        return find(id).filter(row -> row.settled() == null).isPresent();
    }

    /** Whether it was open until now. */
    boolean remove(long id) {
        return database.sql("DELETE FROM reader_report WHERE id = ? AND settled_at IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    /** Whether it was open until now. */
    boolean settle(long id, Report.Settled settled) {
        return database.sql("""
                                UPDATE reader_report
                                SET settled_at = :at, settled_by = :by, outcome = :outcome, answer = :answer
                                WHERE id = :id AND settled_at IS NULL
                                """)
                        .param("at", Utc.column(settled.at()))
                        .param("by", settled.by())
                        .param("outcome", settled.outcome().name())
                        .param("answer", settled.answer())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Instant settled = Utc.instantOrNull(row, "settled_at");
        return new Row(
                row.getLong("id"),
                new ContentRef(row.getString("subject_kind"), row.getLong("subject_id")),
                Fault.valueOf(row.getString("fault")),
                row.getString("words"),
                row.getObject("reporter_id", Long.class),
                Utc.instant(row, "reported_at"),
                settled == null
                        ? null
                        : new Report.Settled(
                                settled,
                                row.getLong("settled_by"),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("answer")));
    }
}
