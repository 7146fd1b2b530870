package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All pages of a space, or all there are, as far as the caller may see them. */
@Service
public class PageIndex {

    private final JdbcClient database;
    private final VisiblePages visible;
    private final AccessPolicy access;

    PageIndex(JdbcClient database, VisiblePages visible, AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.access = access;
    }

    /** The pages of a space by title. */
    public List<PageLine> byTitle(Caller caller, long space, int offset, int limit) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return database.sql(PageReader.LINES + " WHERE p.space_id = :space AND " + visible.to(caller)
                        + " ORDER BY p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** How many pages {@link #byTitle} has in all. */
    public long count(Caller caller, long space) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return database.sql("SELECT COUNT(*) FROM page p WHERE p.space_id = :space AND " + visible.to(caller))
                .params(visible.parameters(caller))
                .param("space", space)
                .query(Long.class)
                .single();
    }

    /** Pages of all spaces in the order they were made, after the page {@code after}; 0 for the first. */
    public List<PageLine> everywhere(Caller caller, long after, int limit) {
        return database.sql(PageReader.LINES + " WHERE p.id > :after AND " + visible.to(caller)
                        + " ORDER BY p.id LIMIT :limit")
                .params(visible.parameters(caller))
                .param("after", after)
                .param("limit", limit)
                .query(PageReader::line)
                .list();
    }

    /** The last page of each portion of {@code size} pages that {@link #everywhere} would give. */
    public List<Long> portions(Caller caller, int size) {
        return database.sql("SELECT id FROM (SELECT p.id, ROW_NUMBER() OVER (ORDER BY p.id) AS place FROM page p WHERE "
                        + visible.to(caller) + ") numbered WHERE MOD(place, :size) = 0 ORDER BY id")
                .params(visible.parameters(caller))
                .param("size", size)
                .query(Long.class)
                .list();
    }
}
