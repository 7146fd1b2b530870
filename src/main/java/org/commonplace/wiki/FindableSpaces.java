package org.commonplace.wiki;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a search index has to know of spaces; as for pages, reading for it asks nobody's leave. */
@Service
public class FindableSpaces {

    private final JdbcClient database;

    FindableSpaces(JdbcClient database) {
        this.database = database;
    }

    /** What a space is found by. */
    public record Text(String key, String name, String purpose) {}

    public Optional<Text> text(long space) {
        return database.sql("SELECT space_key, name, purpose FROM space WHERE id = :space AND trashed_at IS NULL")
                .param("space", space)
                .query((row, n) ->
                        new Text(row.getString("space_key"), row.getString("name"), row.getString("purpose")))
                .optional();
    }

    /** Spaces in the order of their ids, after {@code space}; 0 for the first. */
    public List<Long> after(long space, int limit) {
        return database.sql("SELECT id FROM space WHERE id > :space ORDER BY id LIMIT :limit")
                .param("space", space)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
