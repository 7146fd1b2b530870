package org.commonplace.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reacted to which comments. */
@Repository
class ReactionRows {

    private final JdbcClient database;

    ReactionRows(JdbcClient database) {
        this.database = database;
    }

    /** By comment and kind, who did, the first to react first. */
    Map<Long, Map<Reaction, Set<Long>>> of(Collection<Long> comments) {
        Map<Long, Map<Reaction, Set<Long>>> all = new HashMap<>();
        if (!comments.isEmpty()) {
            database.sql(
                            "SELECT * FROM discussion_reaction WHERE comment_id IN (:comments) ORDER BY given_at, person_id")
                    .param("comments", comments)
                    .query(row -> {
                        all.computeIfAbsent(row.getLong("comment_id"), id -> new EnumMap<>(Reaction.class))
                                .computeIfAbsent(Reaction.valueOf(row.getString("kind")), kind -> new LinkedHashSet<>())
                                .add(row.getLong("person_id"));
                    });
        }
        return all;
    }

    void add(long comment, long person, Reaction reaction, Instant at) {
        database.sql("""
                        INSERT IGNORE INTO discussion_reaction (comment_id, person_id, kind, given_at)
                        VALUES (:comment, :person, :kind, :at)
                        """)
                .param("comment", comment)
                .param("person", person)
                .param("kind", reaction.name())
                .param("at", Utc.column(at))
                .update();
    }

    void remove(long comment, long person, Reaction reaction) {
        database.sql(
                        "DELETE FROM discussion_reaction WHERE comment_id = :comment AND person_id = :person AND kind = :kind")
                .param("comment", comment)
                .param("person", person)
                .param("kind", reaction.name())
                .update();
    }

    void removeAll(long comment) {
        database.sql("DELETE FROM discussion_reaction WHERE comment_id = :comment")
                .param("comment", comment)
                .update();
    }
}
