package org.commonplace.attachments;

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
import org.springframework.transaction.support.TransactionOperations;

/** Deletes files whose time in the trash is over. One that readers of a verified text still see stays until they do not. */
@Component
class ExpiredFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredFiles.class);
    private static final int PORTION = 100;

    private final JdbcClient database;
    private final ReadersView view;

    /** Asked late, as it is made of those who keep text, files among them. */
    private final ObjectProvider<Purges> purges;

    private final TrashTime time;
    private final AttachmentRows rows;
    private final TransactionOperations transaction;

    ExpiredFiles(
            JdbcClient database,
            ReadersView view,
            ObjectProvider<Purges> purges,
            TrashTime time,
            AttachmentRows rows,
            TransactionOperations transaction) {
        this.database = database;
        this.view = view;
        this.purges = purges;
        this.time = time;
        this.rows = rows;
        this.transaction = transaction;
    }

    void delete() {
        int deleted = 0;
        List<Long> some = after(0);
        while (!some.isEmpty()) {
            for (long file : some) {
                deleted += isDeleted(file) ? 1 : 0;
            }
            some = after(some.getLast());
        }
        if (deleted > 0) {
            LOG.info("Deleted {} files whose time in the trash was over", deleted);
        }
    }

    /** One that fails keeps no other from going, and is tried again the next night. */
    private boolean isDeleted(long file) {
        try {
            return delete(file);
        } catch (RuntimeException later) {
            LOG.warn("File {} stays in the trash for now", file, later);
            return false;
        }
    }

    /** Whether it is gone; not when it was brought back at this moment. */
    private boolean delete(long file) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean over = rows.lockRemoved(file)
                    .filter(removed -> removed.isBefore(time.over()))
                    .isPresent();
            if (!over || view.findForReaders(file).isPresent()) {
                return false;
            }
            purges.getObject().expire(new ContentRef(AttachmentAccess.KIND, file));
            return true;
        }));
    }

    private List<Long> after(long id) {
        return database.sql("""
                        SELECT id FROM attachment WHERE removed_at < :over AND id > :id ORDER BY id LIMIT :portion
                        """)
                .param("over", Utc.column(time.over()))
                .param("id", id)
                .param("portion", PORTION)
                .query(Long.class)
                .list();
    }

    /** Has it done every night, and after a night when nothing ran. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        private static final TaskDescriptor<Void> DELETE = TaskDescriptor.of("expired-files");
        private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

        @Bean
        RecurringTask<Void> expiredFilesTask(ObjectProvider<ExpiredFiles> expired) {
            return Tasks.recurring(DELETE, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                    .execute((instance, context) -> expired.getObject().delete());
        }
    }
}
