package org.commonplace.operations;

import java.time.Clock;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what must be answerable for later. Rows are only ever added: the database refuses anything else. */
@Component
class AuditTrail {

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(Audited audited) {
        ContentRef subject = audited.subject();
        database.sql("""
                        INSERT INTO audit_entry (happened_at, person_id, action, subject_kind, subject_id, detail)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(Utc.column(clock.instant()))
                .param(audited.personId())
                .param(audited.action())
                .param(subject == null ? null : subject.kind())
                .param(subject == null ? null : subject.id())
                .param(audited.detail())
                .update();
    }
}
