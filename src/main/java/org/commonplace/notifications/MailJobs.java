package org.commonplace.notifications;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.commonplace.shared.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail is sent and when it is forgotten. Each runs on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    private static final TaskDescriptor<Void> SEND = TaskDescriptor.of("letters");
    private static final TaskDescriptor<Void> WRITE = TaskDescriptor.of("news-letters");
    private static final TaskDescriptor<Void> FORGET = TaskDescriptor.of("old-letters");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(20);
    private static final Duration KEEP_NOTICES = Duration.ofDays(180);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> lettersTask(ObjectProvider<Dispatch> dispatch) {
        return Tasks.recurring(SEND, Schedules.fixedDelay(LOOK_EVERY))
                .execute((instance, context) -> dispatch.getObject().sendDue());
    }

    @Bean
    RecurringTask<Void> newsLettersTask(ObjectProvider<NewsPost> post) {
        return Tasks.recurring(WRITE, Schedules.fixedDelay(WRITE_EVERY))
                .execute((instance, context) -> post.getObject().postDue());
    }

    @Bean
    RecurringTask<Void> oldLettersTask(
            ObjectProvider<LetterRows> rows,
            ObjectProvider<NoticeRows> notices,
            Clock clock,
            ObjectProvider<Settings> settings) {
        return Tasks.recurring(FORGET, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> {
                    rows.getObject()
                            .deletePosted(
                                    clock.instant().minus(settings.getObject().duration(MailSettings.KEEP)));
                    notices.getObject().deleteOlder(clock.instant().minus(KEEP_NOTICES));
                });
    }
}
