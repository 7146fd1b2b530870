package org.commonplace.wiki;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The order of pages within a space: read level by level, rearranged one page at a time. */
@Service
@TriedAgain
public class PageTree {

    private final JdbcClient database;
    private final PageRepository pages;
    private final PageLocks locks;
    private final Spaces spaces;
    private final Pages texts;
    private final PagePlaces places;
    private final PageWriter writer;
    private final Addresses addresses;
    private final Guards guards;
    private final Widening widening;
    private final LinkRegister links;
    private final PageCaches caches;
    private final VisiblePages visible;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PageTree(
            JdbcClient database,
            PageRepository pages,
            PageLocks locks,
            Spaces spaces,
            Pages texts,
            PagePlaces places,
            PageWriter writer,
            Addresses addresses,
            Guards guards,
            Widening widening,
            LinkRegister links,
            PageCaches caches,
            VisiblePages visible,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.pages = pages;
        this.locks = locks;
        this.spaces = spaces;
        this.texts = texts;
        this.places = places;
        this.writer = writer;
        this.addresses = addresses;
        this.guards = guards;
        this.widening = widening;
        this.links = links;
        this.caches = caches;
        this.visible = visible;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** A page in the tree. */
    public record Node(
            long id,
            String space,
            String slug,
            String title,
            PageStatus status,
            boolean template,
            boolean hasChildren) {

        public String url() {
            return Pages.url(space, slug);
        }
    }

    /**
     * Where a page goes.
     *
     * @param space the key of the space
     * @param parent the page it goes under, or {@code null} for the top
     * @param before the child of {@code parent} it goes before, or {@code null} for the end
     */
    public record Destination(
            String space, @Nullable Long parent, @Nullable Long before) {}

    /**
     * The pages under {@code parent}, or at the top of the space, that the caller may see, in order; for those who may edit the space
     * with its drafts and templates.
     */
    public List<Node> children(Caller caller, long space, @Nullable Long parent, int offset, int limit) {
        Role role = roleIn(caller, space);
        return database.sql("""
                        SELECT p.id, s.space_key, p.slug, p.title, p.status, p.template,
                               EXISTS (SELECT 1 FROM page c WHERE c.space_id = p.space_id AND c.parent_id = p.id AND
                        """ + listed(caller, role, "c") + """
                               ) AS has_children
                        FROM page p JOIN space s ON s.id = p.space_id
                        WHERE p.space_id = :space AND p.parent_id <=> :parent AND
                        """ + listed(caller, role, "p")
                        + " ORDER BY p.position, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("parent", parent)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Node(
                        row.getLong("id"),
                        row.getString("space_key"),
                        row.getString("slug"),
                        row.getString("title"),
                        PageStatus.valueOf(row.getString("status")),
                        row.getBoolean("template"),
                        row.getBoolean("has_children")))
                .list();
    }

    /** How many pages {@link #children} has in all. */
    public int childCount(Caller caller, long space, @Nullable Long parent) {
        return database.sql("SELECT COUNT(*) FROM page p WHERE p.space_id = :space AND p.parent_id <=> :parent AND "
                        + listed(caller, roleIn(caller, space), "p"))
                .params(visible.parameters(caller))
                .param("space", space)
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }

    /** What writers begin a page with is nothing for readers to browse. */
    private String listed(Caller caller, Role role, String page) {
        String seen = visible.withDrafts(caller, role, page);
        return role.covers(Role.EDIT) ? seen : seen + " AND NOT " + page + ".template";
    }

