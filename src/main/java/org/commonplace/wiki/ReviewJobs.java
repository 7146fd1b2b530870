package org.commonplace.wiki;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are reminded of reviews; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ReviewJobs {

    private static final TaskDescriptor<Void> REMIND = TaskDescriptor.of("review-reminders");
    private static final Duration REMIND_EVERY = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> reviewRemindersTask(ObjectProvider<ReviewReminders> reminders) {
        return Tasks.recurring(REMIND, Schedules.fixedDelay(REMIND_EVERY))
                .execute((instance, context) -> reminders.getObject().remind());
    }
}
