package org.commonplace.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows behind {@link Imports}. */
@Repository
class ImportRows {

    private static final String ACTIVE = "('queued', 'running')";

    private final JdbcClient database;

    ImportRows(JdbcClient database) {
        this.database = database;
    }

    /** The page a file became, and the import that looked at it last. */
    record Imported(long page, int revision, String fingerprint, long job) {}

    /** The new job's id; empty when another import is at work in the space. */
    Optional<Long> insert(
            long space, ImportFormat format, String name, String archive, boolean drafts, long person, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO import_job (space_id, format, state, name, archive, drafts, started_by, started_at)
                            VALUES (?, ?, 'queued', ?, ?, ?, ?, ?)""")
                    .params(space, format.word(), name, archive, drafts, person, utc(now))
                    .update(key, "id");
        } catch (DuplicateKeyException busy) {
            return Optional.empty();
        }
        return Optional.ofNullable(key.getKey()).map(Number::longValue);
    }

    Optional<ImportJob> find(long id) {
        return database.sql("SELECT * FROM import_job WHERE id = ?")
                .param(id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** The latest first. */
    List<ImportJob> inSpace(long space, int offset, int limit) {
        return database.sql("SELECT * FROM import_job WHERE space_id = ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(space, limit, offset)
                .query((row, n) -> job(row))
                .list();
    }

    /** Those this person started, the latest first. */
    List<ImportJob> inSpace(long space, long person, int offset, int limit) {
        return database.sql("SELECT * FROM import_job WHERE space_id = ? AND started_by = ?"
                        + " ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(space, person, limit, offset)
                .query((row, n) -> job(row))
                .list();
    }

    String archive(long id) {
        return database.sql("SELECT archive FROM import_job WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Archives that finished imports left behind before then. */
    List<String> oldArchives(Instant before) {
        return database.sql("SELECT archive FROM import_job WHERE finished_at < ?")
                .param(utc(before))
                .query(String.class)
                .list();
    }

    /** How the import stands; until the transaction ends nobody can change that. */
    Optional<ImportState> lock(long id) {
        return database.sql("SELECT state FROM import_job WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .map(ImportRows::state);
    }

    /** Whether the import may go on; until the transaction ends nobody can stop it. */
    boolean lockActive(long id) {
        return database.sql("SELECT COUNT(*) FROM import_job WHERE id = ? AND state IN " + ACTIVE + " FOR UPDATE")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes that the import begins, or begins again where it was stopped, after so many files. */
    void begin(long id, int total, int done) {
        database.sql("""
                        UPDATE import_job SET state = 'running', total = ?, done = ?
                        WHERE id = ? AND state IN ('queued', 'running')""").params(total, done, id).update();
    }

    /** Notes which file is being looked at, for those who watch. */
    void isAt(long id, String file) {
        database.sql("UPDATE import_job SET current_file = ? WHERE id = ?")
                .params(file, id)
                .update();
    }

    void progress(long id, int created, int updated, int unchanged, int done) {
        database.sql("""
                        UPDATE import_job SET state = 'running', created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
                               done = done + ? WHERE id = ?""").params(created, updated, unchanged, done, id).update();
    }

    /** Whether it was still at work. */
    boolean finish(long id, ImportState state, Instant now) {
        return database.sql("UPDATE import_job SET state = ?, finished_at = ? WHERE id = ? AND state IN " + ACTIVE)
                        .params(state.word(), utc(now), id)
                        .update()
                == 1;
    }

    /** Whether it was stopped and nothing else is at work in the space. */
    boolean requeue(long id) {
        try {
            return database.sql("""
                            UPDATE import_job SET state = 'queued', finished_at = NULL
                            WHERE id = ? AND state IN ('cancelled', 'failed')""").param(id).update() == 1;
        } catch (DuplicateKeyException busy) {
            return false;
        }
    }

    /** What may identify a patient in pages that the import made or left. */
    List<ImportProblem> aboutPatients(long job, int limit) {
        return database.sql("""
                        SELECT path, reason, detail, extra FROM import_problem
                        WHERE job_id = ? AND reason LIKE 'transfer.page.identifying%' ORDER BY path, id LIMIT ?""").params(job, limit).query(ImportRows::problem).list();
    }

    void add(long job, ImportProblem problem) {
        database.sql("INSERT INTO import_problem (job_id, path, reason, detail, extra) VALUES (?, ?, ?, ?, ?)")
                .params(job, problem.path(), problem.reason(), problem.detail(), problem.extra())
                .update();
    }

    /** Takes back what was said about files that will be looked at once more. */
    void forgetProblemsOfUnfinishedFiles(ImportJob job) {
        database.sql("""
                        DELETE FROM import_problem WHERE job_id = :job AND path NOT IN
                            (SELECT path FROM imported_page WHERE space_id = :space AND job_id = :job)""").param("job", job.id()).param("space", job.space()).update();
    }

    void forgetProblems(long job, String reason) {
        database.sql("DELETE FROM import_problem WHERE job_id = ? AND reason = ?")
                .params(job, reason)
                .update();
    }

    /** @param undone whether what taking it back did is wanted, or what the import itself met with */
    List<ImportProblem> problems(long job, boolean undone, int offset, int limit) {
        return database.sql("""
                        SELECT path, reason, detail, extra FROM import_problem
                        WHERE job_id = ? AND (reason LIKE ?) = ? ORDER BY path, id LIMIT ? OFFSET ?""")
                .params(job, ImportProblem.TAKING_BACK + "%", undone, limit, offset)
                .query(ImportRows::problem)
                .list();
    }

    int problemCount(long job, boolean undone) {
        return database.sql("SELECT COUNT(*) FROM import_problem WHERE job_id = ? AND (reason LIKE ?) = ?")
                .params(job, ImportProblem.TAKING_BACK + "%", undone)
                .query(Integer.class)
                .single();
    }

    /** What earlier imports made in this space, by path. */
    Map<String, Imported> imported(long space) {
        Map<String, Imported> imported = new HashMap<>();
        database.sql("SELECT path, page_id, revision, fingerprint, job_id FROM imported_page WHERE space_id = ?")
                .param(space)
                .query(row -> {
                    imported.put(
                            row.getString("path"),
                            new Imported(
                                    row.getLong("page_id"),
                                    row.getInt("revision"),
                                    row.getString("fingerprint"),
                                    row.getLong("job_id")));
                });
        return imported;
    }

    void remember(long space, String path, Imported imported) {
        database.sql("""
                        INSERT INTO imported_page (space_id, path, page_id, revision, fingerprint, job_id)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE page_id = VALUES(page_id), revision = VALUES(revision),
                               fingerprint = VALUES(fingerprint), job_id = VALUES(job_id)""")
                .params(space, path, imported.page(), imported.revision(), imported.fingerprint(), imported.job())
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static ImportState state(String word) {
        return ImportState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static ImportProblem problem(ResultSet row, int number) throws SQLException {
        return new ImportProblem(
                row.getString("path"), row.getString("reason"), row.getString("detail"), row.getString("extra"));
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        LocalDateTime finished = row.getObject("finished_at", LocalDateTime.class);
        LocalDateTime takenBack = row.getObject("taken_back_at", LocalDateTime.class);
        return new ImportJob(
                row.getLong("id"),
                row.getLong("space_id"),
                ImportFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                state(row.getString("state")),
                row.getString("name"),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getString("current_file"),
                row.getLong("started_by"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                finished == null ? null : finished.toInstant(ZoneOffset.UTC),
                takenBack == null ? null : takenBack.toInstant(ZoneOffset.UTC),
                row.getBoolean("drafts"));
    }

    /** Whether any import was ever brought to its end. */
    boolean hasFinished() {
        return database.sql("SELECT COUNT(*) FROM (SELECT 1 FROM import_job WHERE state = ? LIMIT 1) done")
                        .param(ImportState.DONE.word())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
