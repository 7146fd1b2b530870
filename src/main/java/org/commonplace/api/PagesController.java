package org.commonplace.api;

import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Trash;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pages, found by their number or over all spaces, and thrown away. */
@RestController
@RequestMapping("/api/v1/pages")
class PagesController {

    private final Pages pages;
    private final PageLists lists;
    private final Labels labels;
    private final Trash trash;
    private final PageAnswers answers;
    private final Names names;
    private final CurrentCaller caller;

    PagesController(
            Pages pages,
            PageLists lists,
            Labels labels,
            Trash trash,
            PageAnswers answers,
            Names names,
            CurrentCaller caller) {
        this.pages = pages;
        this.lists = lists;
        this.labels = labels;
        this.trash = trash;
        this.answers = answers;
        this.names = names;
        this.caller = caller;
    }

    /** Pages of all spaces by title, or those with a label. */
    @GetMapping
    Listing<PageItem> list(@RequestParam(required = false) @Nullable String label, @ParameterObject Portion portion) {
        Caller now = caller.get();
        Listing<PageLine> found =
                label == null ? lists.everywhere(now, portion.paging()) : labels.pages(now, label, portion.paging());
        return PageItem.of(now, names, found);
    }

    /** A page that is not in the trash; with {@code html}, also as the article its readers see. */
    @GetMapping("/{id}")
    ResponseEntity<PageAnswer> show(@PathVariable long id, @RequestParam(defaultValue = "false") boolean html) {
        PageDetails page = outsideTrash(id);
        PageAnswer answer = html ? answers.withHtml(page) : answers.of(page);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Tag.of(answer))
                .body(answer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        outsideTrash(id);
        trash.add(caller.get(), id);
    }

    /** What lies in the trash is found there; at its own address it is gone for its curators too. */
    private PageDetails outsideTrash(long id) {
        PageDetails page = pages.get(caller.get(), id);
        if (page.status() == PageStatus.TRASHED) {
            throw new NotFound(Pages.ref(id));
        }
        return page;
    }
}
