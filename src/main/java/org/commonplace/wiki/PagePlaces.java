package org.commonplace.wiki;

import java.util.List;
import java.util.Objects;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where pages stand among their siblings. Positions leave gaps, so that most moves touch one row. */
@Component
class PagePlaces {

    private static final int GAP = 1024;

    private final JdbcClient database;
    private final PageAccess pages;
    private final Guards guards;
    private final AccessPolicy access;

    PagePlaces(JdbcClient database, PageAccess pages, Guards guards, AccessPolicy access) {
        this.database = database;
        this.pages = pages;
        this.guards = guards;
        this.access = access;
    }

    /** Puts the page after the last child of {@code parent}; call it with the space locked. */
    void putLast(Caller caller, Page page, long space, @Nullable Long parent) {
        checkParent(caller, space, parent);
        page.placeUnder(space, parent, last(space, parent) + GAP);
    }

    /** Puts the page before one of the children of {@code parent}; call it with the space locked. */
    void putBefore(Caller caller, Page page, long space, @Nullable Long parent, long sibling) {
        checkParent(caller, space, parent);
        List<Place> places = children(space, parent);
        int at = indexOf(places, sibling);
        int after = places.get(at).position;
        int before = at == 0 ? after - 2 * GAP : places.get(at - 1).position;
        if (after - before < 2) {
            spread(places);
            after = (at + 1) * GAP;
            before = at * GAP;
        }
        page.placeUnder(space, parent, before + (after - before) / 2);
    }

    /** A saved page is guarded as its parent is. */
    void guard(Page page) {
        if (page.parentId() != null) {
            guards.inherit(page.id(), page.parentId());
        }
    }

    private void checkParent(Caller caller, long space, @Nullable Long parent) {
        if (parent == null) {
            return;
        }
        access.require(caller, Role.EDIT, Pages.ref(parent));
        PageFacts facts = pages.facts(parent).orElseThrow();
        if (facts.space() != space || facts.status() == PageStatus.TRASHED) {
            throw new Invalid("parent", "wiki.page.parent.elsewhere");
        }
    }

    private record Place(long id, int position) {}

    private int last(long space, @Nullable Long parent) {
        return database.sql("""
                        SELECT COALESCE(MAX(position), 0) FROM page
                        WHERE space_id = :space AND parent_id <=> :parent
                        """)
                .param("space", space)
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }

    private List<Place> children(long space, @Nullable Long parent) {
        return database.sql("""
                        SELECT id, position FROM page
                        WHERE space_id = :space AND parent_id <=> :parent ORDER BY position, id
                        """)
                .param("space", space)
                .param("parent", parent)
                .query((row, n) -> new Place(row.getLong("id"), row.getInt("position")))
                .list();
    }

    private static int indexOf(List<Place> places, long id) {
        for (int at = 0; at < places.size(); at++) {
            if (Objects.equals(places.get(at).id, id)) {
                return at;
            }
        }
        throw new Invalid("before", "wiki.page.sibling.elsewhere");
    }

    private void spread(List<Place> places) {
        for (int at = 0; at < places.size(); at++) {
            database.sql("UPDATE page SET position = :position WHERE id = :id")
                    .param("position", (at + 1) * GAP)
                    .param("id", places.get(at).id)
                    .update();
        }
    }
}
