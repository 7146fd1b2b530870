package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks after a space as a whole. */
@Component
class Curators {

    private final JdbcClient database;

    Curators(JdbcClient database) {
        this.database = database;
    }

    /** The people who curate a space, by themselves or in a group; where nobody does, those who administer the installation. */
    List<Long> of(long space) {
        List<Long> curators = database.sql("""
                        SELECT DISTINCT o.id FROM person o
                        WHERE NOT o.disabled AND (
                            EXISTS (SELECT 1 FROM space_access a
                                    WHERE a.space_id = :space AND a.role = :curate AND a.person_id = o.id)
                            OR EXISTS (SELECT 1 FROM space_access a JOIN membership m ON m.group_id = a.group_id
                                       WHERE a.space_id = :space AND a.role = :curate AND m.person_id = o.id))
                        ORDER BY o.id
                        """)
                .param("space", space)
                .param("curate", Role.CURATE.name())
                .query(Long.class)
                .list();
        return curators.isEmpty() ? administrators() : curators;
    }

    private List<Long> administrators() {
        return database.sql("SELECT id FROM person WHERE administrator AND NOT disabled ORDER BY id")
                .query(Long.class)
                .list();
    }
}
