package org.commonplace.wiki;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.commonplace.privacy.Purges;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.TrashTime;
import org.commonplace.shared.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes spaces whose time in the trash is over: page after page, the lowest first, and then what is left. */
@Component
class ExpiredSpaces {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredSpaces.class);
    private static final int PORTION = 100;

    private final JdbcClient database;
    private final Purges purges;
    private final TrashTime time;
    private final TransactionTemplate transaction;

    ExpiredSpaces(JdbcClient database, Purges purges, TrashTime time, TransactionTemplate transaction) {
        this.database = database;
        this.purges = purges;
        this.time = time;
        this.transaction = transaction;
    }

    /** One that fails keeps no other from going, and is gone on with the next night. */
    void delete() {
        for (long space : over("")) {
            try {
                delete(space);
            } catch (RuntimeException later) {
                LOG.warn("Space {} stays in the trash for now", space, later);
            }
        }
    }

    private void delete(long space) {
        boolean still = true;
        for (List<Long> some = lowest(space); still && !some.isEmpty(); some = lowest(space)) {
            for (long page : some) {
                still = still && expire(space, Pages.ref(page));
            }
        }
        if (still && expire(space, Spaces.ref(space))) {
            LOG.info("Deleted space {}, whose time in the trash was over", space);
        }
    }

    /** Whether it is gone; not when the space was brought back meanwhile. */
    private boolean expire(long space, ContentRef content) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean over = !over(" AND id = " + space + " FOR UPDATE").isEmpty();
            if (over) {
                purges.expire(content);
            }
            return over;
        }));
    }

    private List<Long> lowest(long space) {
        return database.sql("""
                        SELECT p.id FROM page p
                        WHERE p.space_id = :space
                          AND NOT EXISTS (SELECT 1 FROM page below WHERE below.parent_id = p.id)
                        ORDER BY p.id LIMIT :portion
                        """)
                .param("space", space)
                .param("portion", PORTION)
                .query(Long.class)
                .list();
    }

    private List<Long> over(String which) {
        return database.sql("SELECT id FROM space WHERE trashed_at < :over" + which)
                .param("over", Utc.column(time.over()))
                .query(Long.class)
                .list();
    }

    /** Has it done every night, and after a night when nothing ran. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        private static final TaskDescriptor<Void> DELETE = TaskDescriptor.of("expired-spaces");
        private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

        @Bean
        RecurringTask<Void> expiredSpacesTask(ObjectProvider<ExpiredSpaces> expired) {
            return Tasks.recurring(DELETE, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                    .execute((instance, context) -> expired.getObject().delete());
        }
    }
}
