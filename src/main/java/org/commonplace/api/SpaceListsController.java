package org.commonplace.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Slug;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.RemovedFiles;
import org.commonplace.wiki.RemovedFiles.RemovedFile;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.Trash;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages of a space that ask for care: thrown away, missing, or found by nobody. */
@RestController
@RequestMapping("/api/v1/spaces/{key}")
class SpaceListsController {

    private final Spaces spaces;
    private final Trash trash;
    private final RemovedFiles files;
    private final Links links;
    private final Names names;
    private final CurrentCaller caller;

    SpaceListsController(
            Spaces spaces, Trash trash, RemovedFiles files, Links links, Names names, CurrentCaller caller) {
        this.spaces = spaces;
        this.trash = trash;
        this.files = files;
        this.links = links;
        this.names = names;
        this.caller = caller;
    }

    /**
     * A page that is linked to and does not exist.
     *
     * @param links from how many pages
     * @param url where it can be written
     */
    record WantedAnswer(String id, String title, String slug, long links, String url) {}

    @GetMapping("/trash")
    Listing<PageItem> trash(@PathVariable String key, @ParameterObject Portion portion) {
        Caller now = caller.get();
        long space = spaces.get(now, key).id();
        List<PageLine> thrown =
                trash.list(now, space).stream().map(Trash.Thrown::page).toList();
        return PageItem.of(now, names, Portioned.of(thrown, portion.paging()));
    }

    /**
     * A file in the trash.
     *
     * @param page the number of the page that it belongs to
     * @param url of that page
     */
    record RemovedFileAnswer(
            long id,
            String title,
            String slug,
            long page,
            Instant removedAt,
            @Nullable String removedBy,
            String url) {}

    /** The files that were removed from pages of the space, the latest first. */
    @GetMapping("/trash/attachments")
    Listing<RemovedFileAnswer> removedFiles(@PathVariable String key, @ParameterObject Portion portion) {
        Caller now = caller.get();
        Listing<RemovedFile> found = files.list(now, spaces.get(now, key).id(), portion.paging());
        Names.Known known = names.of(
                now,
                found.items().stream()
                        .flatMap(file -> Stream.ofNullable(file.by()))
                        .distinct()
                        .toList());
        return found.map(file -> new RemovedFileAnswer(
                file.id(),
                file.name(),
                file.name(),
                file.page().id(),
                file.at(),
                known.of(file.by()),
                file.page().url()));
    }

    @GetMapping("/wanted")
    Listing<WantedAnswer> wanted(@PathVariable String key, @ParameterObject Portion portion) {
        Caller now = caller.get();
        SpaceDetails space = spaces.get(now, key);
        return links.wanted(now, space.id(), portion.paging()).map(wanted -> answer(space, wanted));
    }

    @GetMapping("/orphans")
    Listing<PageItem> orphans(@PathVariable String key, @ParameterObject Portion portion) {
        Caller now = caller.get();
        long space = spaces.get(now, key).id();
        return PageItem.of(now, names, links.orphans(now, space, portion.paging()));
    }

    private static WantedAnswer answer(SpaceDetails space, Links.Wanted wanted) {
        String slug = Slug.of(wanted.title()).value();
        String url = space.url() + "/new?title=" + URLEncoder.encode(wanted.title(), StandardCharsets.UTF_8);
        return new WantedAnswer(slug, wanted.title(), slug, wanted.links(), url);
    }
}
