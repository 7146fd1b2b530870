package org.commonplace.wiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Portions.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Published and archived pages that the caller may see, in portions and counted. */
@Service
public class PageLists {

    private static final String BY_TITLE = "p.title, p.id";
    private static final String IN_ORDER = "p.position, p.id";

    private final VisiblePages visible;
    private final Portions portions;
    private final AccessPolicy access;
    private final JdbcClient database;

    PageLists(VisiblePages visible, Portions portions, AccessPolicy access, JdbcClient database) {
        this.visible = visible;
        this.portions = portions;
        this.access = access;
        this.database = database;
    }

    /** Pages of all spaces, by title. */
    public Listing<PageLine> everywhere(Caller caller, Paging paging) {
        return read(caller, "", Map.of(), BY_TITLE, paging);
    }

    /** Pages of one space, by title. */
    public Listing<PageLine> in(Caller caller, long space, Paging paging) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return read(caller, "p.space_id = :space AND", Map.of("space", space), BY_TITLE, paging);
    }

    /** Pages directly below {@code parent}, or at the top of the space, in the order of the tree. */
    public Listing<PageLine> below(Caller caller, long space, @Nullable Long parent, Paging paging) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        if (parent != null) {
            access.require(caller, Role.VIEW, Pages.ref(parent));
        }
        Map<String, @Nullable Object> place = new HashMap<>();
        place.put("space", space);
        place.put("parent", parent);
        return read(caller, "p.space_id = :space AND p.parent_id <=> :parent AND", place, IN_ORDER, paging);
    }

    /** Of these pages those the caller may see, in no order. */
    public List<PageLine> of(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql(PageReader.LINES + " WHERE p.id IN (:ids) AND " + visible.to(caller))
                .params(visible.parameters(caller, Map.of("ids", ids)))
                .query(PageReader::line)
                .list();
    }

    /** Pages of all spaces that a person owns or looks after for the owner, by title. */
    public List<PageLine> lookedAfterBy(Caller caller, long person, int offset, int limit) {
        return database.sql(PageReader.LINES + " WHERE (p.owner_id = :person OR p.deputy_id = :person) AND "
                        + visible.to(caller) + " ORDER BY p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("person", person)
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** Pages of all spaces in the order they were made, after the page {@code after}; 0 for the first. */
    public List<PageLine> madeAfter(Caller caller, long after, int limit) {
        return database.sql(PageReader.LINES + " WHERE p.id > :after AND " + visible.to(caller)
                        + " ORDER BY p.id LIMIT :limit")
                .params(visible.parameters(caller))
                .param("after", after)
                .param("limit", limit)
                .query(PageReader::line)
                .list();
    }

    /** The last page of each portion of {@code size} pages that {@link #madeAfter} would give. */
    public List<Long> lastOfPortions(Caller caller, int size) {
        return database.sql("SELECT id FROM (SELECT p.id, ROW_NUMBER() OVER (ORDER BY p.id) AS place FROM page p WHERE "
                        + visible.to(caller) + ") numbered WHERE MOD(place, :size) = 0 ORDER BY id")
                .params(visible.parameters(caller))
                .param("size", size)
                .query(Long.class)
                .list();
    }

    private Listing<PageLine> read(
            Caller caller, String condition, Map<String, ?> parameters, String order, Paging paging) {
        String rows = PageReader.PAGES + " WHERE " + condition + visible.to(caller);
        Query query = new Query(PageReader.LINE, rows, order, visible.parameters(caller, parameters));
        return portions.read(query, paging, PageReader::line);
    }
}
