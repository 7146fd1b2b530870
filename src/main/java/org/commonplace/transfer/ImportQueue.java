package org.commonplace.transfer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
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

    /** Has the job run as soon as the transaction at hand, which has changed its row, is committed. */
    void put(long job) {
        SchedulerClient client = scheduler.getObject();
        var instance = IMPORT.instance(Long.toString(job)).scheduledTo(clock.instant());
        try {
            if (!client.scheduleIfNotExists(instance)) {
                client.reschedule(instance);
            }
        } catch (TaskInstanceCurrentlyExecutingException notStoppedYet) {
            // A run looks at the job's row before it ends, and goes on.
            return;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        OneTimeTask<Void> importTask(ObjectProvider<ImportRun> run, Clock clock) {
            return new ImportTask(run, clock);
        }
    }

    /**
     * Runs an import, and once more when it was resumed before it had quite stopped. An execution that dies with its node
     * is taken up by another, or by the same one when it is back.
     */
    private static final class ImportTask extends OneTimeTask<Void> {

        private final ObjectProvider<ImportRun> run;
        private final Clock clock;

        ImportTask(ObjectProvider<ImportRun> run, Clock clock) {
            super(
                    IMPORT.getTaskName(),
                    Void.class,
                    new FailureHandler.OnFailureRetryLater<>(AFTER_INTERRUPTION),
                    new DeadExecutionHandler.ReviveDeadExecution<>());
            this.run = run;
            this.clock = clock;
        }

        @Override
        public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
            executeOnce(instance, context);
            return (complete, operations) -> run.getObject().end(job(instance), goesOn -> {
                if (goesOn) {
                    operations.reschedule(complete, clock.instant());
                } else {
                    operations.remove();
                }
            });
        }

        @Override
        public void executeOnce(TaskInstance<Void> instance, ExecutionContext context) {
            run.getObject().run(job(instance), () -> context.getSchedulerState().isShuttingDown());
        }

        private static long job(TaskInstance<Void> instance) {
            return Long.parseLong(instance.getId());
        }
    }
}
