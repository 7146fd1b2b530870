package org.commonplace.events.registration;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When offers end, people are reminded, and what need not be kept is erased; each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RegistrationJobs {

    private static final TaskDescriptor<Void> ROUND = TaskDescriptor.of("registration-rounds");
    private static final TaskDescriptor<Void> ERASE = TaskDescriptor.of("registration-erasing");
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** How long after the end a list can still be ticked before those not on it count as absent. */
    private static final Duration LISTS_CLOSE = Duration.ofHours(12);

    private static final Duration LOOKED_AT = Duration.ofDays(30);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> registrationRoundsTask(ObjectProvider<RegistrationRounds> rounds) {
        return Tasks.recurring(ROUND, Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> rounds.getObject().go());
    }

    @Bean
    RecurringTask<Void> registrationErasingTask(
            ObjectProvider<AnswerRows> answers,
            ObjectProvider<RegistrationLinks> links,
            ObjectProvider<AttendanceRows> attendance,
            Clock clock) {
        return Tasks.recurring(ERASE, Schedules.daily(ZoneOffset.UTC, AT_NIGHT)).execute((instance, context) -> {
            Instant now = clock.instant();
            answers.getObject().erase(now);
            attendance.getObject().noteSilent(now.minus(LISTS_CLOSE), now.minus(LOOKED_AT));
            links.getObject().forgetOld();
        });
    }
}
