package org.commonplace.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.commonplace.wiki.history.Merge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and changes pages. */
@Service
@TriedAgain
public class Pages {

    /** The {@link ContentRef#kind()} of a page. */
    public static final String KIND = "page";

    /** Longest text of a page, in characters. */
    public static final int MAX_BODY = 5_000_000;

    private final PageRepository pages;
    private final RevisionRepository revisions;
    private final PageLocks locks;
    private final Spaces spaces;
    private final PageReader reader;
    private final PageWriter writer;
    private final Addresses addresses;
    private final PagePlaces places;
    private final Labels labels;
    private final PageGate gate;
    private final LinkRegister links;
    private final PageCaches caches;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pages(
            PageRepository pages,
            RevisionRepository revisions,
            PageLocks locks,
            Spaces spaces,
            PageReader reader,
            PageWriter writer,
            Addresses addresses,
            PagePlaces places,
            Labels labels,
            PageGate gate,
            LinkRegister links,
            PageCaches caches,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pages = pages;
        this.revisions = revisions;
        this.locks = locks;
        this.spaces = spaces;
        this.reader = reader;
        this.writer = writer;
        this.addresses = addresses;
        this.places = places;
        this.labels = labels;
        this.gate = gate;
        this.links = links;
        this.caches = caches;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    public static ContentRef ref(long page) {
        return new ContentRef(KIND, page);
    }

    /** Whether an address below a space is taken by a view, so that no page has it. */
    public static boolean isReserved(String slug) {
        return Addresses.RESERVED.contains(slug);
    }

    /** A page's address, without the host. */
    public static String url(String space, String slug) {
        return "/s/" + space + "/" + slug;
    }

    /** The page, if the caller may see it: the newest text for those who edit it, and what is shown to readers for all others. */
    public Optional<PageDetails> find(Caller caller, long id) {
        if (access.may(caller, Role.EDIT, ref(id))) {
            return reader.newest(id);
        }
        return access.may(caller, Role.VIEW, ref(id)) ? reader.shown(id) : Optional.empty();
    }

    /** The page as its readers see it, also for an editor, if the caller may see it. */
    public Optional<PageDetails> shown(Caller caller, long id) {
        return access.may(caller, Role.VIEW, ref(id)) ? reader.shown(id) : Optional.empty();
    }

    /**
     * The page with this id.
     *
     * @throws NotFound when there is none, or the caller may not see it
     */
    public PageDetails get(Caller caller, long id) {
        return find(caller, id).orElseThrow(() -> new NotFound(ref(id)));
    }

    /**
     * The page that answers at this address now or did formerly; compare its {@link PageDetails#url()} with the
     * address asked for to know whether to redirect.
     */
    public Optional<PageDetails> find(Caller caller, String space, String slug) {
        return locate(caller, space, slug).flatMap(id -> find(caller, id));
    }

    /** The id of the page at an address, now or formerly, if the caller may see it. */
    public Optional<Long> locate(Caller caller, String space, String slug) {
        return spaces.idOf(space)
                .flatMap(id -> addresses.locate(id, slug))
                .map(Addresses.Located::page)
                .filter(id -> access.may(caller, Role.VIEW, ref(id)));
    }

    /** What the caller may do with this page; empty when the caller may not see it. */
    public Optional<Role> roleOf(Caller caller, long id) {
        return access.roleOf(caller, ref(id));
    }

    /**
     * Does work that makes or saves many pages faster: what they link to is noted once, at its end. Call it within a
     * transaction.
     */
    public void together(Runnable work) {
        links.together(work);
    }

    /**
     * Makes a page with its first revision.
     *
     * @throws Invalid when the title is missing or too long, or the parent is in another space
     * @throws IdentifiableText when it is not a draft and may identify a patient
     */
    @Transactional
    public PageDetails create(Caller caller, NewPage wanted) {
        long space = spaces.get(caller, wanted.space()).id();
        access.require(caller, Role.EDIT, Spaces.ref(space));
        Page.checkedTitle(wanted.title());
        checkBody(wanted.body());
        locks.spaces(space);
        PageStatus status = wanted.draft() ? PageStatus.DRAFT : PageStatus.PUBLISHED;
        Page page = new Page(
                space,
                addresses.free(space, wanted.title(), 0),
                wanted.title(),
                status,
                caller.personId(),
                clock.instant());
        page.foundAt(wanted.sourcePath());
        places.putLast(caller, page, space, wanted.parent());
        pages.saveAndFlush(page);
        places.guard(page);
        gate.labels(caller, page, wanted.labels(), wanted.consent());
        labels.addFirst(page.id(), wanted.labels());
        Revision.Text text = new Revision.Text(page.title(), wanted.body());
        writer.write(caller, page, text, writer.by(caller, "", false, false, null), wanted.consent());
        links.settle(page, List.of());
        told(caller, page, "page.created");
        return reader.newest(page.id()).orElseThrow();
    }

    /**
     * Saves an edit. When someone else saved since {@link PageEdit#baseRevision()}, both changes are kept where they
     * touch different passages; where they touch the same, nothing is saved and the outcome says which.
     *
     * @throws Invalid when the base revision does not exist, the title is missing, or the page is archived or in the
     *     trash
     * @throws IdentifiableText when others read the page and it may identify a patient
     */
    @Transactional
    public SaveOutcome save(Caller caller, long id, PageEdit edit) {
        access.require(caller, Role.EDIT, ref(id));
        checkBody(edit.body());
        Page page = renames(id, edit) ? locks.pageAndSpace(id) : locks.page(id);
        page.requireChangeable();
        Revision base = revisions
                .findByPageIdAndNumber(id, edit.baseRevision())
                .filter(revision -> !revision.isPurged())
                .orElseThrow(() -> new Invalid("baseRevision", "wiki.page.base.unknown", edit.baseRevision()));
        if (edit.baseRevision() == page.newestNumber()) {
            return saved(caller, page, edit, titleOf(edit, base, base), edit.body(), false);
        }
        Revision current = writer.newest(page);
        Merge merge = Merge.of(base.text().body(), edit.body(), current.text().body());
        if (!merge.isClean()) {
            PageDetails now = reader.newest(id).orElseThrow();
            return new SaveOutcome.Conflicting(now, base.text().body(), merge.conflicts());
        }
        return saved(caller, page, edit, titleOf(edit, base, current), merge.text(), true);
    }

    /** The same without a reason. */
    @Transactional
    public PageDetails publish(Caller caller, long id) {
        return publish(caller, id, Consent.NONE);
    }

    /**
     * Makes a draft page readable for everyone who may see its space.
     *
     * @throws IdentifiableText when it may identify a patient
     */
    @Transactional
    public PageDetails publish(Caller caller, long id, Consent consent) {
        PageDetails published = change(caller, id, Role.EDIT, "page.published", page -> {
            page.publish();
            gate.text(caller, page, writer.newest(page).text(), "", null, consent);
            gate.labels(caller, page, labels.of(id), consent);
        });
        events.publishEvent(new PageEvents.PagePublished(id, published.revision(), caller.person(), clock.instant()));
        return published;
    }

    /** Keeps a page readable but unchangeable. */
    @Transactional
    public PageDetails archive(Caller caller, long id) {
        return change(caller, id, Role.EDIT, "page.archived", Page::archive);
    }

    @Transactional
    public PageDetails unarchive(Caller caller, long id) {
        return change(caller, id, Role.EDIT, "page.unarchived", Page::unarchive);
    }

    @Transactional
    public PageDetails setLabels(Caller caller, long id, List<String> wanted) {
        return setLabels(caller, id, wanted, Consent.NONE);
    }

    @Transactional
    public PageDetails setLabels(Caller caller, long id, List<String> wanted, Consent consent) {
        return change(caller, id, Role.EDIT, "page.labelled", page -> {
            page.requireChangeable();
            gate.labels(caller, page, wanted, consent);
            labels.replace(id, wanted);
        });
    }

    /**
     * Says who looks after the page, and who does in their absence.
     *
     * @throws Invalid when both are the same person
     */
    @Transactional
    public PageDetails setOwner(Caller caller, long id, long owner, @Nullable Long deputy) {
        if (deputy != null && deputy == owner) {
            throw new Invalid("deputy", "wiki.owner.same");
        }
        return change(caller, id, Role.EDIT, "page.owner.changed", page -> page.lookedAfterBy(owner, deputy));
    }

    /** Marks a page as a template for new pages of its space, or takes the mark away. */
    @Transactional
    public PageDetails setTemplate(Caller caller, long id, boolean template) {
        return change(caller, id, Role.EDIT, "page.template.changed", page -> page.beTemplate(template));
    }

    PageDetails saveAgain(Caller caller, Revision old, String comment, Consent consent) {
        Page page = locks.pageAndSpace(old.pageId());
        page.requireChangeable();
        if (!writer.holdsBack(page)) {
            writer.rename(page, old.text().title());
        }
        writer.write(caller, page, old.text(), writer.by(caller, comment, false, false, old.number()), consent);
        told(caller, page, "page.revision.restored");
        return reader.newest(page.id()).orElseThrow();
    }

    private SaveOutcome saved(Caller caller, Page page, PageEdit edit, String title, String body, boolean merged) {
        boolean held = writer.holdsBack(page);
        if (!held) {
            writer.rename(page, title);
        }
        if (edit.labels() != null) {
            gate.labels(caller, page, edit.labels(), edit.consent());
            labels.replace(page.id(), edit.labels());
            events.publishEvent(new PageEvents.PageDescribed(page.id()));
        }
        Revision.Text text = new Revision.Text(held ? title : page.title(), body);
        if (!writer.newest(page).text().equals(text)) {
            Revision.Circumstances now = writer.by(caller, edit.comment(), edit.material(), merged, null);
            writer.write(caller, page, text, now, edit.consent());
            told(caller, page, "page.saved");
        }
        caches.forget(page.id());
        return new SaveOutcome.Saved(reader.newest(page.id()).orElseThrow(), merged);
    }

    /** The author's title if they changed it, otherwise the newest one. */
    private static String titleOf(PageEdit edit, Revision base, Revision newest) {
        if (edit.title() == null || edit.title().strip().equals(base.text().title())) {
            return newest.text().title();
        }
        return Page.checkedTitle(edit.title());
    }

    private PageDetails change(Caller caller, long id, Role needed, String action, Consumer<Page> change) {
        access.require(caller, needed, ref(id));
        Page page = locks.page(id);
        change.accept(page);
        pages.saveAndFlush(page);
        links.settle(page, List.of());
        told(caller, page, action);
        events.publishEvent(new PageEvents.PageDescribed(id));
        return reader.newest(id).orElseThrow();
    }

    private void told(Caller caller, Page page, String action) {
        events.publishEvent(new Audited(caller.person(), action, ref(page.id()), ""));
        caches.forget(page.id());
    }

    private static void checkBody(String body) {
        if (body.length() > MAX_BODY) {
            throw new Invalid("body", "wiki.page.body.long", MAX_BODY);
        }
    }

    private boolean renames(long id, PageEdit edit) {
        String wanted = edit.title();
        return wanted != null
                && pages.titleOf(id).filter(wanted.strip()::equals).isEmpty();
    }
}
