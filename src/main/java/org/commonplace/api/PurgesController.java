package org.commonplace.api;

import java.time.Instant;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.Tombstone;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Listing;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes text away for good; for administrators. */
@RestController
@RequestMapping("/api/v1")
class PurgesController {

    private final Purges purges;
    private final Names names;
    private final CurrentCaller caller;

    PurgesController(Purges purges, Names names, CurrentCaller caller) {
        this.purges = purges;
        this.names = names;
        this.caller = caller;
    }

    /**
     * Why, and the number of the page or file once more.
     *
     * @param confirm the number in the address, so that nothing is taken by a slip
     */
    record Purging(@Nullable String reason, @Nullable String confirm) {}

    /**
     * What is left.
     *
     * @param content such as {@code page:17}
     * @param what {@code whole}, or the numbers of former texts
     * @param rebuilt whether nothing of it is left in the files of the database either
     */
    record Left(
            long id, String content, String what, @Nullable String by, Instant at, String reason, boolean rebuilt) {}

    @PostMapping("/pages/{id}/purge")
    Left page(@PathVariable long id, @RequestBody Purging wanted) {
        return purge(new Purge(Pages.ref(id), List.of()), wanted);
    }

    @PostMapping("/pages/{id}/revisions/{number}/purge")
    Left revision(@PathVariable long id, @PathVariable int number, @RequestBody Purging wanted) {
        return purge(new Purge(Pages.ref(id), List.of(number)), wanted);
    }

    @PostMapping("/attachments/{id}/purge")
    Left attachment(@PathVariable long id, @RequestBody Purging wanted) {
        return purge(new Purge(new ContentRef("attachment", id), List.of()), wanted);
    }

    @GetMapping("/purges")
    Listing<Left> list(@ParameterObject Portion portion) {
        Caller now = caller.get();
        Listing<Tombstone> found = purges.list(now, portion.paging());
        Names.Known known = names.of(
                now, found.items().stream().map(Tombstone::by).distinct().toList());
        return found.map(stone -> left(stone, known));
    }

    private Left purge(Purge purge, Purging wanted) {
        Caller now = caller.get();
        Tombstone stone = purges.purge(now, purge, wanted.reason(), wanted.confirm());
        return left(stone, names.of(now, List.of(stone.by())));
    }

    private static Left left(Tombstone stone, Names.Known known) {
        return new Left(
                stone.id(),
                stone.content().toString(),
                stone.what(),
                known.of(stone.by()),
                stone.at(),
                stone.reason(),
                stone.rebuilt());
    }
}
