package org.commonplace.wiki;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding pages right. Where a space shows its readers verified text only, a review is what lets them see the newest; there only its
 * owner, their deputy and curators may do that, and elsewhere whoever edits the page.
 */
@Service
@TriedAgain
public class Reviews {

    /** The last one the database knows. */
    private static final int LAST_YEAR = 9999;

    private static final int SHORTEST_RHYTHM = 7;

    private final PageRepository pages;
    private final PageLocks locks;
    private final PageReader reader;
    private final PageWriter writer;
    private final LinkRegister links;
    private final PageCaches caches;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Period usual;

    Reviews(
            PageRepository pages,
            PageLocks locks,
            PageReader reader,
            PageWriter writer,
            LinkRegister links,
            PageCaches caches,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${commonplace.reviews.every:P1Y}") Period usual) {
        this.pages = pages;
        this.locks = locks;
        this.reader = reader;
        this.writer = writer;
        this.links = links;
        this.caches = caches;
        this.access = access;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.usual = usual;
    }

    /** Whether the caller may say of this page that it is right. */
    public boolean mayReview(Caller caller, PageDetails page) {
        return page.status() != PageStatus.TRASHED
                && page.status() != PageStatus.ARCHIVED
                && access.may(caller, Role.EDIT, Pages.ref(page.id()))
                && (!page.verification().asked() || looksAfter(caller, page));
    }

    /**
     * When a page is looked at again, unless somebody chooses another day: as long from now as the last time, or as
     * {@code commonplace.reviews.every} says.
     */
    public LocalDate usualNext(PageDetails page) {
        LocalDate today = LocalDate.now(clock);
        Instant last = page.reviewedAt();
        LocalDate due = page.reviewDue();
        if (last == null || due == null) {
            return today.plus(usual);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(last, ZoneOffset.UTC), due);
        return days < SHORTEST_RHYTHM ? today.plus(usual) : today.plusDays(days);
    }

    /**
     * Records that the caller read the page's newest text and found it right, and when to look again. Readers who see verified
     * text only see it from now on.
     *
     * @param seen the number of the revision that the caller read; {@code null} for whichever is the newest
     * @param nextDue the day of the next review; {@code null} for none
     * @throws Invalid when somebody saved meanwhile, so that the caller has not read the newest text; nothing is recorded then
     * @throws NotAllowed when the caller may not do that
     */
    @Transactional
    public PageDetails review(Caller caller, long id, @Nullable Integer seen, @Nullable LocalDate nextDue) {
        if (nextDue != null && nextDue.getYear() != Math.clamp(nextDue.getYear(), 1900, LAST_YEAR)) {
            throw new Invalid("nextDue", "wiki.page.review.date");
        }
        access.require(caller, Role.EDIT, Pages.ref(id));
        Page page = locks.pageAndSpace(id);
        page.requireChangeable();
        PageDetails before = reader.newest(id).orElseThrow();
        if (!mayReview(caller, before)) {
            throw new NotAllowed("Needs its owner, their deputy or a curator: " + Pages.ref(id));
        }
        if (seen != null && seen != page.newestNumber()) {
            throw new Invalid("revision", "wiki.page.review.newer");
        }
        record(caller, page, nextDue);
        writer.settle(page);
        links.settle(page, List.of());
        caches.forget(id);
        events.publishEvent(
                new Audited(caller.person(), "page.reviewed", Pages.ref(id), "revision " + page.newestNumber()));
        events.publishEvent(new PageEvents.PageDescribed(id));
        return reader.newest(id).orElseThrow();
    }

    private void record(Caller caller, Page page, @Nullable LocalDate nextDue) {
        Instant now = clock.instant();
        page.review(now, caller.personId(), nextDue);
        pages.saveAndFlush(page);
        database.sql("UPDATE page SET files_changed = FALSE WHERE id = :page")
                .param("page", page.id())
                .update();
        database.sql("""
                        INSERT INTO page_review (page_id, revision, reviewed_by, reviewed_at, next_due)
                        VALUES (:page, :revision, :person, :now, :due)
                        """)
                .param("page", page.id())
                .param("revision", page.newestNumber())
                .param("person", caller.personId())
                .param("now", Utc.column(now))
                .param("due", nextDue)
                .update();
    }

    private boolean looksAfter(Caller caller, PageDetails page) {
        Long person = caller.person();
        return access.may(caller, Role.CURATE, Pages.ref(page.id()))
                || (person != null && (person == page.owner() || person.equals(page.deputy())));
    }
}
