package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.LookedAfter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages someone owns, and those of them that nobody would take over. */
@Component
class PagesLookedAfter implements LookedAfter {

    private static final String QUEUE = "queue";

    private static final String OWNED = """
            SELECT COUNT(*) AS owned,
                   COALESCE(SUM(p.deputy_id IS NULL OR EXISTS (SELECT 1 FROM person d
                                                               WHERE d.id = p.deputy_id AND d.disabled)), 0) AS alone
            FROM page p WHERE p.owner_id = ? AND p.status <> 'TRASHED'
            """;

    private final AccessPolicy access;
    private final JdbcClient database;

    PagesLookedAfter(AccessPolicy access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    @Override
    public List<Left> by(Caller administrator, long person) {
        access.requireAdministrator(administrator);
        List<Left> left = new ArrayList<>();
        database.sql(OWNED).param(person).query(row -> {
            left.add(new Left("wiki.leaver.owned", row.getLong("owned"), null, null));
            if (row.getLong("alone") > 0) {
                left.add(new Left("wiki.leaver.alone", row.getLong("alone"), QUEUE, "wiki.leaver.queue"));
            }
        });
        return left;
    }
}
