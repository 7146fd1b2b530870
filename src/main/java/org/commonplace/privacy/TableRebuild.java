package org.commonplace.privacy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes tables anew after a purge: a deleted row stays in a table's file until something else takes its place. It is a job,
 * since it may take minutes, and is done again when it is cut off.
 */
@Component
class TableRebuild {

    static final TaskDescriptor<Void> REBUILD = TaskDescriptor.of("purged-tables");

    private static final String ONE = "all";
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<Purgeable> keepers;
    private final Tombstones tombstones;
    private final JdbcTemplate database;
    private final Clock clock;

    /** The scheduler is asked for late, as it is made of the tasks. */
    TableRebuild(
            ObjectProvider<SchedulerClient> scheduler,
            ObjectProvider<Purgeable> keepers,
            Tombstones tombstones,
            JdbcTemplate database,
            Clock clock) {
        this.scheduler = scheduler;
        this.keepers = keepers;
        this.tombstones = tombstones;
        this.database = database;
        this.clock = clock;
    }

    /** Has it done once the transaction at hand is committed; one that is under way is followed by another. */
    void soon() {
        var instance = REBUILD.instance(ONE + "-" + clock.millis()).scheduledTo(clock.instant());
        scheduler.getObject().scheduleIfNotExists(instance);
    }

    /**
     * Removes the last traces, and rebuilds the tables, of everything that was purged and is still waiting for it. A
     * table that stays in use for more than ten seconds is tried again later, rather than keeping everyone else waiting
     * behind it.
     */
    void run() {
        List<Tombstone> waiting = tombstones.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        TreeSet<String> tables = new TreeSet<>();
        for (Purgeable keeper : keepers) {
            waiting.stream().map(Tombstone::content).distinct().forEach(keeper::forget);
            tables.addAll(keeper.tables());
        }
        tables.forEach(table -> database.execute("ALTER TABLE `" + table + "` WAIT 10 FORCE"));
        tombstones.rebuilt(waiting.stream().map(Tombstone::id).toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        OneTimeTask<Void> purgedTablesTask(ObjectProvider<TableRebuild> rebuild) {
            return Tasks.oneTime(REBUILD)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> rebuild.getObject().run());
        }
    }
}
