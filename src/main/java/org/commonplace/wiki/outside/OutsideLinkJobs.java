package org.commonplace.wiki.outside;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When links to the outside are read and looked at; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class OutsideLinkJobs {

    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("outside-links");

    /** In this time no server is asked about more than one address. */
    private static final Duration CHECK_EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> outsideLinksTask(
            ObjectProvider<OutsideLinkReader> reader,
            ObjectProvider<OutsideLinkRound> round,
            @Value("${commonplace.outside-links.check:true}") boolean check) {
        return Tasks.recurring(CHECK, Schedules.fixedDelay(CHECK_EVERY)).execute((instance, context) -> {
            if (check) {
                reader.getObject().readChanged();
                round.getObject().go();
            }
        });
    }
}
