package org.commonplace.events;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done every night, on one node: what lies ahead of series is written down, and thrown calendars go when their time is over. */
@Configuration(proxyBeanMethods = false)
class EventJobs {

    private static final TaskDescriptor<Void> AHEAD = TaskDescriptor.of("occurrences-ahead");
    private static final TaskDescriptor<Void> EXPIRED = TaskDescriptor.of("expired-calendars");
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);
    private static final LocalTime LATER = LocalTime.of(2, 45);

    @Bean
    RecurringTask<Void> occurrencesAheadTask(ObjectProvider<OccurrencesAhead> ahead) {
        return Tasks.recurring(AHEAD, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> ahead.getObject().write());
    }

    @Bean
    RecurringTask<Void> expiredCalendarsTask(ObjectProvider<ExpiredCalendars> expired) {
        return Tasks.recurring(EXPIRED, Schedules.daily(ZoneOffset.UTC, LATER))
                .execute((instance, context) -> expired.getObject().delete());
    }
}
