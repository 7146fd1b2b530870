package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.PersonDisabled;
import org.commonplace.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives the pages of someone who left to those who stood in for them. */
@Component
class Handover {

    private final JdbcClient database;
    private final PageCaches caches;
    private final ApplicationEventPublisher events;

    Handover(JdbcClient database, PageCaches caches, ApplicationEventPublisher events) {
        this.database = database;
        this.caches = caches;
        this.events = events;
    }

    /** A page whose deputy has left as well keeps its owner's name, for curators to find. Doing it twice does no more. */
    @ApplicationModuleListener
    public void on(PersonDisabled left) {
        List<Long> pages = database.sql("""
                        SELECT p.id FROM page p
                        JOIN person o ON o.id = p.owner_id AND o.disabled
                        JOIN person d ON d.id = p.deputy_id AND NOT d.disabled
                        WHERE p.owner_id = :person FOR UPDATE
                        """)
                .param("person", left.person())
                .query(Long.class)
                .list();
        if (!pages.isEmpty()) {
            database.sql("""
                            UPDATE page SET owner_id = deputy_id, deputy_id = NULL, version = version + 1
                            WHERE id IN (:pages)
                            """).param("pages", pages).update();
        }
        List<Long> deputised = standIns(left.person());
        if (!deputised.isEmpty()) {
            database.sql("UPDATE page SET deputy_id = NULL, version = version + 1 WHERE id IN (:pages)")
                    .param("pages", deputised)
                    .update();
        }
        caches.forgetAll(pages);
        caches.forgetAll(deputised);
        pages.forEach(page -> events.publishEvent(
                new Audited(null, "page.handed.over", Pages.ref(page), "from person " + left.person())));
    }

    private List<Long> standIns(long person) {
        return database.sql("""
                        SELECT p.id FROM page p JOIN person d ON d.id = p.deputy_id AND d.disabled
                        WHERE p.deputy_id = :person FOR UPDATE
                        """).param("person", person).query(Long.class).list();
    }
}
