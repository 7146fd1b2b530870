package org.commonplace.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.Events;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what can be registered for. Whoever calls has asked for access. */
@Component
class Occasions {

    private static final String DATES = """
            SELECT o.id, o.event_id, o.original_start, o.starts_at, o.ends_at, o.cancelled,
                   COALESCE(v.capacity, e.capacity) AS capacity
            FROM occurrence o JOIN event e ON e.id = o.event_id
            LEFT JOIN event_override v ON v.event_id = o.event_id AND v.original_start = o.original_start
            """;

    private final JdbcClient database;
    private final PlanRows plans;
    private final Clock clock;

    Occasions(JdbcClient database, PlanRows plans, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What is registered for at this date.
     *
     * @param originalStart {@code null} for the next date there is, or else the last
     * @throws NotFound when there is no such date
     */
    Occasion find(long event, @Nullable LocalDateTime originalStart) {
        long lead = plans.leading(event);
        RegistrationPlan plan = plans.of(lead);
        Optional<Occasion> found = switch (plan.extent()) {
            case DATE -> date(lead, originalStart, plan);
            case SERIES, PROGRAMME -> whole(lead, plan);
        };
        return found.orElseThrow(() -> new NotFound(Events.ref(event)));
    }

    /**
     * One date, also where people register for a whole.
     *
     * @param originalStart {@code null} for the next date there is, or else the last
     * @throws NotFound when there is no such date
     */
    Occasion date(long event, @Nullable LocalDateTime originalStart) {
        return date(event, originalStart, plans.of(event)).orElseThrow(() -> new NotFound(Events.ref(event)));
    }

    /** What a registration is for; empty when that date is no longer there. */
    Optional<Occasion> of(Registration registration) {
        RegistrationPlan plan = plans.of(registration.event());
        if (registration.occurrence() == 0) {
            return whole(registration.event(), plan);
        }
        return database.sql(DATES + " WHERE o.id = ?")
                .param(registration.occurrence())
                .query((row, n) -> occasion(row, plan))
                .optional();
    }

    private Optional<Occasion> date(long event, @Nullable LocalDateTime originalStart, RegistrationPlan plan) {
        if (originalStart != null) {
            return database.sql(DATES + " WHERE o.event_id = ? AND o.original_start = ?")
                    .params(event, originalStart)
                    .query((row, n) -> occasion(row, plan))
                    .optional();
        }
        return database.sql(DATES + """
                         WHERE o.event_id = :event
                         ORDER BY (o.cancelled = FALSE AND o.starts_at > :now) DESC,
                                  ABS(TIMESTAMPDIFF(SECOND, :now, o.starts_at)) LIMIT 1
                        """)
                .param("event", event)
                .param("now", Utc.column(clock.instant()))
                .query((row, n) -> occasion(row, plan))
                .optional();
    }

    private static Occasion occasion(ResultSet row, RegistrationPlan plan) throws SQLException {
        return new Occasion(
                row.getLong("event_id"),
                row.getLong("id"),
                row.getObject("original_start", LocalDateTime.class),
                Utc.instant(row, "starts_at"),
                Utc.instant(row, "ends_at"),
                row.getObject("capacity", Integer.class),
                row.getBoolean("cancelled"),
                plan);
    }

    private record Span(
            @Nullable Instant from,
            @Nullable Instant to,
            long taking,
            @Nullable Integer capacity) {}

    private Optional<Occasion> whole(long event, RegistrationPlan plan) {
        Span span = database.sql("""
                        SELECT COALESCE(MIN(IF(o.cancelled, NULL, o.starts_at)), MIN(o.starts_at)) AS first,
                               COALESCE(MAX(IF(o.cancelled, NULL, o.ends_at)), MAX(o.ends_at)) AS last,
                               COALESCE(SUM(o.cancelled = FALSE), 0) AS taking,
                               (SELECT capacity FROM event WHERE id = :event) AS capacity
                        FROM occurrence o WHERE o.event_id IN (:events)
                        """)
                .param("event", event)
                .param("events", sessions(event, plan))
                .query((row, n) -> new Span(
                        Utc.instantOrNull(row, "first"),
                        Utc.instantOrNull(row, "last"),
                        row.getLong("taking"),
                        row.getObject("capacity", Integer.class)))
                .single();
        return span.from == null || span.to == null
                ? Optional.empty()
                : Optional.of(new Occasion(event, 0, null, span.from, span.to, span.capacity, span.taking == 0, plan));
    }

    /** Whether registrations for the one event are kept with the other. */
    boolean isLedBy(long event, long lead) {
        return plans.leading(event) == lead;
    }

    /** The events that a registration for the whole covers. */
    List<Long> sessions(long event, RegistrationPlan plan) {
        if (plan.extent() != Extent.PROGRAMME) {
            return List.of(event);
        }
        List<Long> sessions = database.sql("""
                        SELECT s.id FROM event e JOIN event s ON s.programme_id = e.programme_id
                        WHERE e.id = ? AND s.template = FALSE ORDER BY s.programme_position, s.start_local, s.id
                        """).param(event).query(Long.class).list();
        return sessions.isEmpty() ? List.of(event) : sessions;
    }
}
