package org.commonplace.privacy;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the reasons and hashes away that were kept about a text: a short text could be guessed from its hash. */
@Component
class PurgedChecks implements Purgeable {

    private static final String TABLE = "identifiability_check";

    private final JdbcClient database;

    PurgedChecks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void purge(Purge purge) {
        database.sql("DELETE FROM identifiability_check WHERE subject_kind = ? AND subject_id = ?")
                .params(purge.content().kind(), purge.content().id())
                .update();
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }
}
