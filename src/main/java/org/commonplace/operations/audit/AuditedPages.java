package org.commonplace.operations.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.PageRecord;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit log as the record of what was done to pages: who did what and when, and none of the details. */
@Component
class AuditedPages implements PageRecord {

    private final JdbcClient database;

    AuditedPages(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Entry> of(
            long page, Collection<String> actions, @Nullable Instant after, @Nullable Instant until, int limit) {
        Map<String, Object> parameters = new HashMap<>(
                Map.of("kind", Pages.KIND, "page", page, "actions", List.copyOf(actions), "limit", limit));
        StringBuilder conditions = new StringBuilder();
        if (after != null) {
            conditions.append(" AND happened_at > :after");
            parameters.put("after", Utc.column(after));
        }
        if (until != null) {
            conditions.append(" AND happened_at <= :until");
            parameters.put("until", Utc.column(until));
        }
        return database.sql("""
                        SELECT happened_at, person_id, action FROM audit_entry
                        WHERE subject_kind = :kind AND subject_id = :page AND action IN (:actions)
                        """ + conditions + " ORDER BY happened_at DESC, id DESC LIMIT :limit")
                .params(parameters)
                .query((row, n) -> new Entry(
                        Utc.instant(row, "happened_at"),
                        row.getObject("person_id", Long.class),
                        row.getString("action")))
                .list();
    }
}
