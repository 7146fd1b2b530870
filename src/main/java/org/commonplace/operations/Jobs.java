package org.commonplace.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs the work that features put off, on whichever node is free; what a killed node had begun is begun again. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int AT_ONCE = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(20);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<OneTimeTask<?>> once, List<RecurringTask<?>> recurring) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), List.copyOf(once))
                .startTasks(recurring)
                .alwaysPersistTimestampInUTC()
                .threads(AT_ONCE)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(SIGN_OF_LIFE_EVERY)
                .shutdownMaxWait(PATIENCE_AT_SHUTDOWN)
                .enableImmediateExecution()
                .build();
    }

    @Bean
    Starter jobsStarter(Scheduler scheduler) {
        return new Starter(scheduler);
    }

    /** Begins only when everything the work needs is there. */
    record Starter(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }
}
