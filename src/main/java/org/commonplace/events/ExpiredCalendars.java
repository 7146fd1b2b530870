package org.commonplace.events;

import java.util.List;
import org.commonplace.privacy.Purges;
import org.commonplace.shared.TrashTime;
import org.commonplace.shared.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes calendars whose time in the trash is over, with their events. */
@Component
class ExpiredCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredCalendars.class);

    private final JdbcClient database;
    private final Purges purges;
    private final TrashTime time;
    private final TransactionTemplate transaction;

    ExpiredCalendars(JdbcClient database, Purges purges, TrashTime time, TransactionTemplate transaction) {
        this.database = database;
        this.purges = purges;
        this.time = time;
        this.transaction = transaction;
    }

    /** One that fails stays whole, keeps no other from going, and is tried again the next night. */
    void delete() {
        for (long calendar : over("")) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (!over(" AND id = " + calendar + " FOR UPDATE").isEmpty()) {
                        events(calendar).forEach(event -> purges.expire(Events.ref(event)));
                        purges.expire(Calendars.ref(calendar));
                    }
                });
            } catch (RuntimeException later) {
                LOG.warn("Calendar {} stays in the trash for now", calendar, later);
            }
        }
    }

    /** Each goes with all that is its own, such as its files. */
    private List<Long> events(long calendar) {
        return database.sql("SELECT id FROM event WHERE calendar_id = ?")
                .param(calendar)
                .query(Long.class)
                .list();
    }

    private List<Long> over(String which) {
        return database.sql("SELECT id FROM calendar WHERE trashed_at < :over" + which)
                .param("over", Utc.column(time.over()))
                .query(Long.class)
                .list();
    }
}
