package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonplace.shared.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due by the clock: ends offers, makes others, reminds, thanks. What is due is read from the tables each time,
 * so that nothing is lost when a round is cut off; each registration is dealt with in a transaction of its own.
 */
@Component
class RegistrationRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationRounds.class);
    private static final int AT_ONCE = 500;

    /** What is told so late is no news any more. */
    private static final Duration LATE = Duration.ofDays(3);

    private static final Duration THANKS_AFTER = Duration.ofHours(1);

    private final JdbcClient database;
    private final RegistrationRows rows;
    private final Occasions occasions;
    private final Places places;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistrationRounds(
            JdbcClient database,
            RegistrationRows rows,
            Occasions occasions,
            Places places,
            Telling telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.occasions = occasions;
        this.places = places;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    void go() {
        lapse();
        offer();
        remind();
        thank();
    }

    /** Ends offers and unconfirmed registrations whose time is over. */
    void lapse() {
        Instant now = clock.instant();
        List<Long> due = database.sql("""
                        SELECT id FROM registration WHERE status = 'OFFERED' AND held_until <= :now
                        UNION ALL
                        SELECT id FROM registration WHERE status = 'AWAITING_CONFIRMATION' AND made_at <= :before
                        ORDER BY id LIMIT :limit
                        """)
                .param("now", Utc.column(now))
                .param("before", Utc.column(now.minus(Places.UNCONFIRMED)))
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
        each(due, id -> rows.find(id).ifPresent(places::lapse));
    }

    /** Offers places that became free by other ways than a cancellation, such as a larger room. */
    void offer() {
        List<Long> first = database.sql("""
                        SELECT MIN(r.id) FROM registration r JOIN sitting s ON s.id = r.sitting_id
                        WHERE r.status = 'WAITLISTED' GROUP BY s.id ORDER BY s.id
                        """).query(Long.class).list();
        each(
                first,
                id -> rows.find(id).flatMap(occasions::of).ifPresent(occasion -> {
                    if (occasion.isOffered(clock.instant())) {
                        places.offer(occasion);
                    }
                }));
    }

    private record Due(long registration, long occurrence) {}

    /** Reminds those who registered before the time at which people are reminded. */
    void remind() {
        String hours = "COALESCE(p.remind_hours, :usual)";
        String condition = """
                o.brief IN (TRUE, FALSE) AND o.starts_at > :now AND o.starts_at <= :latest AND o.cancelled = FALSE
                AND r.status = 'REGISTERED' AND {hours} > 0
                AND o.starts_at <= :now + INTERVAL {hours} HOUR
                AND r.changed_at < o.starts_at - INTERVAL {hours} HOUR
                AND NOT EXISTS (SELECT 1 FROM registration_told t WHERE t.registration_id = r.id
                                AND t.occurrence_id = o.id AND t.what = 'reminder')
                """.replace("{hours}", hours);
        Instant now = clock.instant();
        Map<String, Object> parameters = Map.of(
                "now", Utc.column(now),
                "latest", Utc.column(now.plus(Duration.ofDays(31))),
                "usual", RegistrationPlan.USUAL.remindHours());
        tell(condition, parameters, Topic.REMINDER);
    }

    /** Thanks those who came, or had a place where nobody kept a list; of a course, after its last date. */
    void thank() {
        String condition = """
                o.ends_at <= :before AND o.ends_at > :earliest AND o.cancelled = FALSE AND r.status = 'REGISTERED'
                AND (s.occurrence_id <> 0 OR NOT EXISTS (
                     SELECT 1 FROM occurrence n JOIN event m ON m.id = n.event_id
                     WHERE (n.event_id = e.id OR (p.extent = 'PROGRAMME' AND m.programme_id = e.programme_id))
                       AND n.ends_at > o.ends_at AND n.cancelled = FALSE))
                AND (NOT EXISTS (SELECT 1 FROM attendance c WHERE c.occurrence_id = o.id AND c.present)
                     OR EXISTS (SELECT 1 FROM attendance c WHERE c.occurrence_id = o.id
                                AND c.registration_id = r.id AND c.present))
                AND NOT EXISTS (SELECT 1 FROM registration_told t WHERE t.registration_id = r.id
                                AND t.occurrence_id = o.id AND t.what = 'thanks')
                """;
        Instant now = clock.instant();
        Map<String, Object> parameters =
                Map.of("before", Utc.column(now.minus(THANKS_AFTER)), "earliest", Utc.column(now.minus(LATE)));
        tell(condition, parameters, Topic.THANKS);
    }

    private void tell(String condition, Map<String, Object> parameters, Topic topic) {
        List<Due> due = database.sql(ExpectedAt.where(condition) + " LIMIT " + AT_ONCE)
                .params(parameters)
                .query((row, n) -> new Due(row.getLong("registration_id"), row.getLong("occurrence_id")))
                .list();
        each(due, one -> telling.once(one.registration, one.occurrence, topic));
    }

    /** One that fails does not keep the others waiting; it is due again in the next round. */
    private <T> void each(List<T> due, Consumer<T> work) {
        for (T one : due) {
            try {
                transaction.executeWithoutResult(status -> work.accept(one));
            } catch (RuntimeException failure) {
                LOG.warn("What was due of {} could not be done", one, failure);
            }
        }
    }
}
