package org.commonplace.search;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.commonplace.shared.Utc;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be indexed, by number only. A row is gone when the index has taken it in and is on disk. */
@Component
class IndexOutbox {

    static final String TABLE = "search_outbox";

    private final EntityManager entities;
    private final JdbcClient database;

    IndexOutbox(EntityManager entities, JdbcClient database) {
        this.entities = entities;
        this.database = database;
    }

    /** Has these indexed anew once the transaction at hand is committed; what exists no longer leaves the index. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Class<?> type, Collection<Long> ids) {
        SearchIndexingPlan plan = Search.session(entities.unwrap(Session.class)).indexingPlan();
        // Unlike addOrUpdate it reads nothing now; whether there is something to add or to delete is seen when the row
        // is processed
        ids.forEach(id -> plan.purge(type, id, null));
    }

    /** How many changes the index has not taken in yet. */
    long pending() {
        return count("PENDING");
    }

    /** How many changes the index failed to take in, again and again. */
    long failed() {
        return count("ABORTED");
    }

    /** When the change that has waited longest should have been taken in; {@code null} when none waits. */
    @Nullable
    Instant waitingSince() {
        return database.sql("SELECT MIN(process_after) AS since FROM search_outbox WHERE status = 'PENDING'")
                .query((row, n) -> Optional.ofNullable(Utc.instantOrNull(row, "since")))
                .single()
                .orElse(null);
    }

    /** Whether the index has yet to take in something that was noted up to then, or failed at it and will try again. */
    boolean waitsFor(Instant noted) {
        return database.sql("""
                        SELECT COUNT(*) FROM search_outbox
                        WHERE status = 'PENDING' AND (process_after <= :noted OR retries > 0)
                        """)
                        .param("noted", Utc.column(noted))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Drops what the index failed to take in; to be called when everything was added anew. */
    void dropFailed() {
        database.sql("DELETE FROM search_outbox WHERE status = 'ABORTED'").update();
    }

    boolean holds(Class<?> type, long id) {
        return database.sql("SELECT COUNT(*) FROM search_outbox WHERE entity_name = :name AND entity_id = :id")
                        .param("name", type.getSimpleName())
                        .param("id", Long.toString(id))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long count(String status) {
        return database.sql("SELECT COUNT(*) FROM search_outbox WHERE status = :status")
                .param("status", status)
                .query(Long.class)
                .single();
    }
}
