package org.commonplace.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the present caller about a page. */
@Component
class PageAnswers {

    private final Pages pages;
    private final Articles articles;
    private final Names names;
    private final CurrentCaller caller;

    PageAnswers(Pages pages, Articles articles, Names names, CurrentCaller caller) {
        this.pages = pages;
        this.articles = articles;
        this.names = names;
        this.caller = caller;
    }

    PageAnswer of(PageDetails page) {
        return answer(page, null, null);
    }

    PageAnswer saved(PageDetails page, boolean merged) {
        return answer(page, merged, null);
    }

    PageAnswer withHtml(PageDetails page) {
        Caller now = caller.get();
        String html = articles.find(now, page.id())
                .map(article -> articles.html(now, article))
                .orElse("");
        return answer(page, null, html);
    }

    private PageAnswer answer(PageDetails page, @Nullable Boolean merged, @Nullable String html) {
        Names.Known known = names.of(caller.get(), peopleOf(page));
        return new PageAnswer(
                page.id(),
                page.space(),
                page.slug(),
                page.title(),
                page.body(),
                page.revision(),
                visible(page.parent()),
                page.status().name().toLowerCase(Locale.ROOT),
                page.template(),
                page.labels(),
                known.of(page.owner()),
                known.of(page.deputy()),
                page.reviewedAt(),
                known.of(page.reviewedBy()),
                page.reviewDue(),
                page.isVerified(),
                page.isHeldBack(),
                page.createdAt(),
                known.of(page.createdBy()),
                page.updatedAt(),
                known.of(page.updatedBy()),
                page.url(),
                merged,
                html);
    }

    /** A published page may lie under a draft or a trashed page, which not all of its readers may know of. */
    private @Nullable Long visible(@Nullable Long parent) {
        return parent != null && pages.roleOf(caller.get(), parent).isPresent() ? parent : null;
    }

    private static List<Long> peopleOf(PageDetails page) {
        return Stream.of(page.owner(), page.deputy(), page.reviewedBy(), page.createdBy(), page.updatedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
