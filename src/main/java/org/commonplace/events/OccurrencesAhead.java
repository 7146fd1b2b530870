package org.commonplace.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what lies ahead of series without an end, or with a late one, as time goes on. */
@Component
class OccurrencesAhead {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final EventRows events;
    private final WrittenOccurrences occurrences;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int monthsAhead;

    OccurrencesAhead(
            JdbcClient database,
            EventRows events,
            WrittenOccurrences occurrences,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${commonplace.events.months-ahead:24}") int monthsAhead) {
        this.database = database;
        this.events = events;
        this.occurrences = occurrences;
        this.transaction = transaction;
        this.clock = clock;
        this.monthsAhead = monthsAhead;
    }

    /** Series after series; each is looked at about once a month. */
    void write() {
        long after = 0;
        List<Long> due = due(after);
        while (!due.isEmpty()) {
            due.forEach(event -> transaction.executeWithoutResult(
                    status -> events.lock(event).ifPresent(occurrences::write)));
            after = due.getLast();
            due = due(after);
        }
    }

    private List<Long> due(long after) {
        return database.sql("SELECT id FROM event WHERE written_until < :day AND id > :after ORDER BY id LIMIT :limit")
                .param("day", LocalDate.now(clock).plusMonths(monthsAhead - 1L))
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    }
}
