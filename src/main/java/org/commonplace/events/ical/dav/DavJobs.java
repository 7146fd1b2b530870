package org.commonplace.events.ical.dav;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When old copies are forgotten; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DavJobs {

    private static final TaskDescriptor<Void> OLD_COPIES = TaskDescriptor.of("calendar-copies");
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> oldCalendarCopiesTask(ObjectProvider<CalendarCopies> copies) {
        return Tasks.recurring(OLD_COPIES, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> copies.getObject().forget());
    }
}
