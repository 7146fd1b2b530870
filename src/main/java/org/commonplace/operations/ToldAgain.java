package org.commonplace.operations;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Tells listeners again what they could not take in, such as while the database was away, or on a node that died. */
@Configuration(proxyBeanMethods = false)
class ToldAgain {

    private static final TaskDescriptor<Void> AGAIN = TaskDescriptor.of("told-again");
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    /** A listener that is still at work after this long is not. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> toldAgainTask(ObjectProvider<IncompleteEventPublications> publications) {
        return Tasks.recurring(AGAIN, Schedules.fixedDelay(LOOK_EVERY))
                .execute((instance, context) ->
                        publications.getObject().resubmitIncompletePublicationsOlderThan(PATIENCE));
    }
}
