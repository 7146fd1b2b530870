package org.commonplace.api;

import java.time.Instant;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.wiki.RecentChanges;
import org.commonplace.wiki.RecentChanges.Change;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed last. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesController {

    private final RecentChanges changes;
    private final Spaces spaces;
    private final Names names;
    private final CurrentCaller caller;

    ChangesController(RecentChanges changes, Spaces spaces, Names names, CurrentCaller caller) {
        this.changes = changes;
        this.spaces = spaces;
        this.names = names;
        this.caller = caller;
    }

    /** A page's latest change. */
    record ChangeAnswer(
            long id,
            String space,
            String slug,
            String title,
            int revision,
            boolean created,
            String comment,
            Instant updatedAt,
            @Nullable String updatedBy,
            String url) {}

    /** Everywhere, or in one space. */
    @GetMapping
    Listing<ChangeAnswer> list(
            @RequestParam(required = false) @Nullable String space, @ParameterObject Portion portion) {
        Caller now = caller.get();
        Listing<Change> found = space == null
                ? changes.everywhere(now, portion.paging())
                : changes.in(now, spaces.get(now, space).id(), portion.paging());
        Names.Known known = names.of(
                now, found.items().stream().map(Change::author).distinct().toList());
        return found.map(change -> answer(known, change));
    }

    private static ChangeAnswer answer(Names.Known known, Change change) {
        return new ChangeAnswer(
                change.page(),
                change.space(),
                change.slug(),
                change.title(),
                change.revision(),
                change.isNew(),
                change.comment(),
                change.at(),
                known.of(change.author()),
                change.url());
    }
}
