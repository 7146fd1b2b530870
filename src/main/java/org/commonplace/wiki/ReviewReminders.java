package org.commonplace.wiki;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Callers;
import org.commonplace.people.Role;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of reviews: the owner on the day, the deputy when a while has passed, the curators after another while. Who is not
 * there, or may not review the page, is passed over. Each step is noted with the day it was for, in the transaction that tells of
 * it, so nobody is told twice of the same day.
 */
@Component
class ReviewReminders {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final Curators curators;
    private final Callers callers;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration pause;

    ReviewReminders(
            JdbcClient database,
            Curators curators,
            Callers callers,
            AccessPolicy access,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${commonplace.reviews.remind-next-after:7d}") Duration pause) {
        this.database = database;
        this.curators = curators;
        this.callers = callers;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.pause = pause;
    }

    /** Whose turn it is, in order. */
    private enum Step {
        OWNER,
        DEPUTY,
        CURATORS
    }

    private record Due(
            long page, long space, long owner, @Nullable Long deputy, LocalDate day) {}

    /** Reminds whoever's turn it is by now, page after page. */
    void remind() {
        long after = 0;
        List<Long> pages = due(after);
        while (!pages.isEmpty()) {
            pages.forEach(page -> transaction.executeWithoutResult(status -> remind(page)));
            after = pages.getLast();
            pages = due(after);
        }
    }

    /** Pages whose review is due and whose curators have not been told of that yet. */
    private List<Long> due(long after) {
        return database.sql("""
                        SELECT p.id FROM page p
                        WHERE p.id > :after AND p.status = 'PUBLISHED' AND p.review_due <= :today
                          AND p.space_id IN (SELECT id FROM space WHERE archived_at IS NULL AND trashed_at IS NULL)
                          AND NOT EXISTS (SELECT 1 FROM review_reminder r WHERE r.page_id = p.id
                                          AND r.review_due = p.review_due
                                          AND (r.step = 'CURATORS' OR r.told_at > :recently))
                        ORDER BY p.id LIMIT :limit
                        """)
                .param("after", after)
                .param("today", LocalDate.now(clock))
                .param("recently", Utc.column(clock.instant().minus(pause)))
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    }

    /** The page's row is held meanwhile: another node that reminds waits, and then finds this step taken. */
    private void remind(long page) {
        database.sql("""
                        SELECT id, space_id, owner_id, deputy_id, review_due FROM page
                        WHERE id = :page AND status = 'PUBLISHED' AND review_due <= :today FOR UPDATE
                        """)
                .param("page", page)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("space_id"),
                        row.getLong("owner_id"),
                        row.getObject("deputy_id", Long.class),
                        row.getObject("review_due", LocalDate.class)))
                .optional()
                .ifPresent(this::remind);
    }

    private void remind(Due due) {
        Map<Step, Instant> told = told(due);
        boolean tooSoon =
                told.values().stream().anyMatch(at -> at.isAfter(clock.instant().minus(pause)));
        if (tooSoon) {
            return;
        }
        for (Step step : Step.values()) {
            List<Long> people = told.containsKey(step) ? List.of() : reviewers(due, step);
            if (!people.isEmpty()) {
                tell(due, step, people);
                return;
            }
        }
    }

    private void tell(Due due, Step step, List<Long> people) {
        Instant now = clock.instant();
        database.sql("""
                        INSERT INTO review_reminder (page_id, review_due, step, told_at)
                        VALUES (:page, :day, :step, :now)
                        """)
                .param("page", due.page())
                .param("day", due.day())
                .param("step", step.name())
                .param("now", Utc.column(now))
                .update();
        people.forEach(
                person -> events.publishEvent(new PageEvents.ReviewReminded(due.page(), person, due.day(), now)));
    }

    private List<Long> reviewers(Due due, Step step) {
        Stream<Long> people = switch (step) {
            case OWNER -> Stream.of(due.owner());
            case DEPUTY -> Stream.ofNullable(due.deputy());
            case CURATORS -> curators.of(due.space()).stream();
        };
        return people.filter(Objects::nonNull)
                .filter(person -> callers.of(person)
                        .filter(caller -> access.may(caller, Role.EDIT, Pages.ref(due.page())))
                        .isPresent())
                .toList();
    }

    private Map<Step, Instant> told(Due due) {
        Map<Step, Instant> told = new EnumMap<>(Step.class);
        database.sql("SELECT step, told_at FROM review_reminder WHERE page_id = :page AND review_due = :day")
                .param("page", due.page())
                .param("day", due.day())
                .query(row -> {
                    told.put(Step.valueOf(row.getString("step")), Utc.instant(row, "told_at"));
                });
        return told;
    }
}
