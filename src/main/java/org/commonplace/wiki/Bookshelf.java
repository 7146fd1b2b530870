package org.commonplace.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.Portions.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages that each person marked as favourites and those they looked at last. */
@Service
public class Bookshelf {

    private final JdbcClient database;
    private final VisiblePages visible;
    private final Portions portions;
    private final AccessPolicy access;
    private final Clock clock;

    Bookshelf(JdbcClient database, VisiblePages visible, Portions portions, AccessPolicy access, Clock clock) {
        this.database = database;
        this.visible = visible;
        this.portions = portions;
        this.access = access;
        this.clock = clock;
    }

    /** The caller's favourites, by title, and how many there are. */
    public Listing<PageLine> favourites(Caller caller, Paging paging) {
        return list(caller, "favourite", "p.title, p.id", paging);
    }

    /** The pages the caller looked at, the last first, and how many there are. */
    public Listing<PageLine> recentlyViewed(Caller caller, Paging paging) {
        return list(caller, "page_visit", "b.visited_at DESC, p.id", paging);
    }

    public boolean isFavourite(Caller caller, long page) {
        return caller.isSignedIn()
                && database.sql("SELECT COUNT(*) FROM favourite WHERE person_id = :person AND page_id = :page")
                                .param("person", caller.personId())
                                .param("page", page)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    @Transactional
    public void addFavourite(Caller caller, long page) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        database.sql("INSERT IGNORE INTO favourite (person_id, page_id, added_at) VALUES (:person, :page, :now)")
                .param("person", caller.personId())
                .param("page", page)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    @Transactional
    public void removeFavourite(Caller caller, long page) {
        database.sql("DELETE FROM favourite WHERE person_id = :person AND page_id = :page")
                .param("person", caller.personId())
                .param("page", page)
                .update();
    }

    /** Notes that the caller looked at a page; visitors leave no trace. */
    public void visited(Caller caller, long page) {
        if (!caller.isSignedIn()) {
            return;
        }
        access.require(caller, Role.VIEW, Pages.ref(page));
        database.sql("""
                        INSERT INTO page_visit (person_id, page_id, visited_at) VALUES (:person, :page, :now)
                        ON DUPLICATE KEY UPDATE visited_at = VALUES(visited_at)
                        """)
                .param("person", caller.personId())
                .param("page", page)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    private Listing<PageLine> list(Caller caller, String shelf, String order, Paging paging) {
        if (!caller.isSignedIn()) {
            return new Listing<>(List.of(), 0);
        }
        String rows = PageReader.PAGES + "JOIN " + shelf + " b ON b.page_id = p.id WHERE b.person_id = :person AND "
                + visible.to(caller);
        Map<String, Object> parameters = visible.parameters(caller, Map.of("person", caller.personId()));
        return portions.read(new Query(PageReader.LINE, rows, order, parameters), paging, PageReader::line);
    }
}
