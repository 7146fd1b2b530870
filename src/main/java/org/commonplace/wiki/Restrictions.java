package org.commonplace.wiki;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Narrows who may view, or who may edit, a page and everything below it. Restrictions only ever take away: someone
 * named here still needs the role in the space. Administrators are never kept out.
 */
@Service
@TriedAgain
public class Restrictions {

    private final Guards guards;
    private final LinkRegister links;
    private final PageLocks locks;
    private final Widening widening;
    private final PageCaches caches;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Restrictions(
            Guards guards,
            LinkRegister links,
            PageLocks locks,
            Widening widening,
            PageCaches caches,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.guards = guards;
        this.links = links;
        this.locks = locks;
        this.widening = widening;
        this.caches = caches;
        this.access = access;
        this.database = database;
        this.events = events;
    }

    /** People and groups by id. */
    public record Named(Set<Long> people, Set<Long> groups) {

        public Named {
            people = Set.copyOf(people);
            groups = Set.copyOf(groups);
        }

        /** Nobody in particular: no restriction of this kind. */
        public static final Named NOBODY = new Named(Set.of(), Set.of());

        public boolean isEmpty() {
            return people.isEmpty() && groups.isEmpty();
        }
    }

    /** Who alone may view and who alone may edit; empty means not restricted here. */
    public record Rules(Named viewers, Named editors) {

        public static final Rules NONE = new Rules(Named.NOBODY, Named.NOBODY);
    }

    /** The restrictions set on this very page, not those it inherits. */
    public Rules of(Caller caller, long page) {
        access.require(caller, Role.EDIT, Pages.ref(page));
        return new Rules(named(page, "VIEW"), named(page, "EDIT"));
    }

    /** Those of these pages at which it is restricted who may see them, as far as the caller sees the page. */
    public Set<Long> standingAt(Caller caller, Collection<Long> among) {
        if (among.isEmpty() || !caller.isSignedIn()) {
            return Set.of();
        }
        return database
                .sql("SELECT DISTINCT page_id FROM page_restriction WHERE kind = 'VIEW' AND page_id IN (:among)")
                .param("among", among)
                .query(Long.class)
                .list()
                .stream()
                .filter(page -> access.may(caller, Role.VIEW, Pages.ref(page)))
                .collect(Collectors.toSet());
    }

    /** The same without having signed for anything. */
    @Transactional
    public void set(Caller caller, long page, Rules rules) {
        set(caller, page, rules, Consent.NONE);
    }

    /**
     * Replaces the restrictions of this page; the caller is added to every one, so as not to be locked out.
     *
     * @throws IdentifiableText when more people would read what may identify a patient
     * @throws SignatureMissing when pages would become public and nobody signed for that
     */
    @Transactional
    public void set(Caller caller, long page, Rules rules, Consent consent) {
        access.require(caller, Role.EDIT, Pages.ref(page));
        Page row = locks.pageAndSpace(page);
        if (row.status() == PageStatus.TRASHED) {
            throw new Invalid("status", "wiki.page.status.refused");
        }
        List<Long> subtree = guards.pagesAtAndBelow(page);
        Widening.Reach before = widening.of(subtree);
        Rules former = new Rules(named(page, "VIEW"), named(page, "EDIT"));
        database.sql("DELETE FROM page_restriction WHERE page_id = :page")
                .param("page", page)
                .update();
        add(page, "VIEW", withCaller(caller, rules.viewers()));
        add(page, "EDIT", withCaller(caller, rules.editors()));
        guards.renew(page);
        widening.check(caller, Pages.ref(page), before, consent);
        caches.forgetAll(subtree);
        links.forgetArticlesLinkingTo(subtree);
        events.publishEvent(new PageEvents.PageRestricted(page));
        events.publishEvent(new Audited(
                caller.person(),
                "page.restricted",
                Pages.ref(page),
                told(former, new Rules(named(page, "VIEW"), named(page, "EDIT")))));
    }

    /** Who alone may see and edit it, by number, after what held before. */
    private static String told(Rules before, Rules after) {
        return "may see: " + told(before.viewers()) + " → " + told(after.viewers()) + "; may edit: "
                + told(before.editors()) + " → " + told(after.editors());
    }

    private static String told(Named named) {
        return named.isEmpty()
                ? "as in the space"
                : Stream.concat(
                                named.people().stream().sorted().map(person -> "person " + person),
                                named.groups().stream().sorted().map(group -> "group " + group))
                        .collect(Collectors.joining(", "));
    }

    private static Named withCaller(Caller caller, Named named) {
        if (named.isEmpty() || caller.administrator()) {
            return named;
        }
        Set<Long> people = new HashSet<>(named.people());
        people.add(caller.personId());
        return new Named(people, named.groups());
    }

    private Named named(long page, String kind) {
        return new Named(Set.copyOf(ids(page, kind, "person_id")), Set.copyOf(ids(page, kind, "group_id")));
    }

    private List<Long> ids(long page, String kind, String column) {
        return database.sql("SELECT " + column + " FROM page_restriction WHERE page_id = :page AND kind = :kind AND "
                        + column + " IS NOT NULL")
                .param("page", page)
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private void add(long page, String kind, Named named) {
        named.people().forEach(person -> insert(page, kind, "person_id", person));
        named.groups().forEach(group -> insert(page, kind, "group_id", group));
    }

    private void insert(long page, String kind, String column, long id) {
        database.sql("INSERT INTO page_restriction (page_id, kind, " + column + ") VALUES (:page, :kind, :id)")
                .param("page", page)
                .param("kind", kind)
                .param("id", id)
                .update();
    }
}
