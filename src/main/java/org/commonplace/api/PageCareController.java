package org.commonplace.api;

import java.time.LocalDate;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page's place, standing, labels and people. */
@RestController
@RequestMapping("/api/v1/pages/{id}")
class PageCareController {

    private final Pages pages;
    private final Reviews reviews;
    private final PageTree tree;
    private final PageAnswers answers;
    private final AccessPolicy access;
    private final Names names;
    private final CurrentCaller caller;

    PageCareController(
            Pages pages,
            Reviews reviews,
            PageTree tree,
            PageAnswers answers,
            AccessPolicy access,
            Names names,
            CurrentCaller caller) {
        this.pages = pages;
        this.reviews = reviews;
        this.tree = tree;
        this.answers = answers;
        this.access = access;
        this.names = names;
        this.caller = caller;
    }

    /**
     * Where a page goes: into this space or another, under a page or, without one, to the top; last, or before a page
     * that is there, which says the rest by itself.
     */
    record Move(
            @Nullable String space,
            @Nullable Long parent,
            @Nullable Long before,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {

        Consent consent() {
            return SignedCheck.consent(override, signedCheck);
        }
    }

    /** What is said when a draft is published. */
    record Publication(
            @Nullable OverrideWords override, @Nullable SignedCheck signedCheck) {}

    /** Who looks after the page, by username. */
    record Owners(@Nullable String owner, @Nullable String deputy) {}

    /** The day to look again, and the number of the revision that was read; without it, the newest. */
    record Review(@Nullable LocalDate nextDue, @Nullable Integer revision) {}

    /** Whether new pages may begin from this one. */
    record TemplateMark(@Nullable Boolean template) {}

    @PostMapping("/move")
    PageAnswer move(@PathVariable long id, @RequestBody Move to) {
        Caller now = caller.get();
        tree.move(now, id, destination(now, id, to), to.consent());
        return answers.of(pages.get(now, id));
    }

    @PostMapping("/publish")
    PageAnswer publish(@PathVariable long id, @RequestBody(required = false) @Nullable Publication wanted) {
        Consent consent = wanted == null ? Consent.NONE : SignedCheck.consent(wanted.override(), wanted.signedCheck());
        return answers.of(pages.publish(caller.get(), id, consent));
    }

    @PostMapping("/archive")
    PageAnswer archive(@PathVariable long id) {
        return answers.of(pages.archive(caller.get(), id));
    }

    @PostMapping("/unarchive")
    PageAnswer unarchive(@PathVariable long id) {
        return answers.of(pages.unarchive(caller.get(), id));
    }

    @PutMapping("/labels")
    PageAnswer label(@PathVariable long id, @RequestBody LabelWords wanted) {
        return answers.of(pages.setLabels(caller.get(), id, wanted.labels(), wanted.consent()));
    }

    @PutMapping("/template")
    PageAnswer template(@PathVariable long id, @RequestBody TemplateMark wanted) {
        return answers.of(pages.setTemplate(caller.get(), id, Boolean.TRUE.equals(wanted.template())));
    }

    @PutMapping("/owner")
    PageAnswer own(@PathVariable long id, @RequestBody Owners wanted) {
        Caller now = caller.get();
        access.require(now, Role.EDIT, Pages.ref(id));
        if (wanted.owner() == null) {
            throw new Invalid("owner", "api.owner.missing");
        }
        long owner = names.person("owner", wanted.owner());
        Long deputy = wanted.deputy() == null ? null : Long.valueOf(names.person("deputy", wanted.deputy()));
        return answers.of(pages.setOwner(now, id, owner, deputy));
    }

    @PostMapping("/review")
    PageAnswer review(@PathVariable long id, @RequestBody(required = false) @Nullable Review wanted) {
        return answers.of(reviews.review(
                caller.get(), id, wanted == null ? null : wanted.revision(), wanted == null ? null : wanted.nextDue()));
    }

    private Destination destination(Caller now, long id, Move to) {
        if (to.before() != null && to.parent() == null) {
            PageDetails sibling = pages.get(now, to.before());
            String space = to.space() == null ? sibling.space() : to.space();
            return new Destination(space, sibling.parent(), to.before());
        }
        String space = to.space() == null ? pages.get(now, id).space() : to.space();
        return new Destination(space, to.parent(), to.before());
    }
}
