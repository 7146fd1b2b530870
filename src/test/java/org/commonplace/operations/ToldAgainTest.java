package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommonplaceTest
class ToldAgainTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    ForgetfulListener listener;

    @Autowired
    @Qualifier("toldAgainTask")
    RecurringTask<Void> task;

    @Test
    void aListenerThatFailedIsToldAgainAfterAWhile() {
        String word = Long.toString(System.nanoTime());
        transaction.executeWithoutResult(status -> events.publishEvent(new ForgetfulListener.Happened(word)));
        await().until(() -> listener.times(word) == 1);
        run();
        assertThat(listener.times(word)).as("it may still be at work").isEqualTo(1);

        database.sql("UPDATE event_publication SET publication_date = publication_date - INTERVAL 11 MINUTE"
                        + " WHERE serialized_event LIKE :word")
                .param("word", "%" + word + "%")
                .update();
        run();
        await().until(() -> listener.times(word) == 2);
        await().until(() -> database.sql("SELECT COUNT(*) FROM event_publication WHERE serialized_event LIKE :word")
                        .param("word", "%" + word + "%")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private void run() {
        task.execute(task.instance(RecurringTask.INSTANCE), null);
    }
}
