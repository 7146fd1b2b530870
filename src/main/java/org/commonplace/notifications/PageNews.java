package org.commonplace.notifications;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.people.Callers;
import org.commonplace.shared.TriedAgain;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEvents.PageMoved;
import org.commonplace.wiki.PageEvents.PageProposed;
import org.commonplace.wiki.PageEvents.PagePublished;
import org.commonplace.wiki.PageEvents.ReviewReminded;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who watch a page what happened to it, and those whom it names. */
@Component
@TriedAgain
class PageNews {

    private final Pages pages;
    private final Callers callers;
    private final Watches watches;
    private final Mentions mentions;
    private final ChoiceRows choices;
    private final Notices notices;

    PageNews(Pages pages, Callers callers, Watches watches, Mentions mentions, ChoiceRows choices, Notices notices) {
        this.pages = pages;
        this.callers = callers;
        this.watches = watches;
        this.mentions = mentions;
        this.choices = choices;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(PagePublished published) {
        asSeenBy(published.by(), published.page()).ifPresent(page -> {
            watchOwn(published.by(), page.id());
            Happening happening = published.revision() == 1 ? Happening.CREATED : Happening.CHANGED;
            tell(page, happening, published.by(), published.revision(), published.at());
            mentions.in(page.body(), Pages.ref(page.id()), published.by(), published.at());
        });
    }

    /** A new title comes with a revision, whose own event tells of it. */
    @ApplicationModuleListener
    void on(PageMoved moved) {
        if (moved.by() != null) {
            asSeenBy(moved.by(), moved.page())
                    .ifPresent(page -> tell(page, Happening.MOVED, moved.by(), 0, moved.at()));
        }
    }

    /** Those who look after the page hear of what they have to verify; readers, and all others, once that is done. */
    @ApplicationModuleListener
    void on(PageProposed proposed) {
        asSeenBy(proposed.by(), proposed.page()).ifPresent(page -> {
            watchOwn(proposed.by(), page.id());
            Stream.of(page.owner(), page.deputy())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(person -> notices.tell(
                            person, Happening.PROPOSED, Pages.ref(page.id()), proposed.by(), 0, proposed.at()));
        });
    }

    /** The day a review was due tells this reminder from others, so that nobody is reminded of the same day twice. */
    @ApplicationModuleListener
    void on(ReviewReminded reminded) {
        notices.tell(
                reminded.person(),
                Happening.REVIEW_DUE,
                Pages.ref(reminded.page()),
                null,
                (int) reminded.due().toEpochDay(),
                reminded.at());
    }

    private void watchOwn(@Nullable Long author, long page) {
        if (author != null && choices.of(author).watchOwn()) {
            watches.watchOwn(author, page);
        }
    }

    private Optional<PageDetails> asSeenBy(@Nullable Long actor, long page) {
        return Optional.ofNullable(actor).flatMap(callers::of).flatMap(caller -> pages.shown(caller, page));
    }

    private void tell(PageDetails page, Happening happening, @Nullable Long by, int revision, Instant at) {
        watches.watchersOf(page)
                .forEach(person -> notices.tell(person, happening, Pages.ref(page.id()), by, revision, at));
    }
}
