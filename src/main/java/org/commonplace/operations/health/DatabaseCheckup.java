package org.commonplace.operations.health;

import java.time.Duration;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, how fast, which it is, and how much it holds. */
@Component
class DatabaseCheckup implements Checkup {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final long MEGABYTE = 1_048_576;

    private final JdbcClient database;

    DatabaseCheckup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String title() {
        return "operations.health.database";
    }

    @Override
    public Finding find() {
        try {
            long begun = System.nanoTime();
            String version =
                    database.sql("SELECT VERSION()").query(String.class).single();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            long megabytes = size() / MEGABYTE;
            return words(version, took, megabytes).with(Map.of("version", version, "megabytes", megabytes));
        } catch (DataAccessException away) {
            return Finding.of(State.BROKEN, "operations.health.database.away", said(away));
        }
    }

    private static Finding words(String version, Duration took, long megabytes) {
        return took.compareTo(SLOW) > 0
                ? Finding.of(State.ATTENTION, "operations.health.database.slow", version, took.toMillis())
                : Finding.good("operations.health.database.good", version, megabytes);
    }

    private long size() {
        return database.sql("""
                        SELECT COALESCE(SUM(data_length + index_length), 0) FROM information_schema.tables
                        WHERE table_schema = DATABASE()
                        """).query(Long.class).single();
    }

    private static String said(DataAccessException away) {
        String message = away.getMostSpecificCause().getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
