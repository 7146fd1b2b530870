package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageHistory.RevisionDetails;
import org.commonplace.wiki.PageHistory.RevisionLine;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a page said before, and which pages lead to it. */
@RestController
@RequestMapping("/api/v1/pages/{id}")
class PageHistoryController {

    private final Pages pages;
    private final PageHistory history;
    private final Links links;
    private final Articles articles;
    private final Names names;
    private final CurrentCaller caller;

    PageHistoryController(
            Pages pages, PageHistory history, Links links, Articles articles, Names names, CurrentCaller caller) {
        this.pages = pages;
        this.history = history;
        this.links = links;
        this.articles = articles;
        this.names = names;
        this.caller = caller;
    }

    /**
     * A revision.
     *
     * @param id its number, counted from 1 within the page
     * @param restoredFrom the revision it says again
     */
    record RevisionAnswer(
            int id,
            int number,
            int revision,
            long page,
            String title,
            @Nullable String author,
            Instant createdAt,
            String comment,
            boolean material,
            boolean merged,
            @Nullable Integer restoredFrom,
            String url,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String body,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String html) {}

    @GetMapping("/revisions")
    Listing<RevisionAnswer> list(@PathVariable long id, @ParameterObject Portion portion) {
        Caller now = caller.get();
        Paging paging = portion.paging();
        PageDetails page = pages.get(now, id);
        Listing<RevisionLine> found = history.list(now, id, paging);
        Names.Known known =
                names.of(now, found.items().stream().map(RevisionLine::author).toList());
        return found.map(line -> answer(known, page, line, null, null));
    }

    @GetMapping("/revisions/{number}")
    RevisionAnswer show(
            @PathVariable long id, @PathVariable int number, @RequestParam(defaultValue = "false") boolean html) {
        Caller now = caller.get();
        PageDetails page = pages.get(now, id);
        RevisionDetails revision = history.revision(now, id, number);
        Names.Known known = names.of(now, List.of(revision.line().author()));
        String article = html ? articles.rendered(now, id, revision.body()) : null;
        return answer(known, page, revision.line(), revision.body(), article);
    }

    @GetMapping("/backlinks")
    Listing<PageItem> backlinks(@PathVariable long id, @ParameterObject Portion portion) {
        Caller now = caller.get();
        return PageItem.of(now, names, links.backlinks(now, id, portion.paging()));
    }

    private static RevisionAnswer answer(
            Names.Known known, PageDetails page, RevisionLine line, @Nullable String body, @Nullable String html) {
        return new RevisionAnswer(
                line.number(),
                line.number(),
                line.number(),
                page.id(),
                line.title(),
                known.of(line.author()),
                line.at(),
                line.comment(),
                line.material(),
                line.merged(),
                line.restoredFrom(),
                page.url() + "/history/" + line.number(),
                body,
                html);
    }
}
