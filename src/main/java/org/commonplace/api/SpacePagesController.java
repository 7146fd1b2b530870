package org.commonplace.api;

import java.net.URI;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of a space. */
@RestController
@RequestMapping("/api/v1/spaces/{key}/pages")
class SpacePagesController {

    private final Spaces spaces;
    private final Pages pages;
    private final PageLists lists;
    private final PageAnswers answers;
    private final Names names;
    private final CurrentCaller caller;

    SpacePagesController(
            Spaces spaces, Pages pages, PageLists lists, PageAnswers answers, Names names, CurrentCaller caller) {
        this.spaces = spaces;
        this.pages = pages;
        this.lists = lists;
        this.answers = answers;
        this.names = names;
        this.caller = caller;
    }

    /** A page to be made, under {@code parent} or at the top; published unless it is a draft. */
    record PageCreation(
            @Nullable String title,
            @Nullable String body,
            @Nullable Long parent,
            @Nullable List<@Nullable String> labels,
            @Nullable Boolean draft,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {}

    /** All pages by title; with {@code parent}, those directly under it in order, and with it empty, the topmost. */
    @GetMapping
    Listing<PageItem> list(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String parent,
            @ParameterObject Portion portion) {
        Caller now = caller.get();
        long space = spaces.get(now, key).id();
        Listing<PageLine> found = parent == null
                ? lists.in(now, space, portion.paging())
                : lists.below(now, space, number(parent), portion.paging());
        return PageItem.of(now, names, found);
    }

    @PostMapping
    ResponseEntity<PageAnswer> create(@PathVariable String key, @RequestBody PageCreation wanted) {
        NewPage page = new NewPage(
                key,
                wanted.parent(),
                wanted.title() == null ? "" : wanted.title(),
                wanted.body() == null ? "" : wanted.body(),
                LabelWords.given(wanted.labels()),
                Boolean.TRUE.equals(wanted.draft()),
                null,
                SignedCheck.consent(wanted.override(), wanted.signedCheck()));
        PageAnswer made = answers.of(pages.create(caller.get(), page));
        return ResponseEntity.created(URI.create("/api/v1/pages/" + made.id())).body(made);
    }

    private static @Nullable Long number(String parent) {
        try {
            return parent.isBlank() ? null : Long.valueOf(parent.strip());
        } catch (NumberFormatException e) {
            throw new Invalid("parent", "api.number.invalid");
        }
    }
}
