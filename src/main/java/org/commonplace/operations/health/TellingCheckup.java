package org.commonplace.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what happened has reached all that had to be told, such as inboxes and links. */
@Component
class TellingCheckup implements Checkup {

    /** Longer than a listener takes that was told a second time. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final int ORDER = 50;

    private final JdbcClient database;
    private final Clock clock;

    TellingCheckup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return "operations.health.events";
    }

    @Override
    public Finding find() {
        long left = database.sql("""
                        SELECT COUNT(*) FROM event_publication WHERE completion_date IS NULL AND publication_date < ?
                        """)
                .param(Utc.column(clock.instant().minus(PATIENCE)))
                .query(Long.class)
                .single();
        Finding finding = left == 0
                ? Finding.good("operations.health.events.good")
                : Finding.of(State.ATTENTION, "operations.health.events.left", left);
        return finding.with(Map.of("left", left));
    }
}