    /** The pages directly below a page that the caller may see, in order. */
    public List<PageLine> childLines(Caller caller, long page, int offset, int limit) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        return database.sql(PageReader.LINES + " WHERE p.parent_id = :page AND " + visible.inSeenSpace(caller, "p")
                        + " ORDER BY p.position, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("page", page)
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** The pages of a space that the caller may see and whose title has these words in it, by title. */
    public List<PageLine> titled(Caller caller, long space, String words, int offset, int limit) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return database.sql(PageReader.LINES
                        + " WHERE p.space_id = :space AND LOCATE(:words, p.title) > 0 AND "
                        + visible.to(caller) + " ORDER BY p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("words", words.strip())
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** The pages above a page that the caller may see, from the top down. */
    public List<PageLine> ancestors(Caller caller, long page) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        return database.sql("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id, 0 AS height FROM page WHERE id = :page
                            UNION ALL
                            SELECT p.id, p.parent_id, a.height + 1 FROM page p JOIN above a ON p.id = a.parent_id)
                        {line}
                        FROM above a JOIN page p ON p.id = a.id JOIN space s ON s.id = p.space_id
                        WHERE a.height > 0 AND
                        """.replace("{line}", PageReader.LINE) + visible.inSeenSpace(caller, "p")
                        + " ORDER BY a.height DESC")
                .params(visible.parameters(caller))
                .param("page", page)
                .query(PageReader::line)
                .list();
    }

    /** The same without having signed for anything. */
    @Transactional
    public void move(Caller caller, long id, Destination to) {
        move(caller, id, to, Consent.NONE);
    }

    /**
     * Puts a page, with all below it, somewhere else. Former addresses keep answering.
     *
     * @throws Invalid when it would go below itself, or the parent is in another space
     * @throws IdentifiableText when more people would read what may identify a patient
     * @throws SignatureMissing when it would become public and nobody signed for that
     */
    @Transactional
    public void move(Caller caller, long id, Destination to, Consent consent) {
        access.require(caller, Role.EDIT, Pages.ref(id));
        long space = spaces.get(caller, to.space()).id();
        access.require(caller, Role.EDIT, Spaces.ref(space));
        long from = locks.spaceOf(id);
        locks.spaces(from, space);
        Page page = locks.page(id);
        locks.requireStill(page, from);
        page.requireChangeable();
        List<Long> subtree = guards.pagesAtAndBelow(id);
        if (to.parent() != null && subtree.contains(to.parent())) {
            throw new Invalid("parent", "wiki.page.parent.below");
        }
        Widening.Reach before = widening.of(subtree);
        boolean elsewhere = from != space || !Objects.equals(page.parentId(), to.parent());
        if (page.spaceId() != space) {
            requireAll(caller, subtree);
            takeAlong(subtree.subList(1, subtree.size()), space);
            changeSpace(page, space);
        }
        place(caller, page, space, to);
        pages.saveAndFlush(page);
        guards.renew(id);
        widening.check(caller, Pages.ref(id), before, consent);
        links.settle(page, List.of());
        caches.forgetAll(subtree);
        events.publishEvent(new PageEvents.PageMoved(id, caller.person(), clock.instant()));
        if (elsewhere) {
            events.publishEvent(new PageEvents.PageRestricted(id));
        }
        events.publishEvent(new Audited(caller.person(), "page.moved", Pages.ref(id), ""));
    }

    /**
     * Saves an edit and puts the page last under another parent of its space, or does neither.
     *
     * @param parent the page it goes under, or {@code null} for the top
     */
    @Transactional
    public SaveOutcome saveUnder(Caller caller, long id, PageEdit edit, @Nullable Long parent) {
        access.require(caller, Role.EDIT, Pages.ref(id));
        locks.pageAndSpace(id);
        SaveOutcome outcome = texts.save(caller, id, edit);
        if (outcome instanceof SaveOutcome.Saved(PageDetails page, boolean merged)
                && !Objects.equals(page.parent(), parent)) {
            move(caller, id, new Destination(page.space(), parent, null), edit.consent());
            return new SaveOutcome.Saved(texts.get(caller, id), merged);
        }
        return outcome;
    }

    private Role roleIn(Caller caller, long space) {
        return access.roleOf(caller, Spaces.ref(space)).orElseThrow(() -> new NotFound(Spaces.ref(space)));
    }

    private void place(Caller caller, Page page, long space, Destination to) {
        if (to.before() == null || Objects.equals(to.before(), page.id())) {
            places.putLast(caller, page, space, to.parent());
        } else {
            access.require(caller, Role.VIEW, Pages.ref(to.before()));
            places.putBefore(caller, page, space, to.parent(), to.before());
        }
    }

    /** Nobody takes pages to another circle of readers that they may not change themselves. */
    private void requireAll(Caller caller, List<Long> subtree) {
        boolean all = subtree.stream().allMatch(page -> access.may(caller, Role.EDIT, Pages.ref(page)));
        if (!all) {
            throw new Invalid("page", "wiki.page.below.refused");
        }
    }

    private void takeAlong(List<Long> below, long space) {
        List<Page> moved = new ArrayList<>();
        for (long id : below) {
            Page page = pages.lock(id).orElseThrow();
            changeSpace(page, space);
            moved.add(page);
        }
        moved.forEach(pages::saveAndFlush);
    }

    private void changeSpace(Page page, long space) {
        addresses.leave(page);
        Set<String> names = LinkNames.of(page);
        long from = page.spaceId();
        page.changeAddress(addresses.free(space, page.title(), page.id()));
        page.goTo(space);
        pages.saveAndFlush(page);
        addresses.arrive(page);
        links.settle(page, List.of());
        links.settleNames(from, names);
        writer.settle(page);
    }
}
