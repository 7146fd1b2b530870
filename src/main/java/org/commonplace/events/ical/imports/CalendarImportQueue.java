package org.commonplace.events.ical.imports;

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

/** Files waiting for a node to bring them in. What dies with its node is taken up by another. */
@Component
class CalendarImportQueue {

    private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("calendar-import");
    private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(1);

    /** Asked late, as the scheduler is made of the tasks, which need the services. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final Clock clock;

    CalendarImportQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has the file brought in as soon as the transaction at hand is committed. */
    void put(long file) {
        scheduler
                .getObject()
                .scheduleIfNotExists(IMPORT.instance(Long.toString(file)).scheduledTo(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class CalendarImportWork {

        @Bean
        OneTimeTask<Void> calendarImportTask(ObjectProvider<CalendarImportRun> run) {
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
