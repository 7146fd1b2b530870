package org.commonplace.wiki;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonplace.privacy.Purges;
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

/** Deletes pages whose time in the trash is over, the lowest first, since a page is deleted only when none is below it. */
@Component
class ExpiredPages {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredPages.class);
    private static final int PORTION = 100;
    private static final List<Long> NONE = List.of(-1L);

    private final JdbcClient database;
    private final PageLocks locks;
    private final Purges purges;
    private final TrashTime time;
    private final TransactionTemplate transaction;

    ExpiredPages(JdbcClient database, PageLocks locks, Purges purges, TrashTime time, TransactionTemplate transaction) {
        this.database = database;
        this.locks = locks;
        this.purges = purges;
        this.time = time;
        this.transaction = transaction;
    }

    void delete() {
        Set<Long> left = new HashSet<>(NONE);
        int deleted = 0;
        for (List<Long> some = lowest(left); !some.isEmpty(); some = lowest(left)) {
            for (long page : some) {
                if (delete(page)) {
                    deleted++;
                } else {
                    left.add(page);
                }
            }
        }
        if (deleted > 0) {
            LOG.info("Deleted {} pages whose time in the trash was over", deleted);
        }
    }

    private List<Long> lowest(Set<Long> without) {
        return database.sql("""
                        SELECT p.id FROM page p
                        WHERE p.status = 'TRASHED' AND p.trashed_at < :over AND p.id NOT IN (:without)
                          AND NOT EXISTS (SELECT 1 FROM page below WHERE below.parent_id = p.id)
                        ORDER BY p.id LIMIT :portion
                        """)
                .param("over", Utc.column(time.over()))
                .param("without", without)
                .param("portion", PORTION)
                .query(Long.class)
                .list();
    }

    /**
     * Whether it is gone; not when it was brought back or got a page below it at this moment. One that fails stays whole, keeps no other
     * from going, and is tried again the next night.
     */
    private boolean delete(long id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!locks.pageAndSpace(id).isTrashedBefore(time.over())) {
                    return false;
                }
                purges.expire(Pages.ref(id));
                return true;
            }));
        } catch (RuntimeException later) {
            LOG.warn("Page {} stays in the trash for now", id, later);
            return false;
        }
    }

    /** Has it done every night, and after a night when nothing ran. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        private static final TaskDescriptor<Void> DELETE = TaskDescriptor.of("expired-pages");
        private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

        @Bean
        RecurringTask<Void> expiredPagesTask(ObjectProvider<ExpiredPages> expired) {
            return Tasks.recurring(DELETE, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                    .execute((instance, context) -> expired.getObject().delete());
        }
    }
}
