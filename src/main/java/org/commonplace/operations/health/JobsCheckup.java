package org.commonplace.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the jobs run when they should, and which fail. */
@Component
class JobsCheckup implements Checkup {

    /** So late a job may begin before somebody should know. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final int ORDER = 40;

    private final JdbcClient database;
    private final Clock clock;

    JobsCheckup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A job that failed when it ran last.
     *
     * @param times how often in a row
     * @param next when it is tried again
     */
    record FailingJob(
            String name,
            long times,
            @Nullable Instant lastFailure,
            @Nullable Instant lastSuccess,
            Instant next) {}

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return "operations.health.jobs";
    }

    @Override
    public Finding find() {
        long failing = failing().size();
        long late = late();
        return words(failing, late).with(Map.of("failing", failing, "late", late));
    }

    /** Those that failed when they ran last, the latest failure first. */
    List<FailingJob> failing() {
        return database.sql("""
                        SELECT task_name, consecutive_failures, last_failure, last_success, execution_time
                        FROM scheduled_tasks WHERE consecutive_failures > 0 ORDER BY last_failure DESC, task_name
                        """)
                .query((row, n) -> new FailingJob(
                        row.getString("task_name"),
                        row.getLong("consecutive_failures"),
                        Utc.instantOrNull(row, "last_failure"),
                        Utc.instantOrNull(row, "last_success"),
                        Utc.instant(row, "execution_time")))
                .list();
    }

    private static Finding words(long failing, long late) {
        if (late > 0) {
            return Finding.of(State.BROKEN, "operations.health.jobs.late", late);
        }
        return failing > 0
                ? Finding.of(State.ATTENTION, "operations.health.jobs.failing", failing)
                : Finding.good("operations.health.jobs.good");
    }

    private long late() {
        return database.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE picked = FALSE AND execution_time < ?")
                .param(Utc.column(clock.instant().minus(LATE)))
                .query(Long.class)
                .single();
    }
}
