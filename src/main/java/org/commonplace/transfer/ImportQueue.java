package org.commonplace.transfer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Imports waiting for a node to run them, kept in the database with the job's own row. */
@Component
class ImportQueue {

    private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");
    private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(1);

    /** Asked late, as the scheduler is made of the tasks, which need the services. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final Clock clock;

    ImportQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has the job run as soon as the transaction at hand is committed. */
    void put(long job) {
        SchedulerClient client = scheduler.getObject();
        var instance = IMPORT.instance(Long.toString(job)).scheduledTo(clock.instant());
        if (!client.scheduleIfNotExists(instance)) {
            client.reschedule(instance);
        }
    }

    /** Runs an import; an execution that dies with its node is taken up by another, or by the same one when it is back. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        OneTimeTask<Void> importTask(ObjectProvider<ImportRun> run) {
            return Tasks.oneTime(IMPORT)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_INTERRUPTION))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> run.getObject()
                            .run(
                                    Long.parseLong(instance.getId()),
                                    () -> context.getSchedulerState().isShuttingDown()));
        }
    }
}
