package org.commonplace.people;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Forgotten passwords that wait to be answered, by whichever node is free. */
@Component
class PasswordRequests {

    private static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("forgotten-password");

    /** Asked late, as the scheduler is made of the tasks, which need the services. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final Clock clock;

    PasswordRequests(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has the request answered once the transaction at hand is committed. */
    void put(long request) {
        scheduler
                .getObject()
                .scheduleIfNotExists(ANSWER.instance(Long.toString(request)).scheduledTo(clock.instant()));
    }

    /** Answers one; a failure is tried again after a while, as long as the request is there. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        OneTimeTask<Void> forgottenPasswordTask(ObjectProvider<ForgottenPasswords> forgotten) {
            return Tasks.oneTime(ANSWER)
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> forgotten.getObject().answer(Long.parseLong(instance.getId())));
        }
    }
}
