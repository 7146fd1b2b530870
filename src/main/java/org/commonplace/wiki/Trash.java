package org.commonplace.wiki;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages that were thrown away and can still be brought back. A page takes all below it along, both ways. */
@Service
@TriedAgain
public class Trash {

    private final PageRepository pages;
    private final PageLocks locks;
    private final PageAccess facts;
    private final Guards guards;
    private final LinkRegister links;
    private final PageReader reader;
    private final PageCaches caches;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trash(
            PageRepository pages,
            PageLocks locks,
            PageAccess facts,
            Guards guards,
            LinkRegister links,
            PageReader reader,
            PageCaches caches,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pages = pages;
        this.locks = locks;
        this.facts = facts;
        this.guards = guards;
        this.links = links;
        this.reader = reader;
        this.caches = caches;
        this.access = access;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves a page and all below it to the trash.
     *
     * @throws Invalid when something below it may not be changed by the caller
     */
    @Transactional
    public void add(Caller caller, long id) {
        access.require(caller, Role.EDIT, Pages.ref(id));
        locks.pageAndSpace(id);
        List<Page> subtree = lockAll(guards.pagesAtAndBelow(id)).stream()
                .filter(page -> page.status() != PageStatus.TRASHED)
                .toList();
        if (subtree.isEmpty() || subtree.getFirst().id() != id) {
            throw new Invalid("status", "wiki.page.status.refused");
        }
        if (!subtree.stream().allMatch(page -> access.may(caller, Role.EDIT, Pages.ref(page.id())))) {
            throw new Invalid("page", "wiki.page.below.refused");
        }
        for (Page page : subtree) {
            page.trash(caller.personId(), page.id() == id ? null : Long.valueOf(id), clock.instant());
            changed(caller, page, "page.trashed");
            events.publishEvent(new PageEvents.PageTrashed(page.id()));
        }
    }

    /**
     * A page in the trash.
     *
     * @param by the id of whoever threw it away
     */
    public record Thrown(PageLine page, Instant at, long by) {}

    /** Pages of a space in the trash that the caller may bring back, latest first. */
    public List<Thrown> list(Caller caller, long space) {
        access.require(caller, Role.EDIT, Spaces.ref(space));
        return database
                .sql(PageReader.LINE + ", p.trashed_at, p.trashed_by " + PageReader.PAGES + """
                        WHERE p.space_id = :space AND p.status = 'TRASHED' AND p.trashed_with IS NULL
                        ORDER BY p.trashed_at DESC, p.id
                        """)
                .param("space", space)
                .query((row, n) ->
                        new Thrown(PageReader.line(row, n), Utc.instant(row, "trashed_at"), row.getLong("trashed_by")))
                .list()
                .stream()
                .filter(thrown ->
                        access.may(caller, Role.EDIT, Pages.ref(thrown.page().id())))
                .toList();
    }

    /**
     * Brings a page and what went with it back to where it was, or to the nearest place that is left.
     *
     * @throws Invalid when it is not in the trash, or would come back without the restrictions of a page above it that
     *     stays there
     */
    @Transactional
    public PageDetails restore(Caller caller, long id) {
        access.require(caller, Role.EDIT, Pages.ref(id));
        Page page = locks.pageAndSpace(id);
        page.restore();
        page.placeUnder(page.spaceId(), livingAncestor(page.parentId()), page.position());
        changed(caller, page, "page.restored");
        for (Page below : pages.findByTrashedWith(id)) {
            below.restore();
            changed(caller, below, "page.restored");
        }
        guards.renew(id);
        events.publishEvent(new PageEvents.PageRestored(id));
        return reader.newest(id).orElseThrow();
    }

    private @Nullable Long livingAncestor(@Nullable Long parent) {
        Long at = parent;
        while (at != null && facts.facts(at).orElseThrow().status() == PageStatus.TRASHED) {
            requireUnrestricted(at);
            at = pages.findById(at).orElseThrow().parentId();
        }
        return at;
    }

    /** Whoever was kept from a page by one above it must not get to see it because that one stays in the trash. */
    private void requireUnrestricted(long page) {
        boolean restricted = database.sql("SELECT COUNT(*) FROM page_restriction WHERE page_id = :page")
                        .param("page", page)
                        .query(Long.class)
                        .single()
                > 0;
        if (restricted) {
            throw new Invalid("page", "wiki.page.restore.restricted");
        }
    }

    private List<Page> lockAll(List<Long> ids) {
        return ids.stream().map(locks::page).toList();
    }

    private void changed(Caller caller, Page page, String action) {
        pages.saveAndFlush(page);
        links.settle(page, List.of());
        caches.forget(page.id());
        events.publishEvent(new Audited(caller.person(), action, Pages.ref(page.id()), ""));
    }
}
