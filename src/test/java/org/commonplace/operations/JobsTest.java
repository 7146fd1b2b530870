package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class JobsTest {

    private static final TaskDescriptor<Void> LATER = TaskDescriptor.of("jobs-test");
    private static final TimeZone HERE = TimeZone.getDefault();

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void comeBack() {
        TimeZone.setDefault(HERE);
    }

    @Test
    void aJobIsDueAtTheSameMomentOnANodeInAnotherTimeZone() {
        TaskInstance<Void> instance = LATER.instance("one").build();
        Instant due = Instant.parse("2099-06-30T12:00:00Z");

        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        scheduler().schedule(instance, due);

        assertThat(database.sql("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'jobs-test'")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo("2099-06-30T12:00:00");
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        assertThat(scheduler().getScheduledExecution(instance))
                .hasValueSatisfying(
                        execution -> assertThat(execution.getExecutionTime()).isEqualTo(due));
        scheduler().cancel(instance);
    }

    private Scheduler scheduler() {
        OneTimeTask<Void> task = Tasks.oneTime(LATER).execute((one, context) -> {});
        return new Jobs().scheduler(source, List.of(task), List.of());
    }
}
