package org.commonplace.events.ical.imports;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When outside calendars are looked at; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SubscriptionJobs {

    private static final TaskDescriptor<Void> REFRESH = TaskDescriptor.of("calendar-subscriptions");
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> calendarSubscriptionsTask(
            ObjectProvider<SubscriptionRefresh> refresh,
            @Value("${commonplace.subscriptions.refresh:true}") boolean wanted) {
        return Tasks.recurring(REFRESH, Schedules.fixedDelay(EVERY)).execute((instance, context) -> {
            if (wanted) {
                refresh.getObject().go();
            }
        });
    }
}
