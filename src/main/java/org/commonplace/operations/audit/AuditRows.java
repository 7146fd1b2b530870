package org.commonplace.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit log in the database, the latest entry first. Portions begin after an entry, so a later entry moves none of them. */
@Component
class AuditRows {

    private final JdbcClient database;

    AuditRows(JdbcClient database) {
        this.database = database;
    }

    /** The statement that reads a portion, and what fills it. */
    record Reading(String sql, Map<String, Object> values) {}

    List<AuditEntry> read(AuditFilter filter, @Nullable AuditEntry after, int limit) {
        Reading reading = reading(filter, after, limit);
        return database.sql(reading.sql())
                .params(reading.values())
                .query(AuditRows::entry)
                .list();
    }

    /** What was ever done, by name. */
    List<String> actions() {
        return database.sql("SELECT DISTINCT action FROM audit_entry ORDER BY action")
                .query(String.class)
                .list();
    }

    Reading reading(AuditFilter filter, @Nullable AuditEntry after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (filter.person() != null) {
            conditions.add("person_id = :person");
            values.put("person", filter.person());
        }
        if (filter.action() != null) {
            conditions.add("action = :action");
            values.put("action", filter.action());
        }
        if (filter.content() != null) {
            conditions.add("subject_kind = :kind AND subject_id = :subject");
            values.put("kind", filter.content().kind());
            values.put("subject", filter.content().id());
        }
        if (filter.from() != null) {
            conditions.add("happened_at >= :from");
            values.put("from", Utc.column(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add("happened_at < :until");
            values.put("until", Utc.column(filter.until()));
        }
        if (after != null) {
            conditions.add("happened_at <= :at AND (happened_at < :at OR id < :id)");
            values.put("at", Utc.column(after.at()));
            values.put("id", after.id());
        }
        values.put("limit", limit);
        return new Reading("""
                SELECT id, happened_at, person_id, action, subject_kind, subject_id, detail
                FROM audit_entry WHERE %s ORDER BY happened_at DESC, id DESC LIMIT :limit
                """.formatted(String.join(" AND ", conditions)), values);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        String kind = row.getString("subject_kind");
        return new AuditEntry(
                row.getLong("id"),
                Utc.instant(row, "happened_at"),
                row.getObject("person_id", Long.class),
                row.getString("action"),
                kind == null ? null : new ContentRef(kind, row.getLong("subject_id")),
                row.getString("detail"));
    }
}
