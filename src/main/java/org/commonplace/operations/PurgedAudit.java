package org.commonplace.operations;

import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empties the details of audit entries about what was purged: who did what and when stays, names of files go. */
@Component
class PurgedAudit implements Purgeable {

    private final JdbcClient database;

    PurgedAudit(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void purge(Purge purge) {
        database.sql("""
                        UPDATE audit_entry SET detail = ''
                        WHERE subject_kind = ? AND subject_id = ? AND detail <> '' AND detail NOT LIKE 'tombstone %'
                        """).params(purge.content().kind(), purge.content().id()).update();
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry");
    }
}
