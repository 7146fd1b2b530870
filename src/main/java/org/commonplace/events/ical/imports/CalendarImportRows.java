package org.commonplace.events.ical.imports;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Files that were handed in, in the database. */
@Repository
class CalendarImportRows {

    private static final int PIECE = 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    private final JdbcClient database;
    private final KeptProblems problems;

    CalendarImportRows(JdbcClient database, KeptProblems problems) {
        this.database = database;
        this.problems = problems;
    }

    long add(long calendar, long person, String name, byte[] file, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO calendar_import (calendar_id, person_id, name, state, started_at)
                        VALUES (:calendar, :person, :name, :state, :now)
                        """)
                .param("calendar", calendar)
                .param("person", person)
                .param("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .param("state", HandedIn.State.OFFERED.word())
                .param("now", Utc.column(now))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (int from = 0, n = 0; from < file.length; from += PIECE, n++) {
            database.sql("INSERT INTO calendar_import_piece (import_id, position, bytes) VALUES (?, ?, ?)")
                    .params(id, n, Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE)))
                    .update();
        }
        return id;
    }

    Optional<HandedIn> find(long id) {
        return database.sql("SELECT * FROM calendar_import WHERE id = ?")
                .param(id)
                .query((row, n) -> handedIn(row))
                .optional();
    }

    byte[] file(long id) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        database.sql("SELECT bytes FROM calendar_import_piece WHERE import_id = ? ORDER BY position")
                .param(id)
                .query((row, n) -> row.getBytes("bytes"))
                .list()
                .forEach(file::writeBytes);
        return file.toByteArray();
    }

    @Nullable
    String reason(long id) {
        return database.sql("SELECT COALESCE(reason, '') FROM calendar_import WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Puts an offered file in line; says whether it was offered still. */
    boolean queue(long id, String reason) {
        return database.sql("""
                                UPDATE calendar_import SET state = 'queued', reason = :reason
                                WHERE id = :id AND state = 'offered'
                                """).param("reason", reason).param("id", id).update() > 0;
    }

    void running(long id, int total) {
        database.sql("UPDATE calendar_import SET state = 'running', total = :total WHERE id = :id")
                .param("total", total)
                .param("id", id)
                .update();
    }

    void progress(long id, BroughtEvents.Portion portion) {
        ImportCounts counts = portion.counts();
        database.sql("""
                        UPDATE calendar_import
                        SET done = :done, created = created + :created, updated = updated + :updated,
                            cancelled = cancelled + :cancelled, unchanged = unchanged + :unchanged
                        WHERE id = :id
                        """)
                .param("done", portion.done())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("cancelled", counts.cancelled())
                .param("unchanged", counts.unchanged())
                .param("id", id)
                .update();
        addProblems(id, portion.problems());
    }

    void addProblems(long id, List<ImportProblem> found) {
        for (ImportProblem problem : found) {
            database.sql("""
                            INSERT INTO calendar_import_problem (import_id, uid, line, message, arguments, refused)
                            VALUES (:id, :uid, :line, :message, :arguments, :refused)
                            """)
                    .param("id", id)
                    .param("uid", problem.uid() == null ? null : ReadTime.shortened(problem.uid()))
                    .param("line", problem.line())
                    .param("message", problem.message())
                    .param("arguments", problems.write(List.of(problem)))
                    .param("refused", problem.refused())
                    .update();
        }
    }

    /** Ends it; the file itself is not kept. */
    void finish(long id, HandedIn.State state, Instant now) {
        database.sql("UPDATE calendar_import SET state = :state, finished_at = :now WHERE id = :id")
                .param("state", state.word())
                .param("now", Utc.column(now))
                .param("id", id)
                .update();
        database.sql("DELETE FROM calendar_import_piece WHERE import_id = ?")
                .param(id)
                .update();
    }

    List<ImportProblem> problems(long id, int limit) {
        return database
                .sql("SELECT arguments FROM calendar_import_problem WHERE import_id = ? ORDER BY id LIMIT ?")
                .params(id, limit)
                .query(String.class)
                .list()
                .stream()
                .flatMap(kept -> problems.read(kept).stream())
                .toList();
    }

    int problemCount(long id) {
        return database.sql("SELECT COUNT(*) FROM calendar_import_problem WHERE import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Takes away what was offered and not wanted. */
    void remove(long id) {
        database.sql("DELETE FROM calendar_import WHERE id = ? AND state = 'offered'")
                .param(id)
                .update();
    }

    void removeOffered(Instant before) {
        database.sql("DELETE FROM calendar_import WHERE state = 'offered' AND started_at < ?")
                .param(Utc.column(before))
                .update();
    }

    private static HandedIn handedIn(ResultSet row) throws SQLException {
        return new HandedIn(
                row.getLong("id"),
                row.getLong("calendar_id"),
                row.getLong("person_id"),
                row.getString("name"),
                HandedIn.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                new ImportCounts(
                        row.getInt("created"), row.getInt("updated"), row.getInt("cancelled"), row.getInt("unchanged")),
                Utc.instant(row, "started_at"),
                Utc.instantOrNull(row, "finished_at"));
    }
}
