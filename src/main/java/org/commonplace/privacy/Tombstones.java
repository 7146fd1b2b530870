package org.commonplace.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@link Tombstone}s. */
@Repository
class Tombstones {

    private static final String WHOLE = "whole";
    private static final int LONGEST = 255;

    private final JdbcClient database;
    private final Clock clock;

    Tombstones(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long add(Purge purge, long person, String reason) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO tombstone (content_kind, content_id, what, person_id, purged_at, reason, rebuilt)
                        VALUES (:kind, :id, :what, :person, :now, :reason, FALSE)
                        """)
                .param("kind", purge.content().kind())
                .param("id", purge.content().id())
                .param("what", what(purge))
                .param("person", person)
                .param("now", Utc.column(clock.instant()))
                .param("reason", reason)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static String what(Purge purge) {
        String numbers =
                purge.revisions().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return purge.isWhole() ? WHOLE : numbers.substring(0, Math.min(numbers.length(), LONGEST));
    }

    Tombstone get(long id) {
        return database.sql("SELECT * FROM tombstone WHERE id = ?")
                .param(id)
                .query(Tombstones::read)
                .single();
    }

    /** The latest first. */
    Listing<Tombstone> list(Paging paging) {
        long total =
                database.sql("SELECT COUNT(*) FROM tombstone").query(Long.class).single();
        List<Tombstone> items = database.sql("SELECT * FROM tombstone ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(paging.size(), paging.offset())
                .query(Tombstones::read)
                .list();
        return new Listing<>(items, total);
    }

    /** Those of which there may be traces yet, outside the database or in the files of its tables. */
    List<Tombstone> waiting() {
        return database.sql("SELECT * FROM tombstone WHERE NOT rebuilt")
                .query(Tombstones::read)
                .list();
    }

    void rebuilt(List<Long> ids) {
        if (!ids.isEmpty()) {
            database.sql("UPDATE tombstone SET rebuilt = TRUE WHERE id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    private static Tombstone read(ResultSet row, int number) throws SQLException {
        return new Tombstone(
                row.getLong("id"),
                new ContentRef(row.getString("content_kind"), row.getLong("content_id")),
                row.getString("what"),
                row.getLong("person_id"),
                Utc.instant(row, "purged_at"),
                row.getString("reason"),
                row.getBoolean("rebuilt"));
    }
}
