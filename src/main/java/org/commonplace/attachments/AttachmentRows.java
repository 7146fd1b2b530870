package org.commonplace.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows behind {@link Attachments}. */
@Repository
class AttachmentRows {

    private static final String SELECT = """
            SELECT a.id, a.owner_kind, a.owner_id, a.name, f.type, f.size, a.sha256, a.added_by, a.added_at
            FROM attachment a JOIN stored_file f ON f.sha256 = a.sha256
            WHERE a.removed_at IS NULL AND\s""";

    /** What was there at a moment and has not been removed since, unless another of its name took its place. */
    private static final String AS_OF = SELECT.replace("a.removed_at IS NULL", """
            a.added_at <= :moment AND (a.removed_at IS NULL OR (a.removed_at > :moment AND EXISTS (
                SELECT 1 FROM attachment n
                WHERE n.owner_kind = a.owner_kind AND n.owner_id = a.owner_id AND n.live_name = a.name)))""");

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Attachment> find(long id) {
        return database.sql(SELECT + "a.id = ?")
                .param(id)
                .query(AttachmentRows::read)
                .optional();
    }

    /** As {@link #find(long)}, as of a moment. */
    Optional<Attachment> find(long id, Instant moment) {
        return database.sql(AS_OF + "a.id = :id")
                .param("moment", utc(moment))
                .param("id", id)
                .query(AttachmentRows::read)
                .optional();
    }

    /** As {@link #find(long)}, in the trash or not. */
    Optional<Attachment> findKept(long id) {
        return database.sql(SELECT.replace("a.removed_at IS NULL", "TRUE") + "a.id = ?")
                .param(id)
                .query(AttachmentRows::read)
                .optional();
    }

    /** As {@link #list(ContentRef)}, as of a moment. */
    List<Attachment> list(ContentRef owner, Instant moment) {
        return database.sql(AS_OF + "a.owner_kind = :kind AND a.owner_id = :owner ORDER BY a.name, a.id")
                .param("moment", utc(moment))
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .query(AttachmentRows::read)
                .list();
    }

    Optional<Attachment> find(ContentRef owner, String name) {
        return database.sql(SELECT + "a.owner_kind = ? AND a.owner_id = ? AND a.live_name = ?")
                .params(owner.kind(), owner.id(), name)
                .query(AttachmentRows::read)
                .optional();
    }

    List<Attachment> list(ContentRef owner) {
        return database.sql(SELECT + "a.owner_kind = ? AND a.owner_id = ? ORDER BY a.name, a.id")
                .params(owner.kind(), owner.id())
                .query(AttachmentRows::read)
                .list();
    }

    /** Makes the content known, or makes sure that it stays known until this transaction has ended. */
    void keep(FileStore.Stored content, Instant now) {
        database.sql("""
                        INSERT INTO stored_file (sha256, size, type, created_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE size = VALUES(size), type = VALUES(type)""")
                .params(content.sha256(), content.size(), content.type(), utc(now))
                .update();
    }

    /** The new row's id; empty when the owner has a live file of that name. */
    Optional<Long> insert(ContentRef owner, String name, String sha256, @Nullable Long person, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO attachment (owner_kind, owner_id, name, sha256, added_by, added_at)
                            VALUES (:kind, :owner, :name, :sha256, :person, :now)""")
                    .param("kind", owner.kind())
                    .param("owner", owner.id())
                    .param("name", name)
                    .param("sha256", sha256)
                    .param("person", person)
                    .param("now", utc(now))
                    .update(key, "id");
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
        return Optional.ofNullable(key.getKey()).map(Number::longValue);
    }

    /** Whether it was there to remove. */
    boolean remove(long id, @Nullable Long person, Instant now) {
        return database.sql(
                                "UPDATE attachment SET removed_at = :now, removed_by = :person WHERE id = :id AND removed_at IS NULL")
                        .param("now", utc(now))
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** When a file was removed, kept from changing until this transaction has ended; empty when it is not in the trash. */
    Optional<Instant> lockRemoved(long id) {
        return database.sql("SELECT removed_at FROM attachment WHERE id = ? AND removed_at IS NOT NULL FOR UPDATE")
                .param(id)
                .query((row, n) ->
                        row.getObject("removed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .optional();
    }

    /** Takes a file out of the trash under this name; whether its owner had no live file of that name. */
    boolean restore(long id, String name, Instant addedAt) {
        try {
            database.sql("""
                            UPDATE attachment SET removed_at = NULL, removed_by = NULL, name = :name, added_at = :added
                            WHERE id = :id""")
                    .param("name", name)
                    .param("added", utc(addedAt))
                    .param("id", id)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Contents no attachment names any more, not even one in the trash. */
    List<String> unreferenced(Instant before) {
        return database.sql("""
                        SELECT sha256 FROM stored_file f WHERE created_at < ?
                        AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = f.sha256)""").param(utc(before)).query(String.class).list();
    }

    /** Those of these hashes that are known. */
    List<String> known(Collection<String> hashes) {
        return database.sql("SELECT sha256 FROM stored_file WHERE sha256 IN (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list();
    }

    /** Forgets a content, unless an attachment names it; whether it is unknown now. */
    boolean forget(String sha256) {
        try {
            database.sql("DELETE FROM stored_file WHERE sha256 = ?")
                    .param(sha256)
                    .update();
            return true;
        } catch (DataIntegrityViolationException named) {
            return false;
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Attachment read(ResultSet row, int number) throws SQLException {
        long person = row.getLong("added_by");
        Long addedBy = row.wasNull() ? null : person;
        return new Attachment(
                row.getLong("id"),
                new ContentRef(row.getString("owner_kind"), row.getLong("owner_id")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                addedBy,
                row.getObject("added_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
