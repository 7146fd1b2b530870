package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.TrashTime;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.PageAudience;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.jspecify.annotations.Nullable;

/** How a page stands: its state, when it was reviewed, how long it takes to read, when it changed. */
@org.springframework.stereotype.Component
class PageStanding {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final People people;
    private final PageChanges changes;
    private final TrashTime trash;
    private final PageAudience audience;
    private final Clock clock;

    PageStanding(People people, PageChanges changes, TrashTime trash, PageAudience audience, Clock clock) {
        this.audience = audience;
        this.people = people;
        this.changes = changes;
        this.trash = trash;
        this.clock = clock;
    }

    /** The facts under the title; visitors who have not signed in are not told names. */
    FactsLine facts(Caller reader, Article article) {
        PageDetails page = article.page();
        Map<Long, PersonCard> named = people.cards(reader, mentioned(page));
        FactsLine facts = new FactsLine(chip(page, article.doubted()));
        if (reader.isSignedIn() && audience.isNarrowed(reader, page.id())) {
            facts.add(padlock(page));
        }
        Instant reviewed = page.reviewedAt();
        if (reviewed != null) {
            facts.add(saying("wiki.facts.reviewed", Moment.date(reviewed), named.get(page.reviewedBy())));
        }
        LocalDate due = page.reviewDue();
        if (due != null && !isOverdue(page)) {
            facts.fact(words("wiki.facts.due", MONTH.format(due)));
        }
        if (article.rendered().isLong()) {
            facts.fact(words("wiki.facts.minutes", article.rendered().readingMinutes()));
        }
        if (!isVerified(page)) {
            facts.add(saying(
                    "wiki.facts.updated", Moment.ago(page.updatedAt(), clock.instant()), named.get(page.updatedBy())));
        }
        return facts;
    }

    /** What is unusual about the page, and the way out of it. */
    Optional<Component> notice(PageDetails page, Role role) {
        boolean mayChange = role.covers(Role.EDIT);
        return switch (page.status()) {
            case PUBLISHED -> Optional.empty();
            case DRAFT ->
                Optional.of(notice("wiki.notice.draft", mayChange, "wiki.action.publish", () -> changes.publish(page)));
            case ARCHIVED ->
                Optional.of(notice(
                        "wiki.notice.archived", mayChange, "wiki.action.unarchive", () -> changes.unarchive(page)));
            case TRASHED ->
                Optional.of(
                        notice("wiki.notice.trashed", mayChange, "wiki.action.restore", () -> changes.restore(page)));
        };
    }

    private Component notice(String words, boolean mayChange, String action, Runnable way) {
        Div notice = new Div(Icon.INFO_CIRCLE.create(), new Span(words(words, trash.days())));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "note");
        if (mayChange) {
            notice.add(new Button(words(action), click -> way.run()));
        }
        return notice;
    }

    /** Leads to who may see the page. */
    private static Anchor padlock(PageDetails page) {
        Anchor padlock = new Anchor(WikiNavigation.access(page.space(), page.slug()), "");
        padlock.add(Icon.LOCK.create(), new Span(words("wiki.access.restricted")));
        padlock.addClassName("padlock");
        return padlock;
    }

    private Chip chip(PageDetails page, boolean doubted) {
        return switch (page.status()) {
            case DRAFT -> new Chip(Tone.AMBER, Icon.PENCIL, words("wiki.status.draft"));
            case ARCHIVED -> new Chip(Tone.PLAIN, Icon.ARCHIVE, words("wiki.status.archived"));
            case TRASHED -> new Chip(Tone.RED, Icon.TRASH, words("wiki.status.trashed"));
            case PUBLISHED -> published(page, doubted);
        };
    }

    private Chip published(PageDetails page, boolean doubted) {
        if (page.isHeldBack()) {
            return new Chip(Tone.AMBER, Icon.PENCIL, words("wiki.status.held-back"));
        }
        if (page.isUnverified()) {
            return new Chip(Tone.AMBER, Icon.INFO_CIRCLE, words("wiki.status.unverified"));
        }
        if (doubted) {
            return new Chip(Tone.AMBER, Icon.FLAG, words("wiki.status.reported"));
        }
        LocalDate due = page.reviewDue();
        if (due != null && isOverdue(page)) {
            return new Chip(Tone.AMBER, Icon.CLOCK, words("wiki.status.overdue.since", MONTH.format(due)));
        }
        return isVerified(page)
                ? new Chip(Tone.GREEN, Icon.ROSETTE_DISCOUNT_CHECK, words("wiki.status.verified"))
                : new Chip(Tone.PLAIN, Icon.FILE_TEXT, words("wiki.status.published"));
    }

    private boolean isOverdue(PageDetails page) {
        LocalDate due = page.reviewDue();
        return due != null && due.isBefore(LocalDate.now(clock));
    }

    /** Whether someone found the page right as it is now. */
    private static boolean isVerified(PageDetails page) {
        return page.status() == PageStatus.PUBLISHED && page.isVerified();
    }

    private static List<Long> mentioned(PageDetails page) {
        List<Long> ids = new ArrayList<>(List.of(page.updatedBy()));
        Long reviewer = page.reviewedBy();
        if (reviewer != null) {
            ids.add(reviewer);
        }
        return ids;
    }

    private static Span saying(String key, Moment when, @Nullable PersonCard who) {
        Span fact = new Span(who == null ? words(key, when.words()) : words(key + ".by", when.words(), who.name()));
        fact.getElement().setAttribute("title", when.getTitle().orElse(""));
        return fact;
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
