package org.commonplace.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Slug;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.Trash;
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
    private final Links links;
    private final Names names;
    private final CurrentCaller caller;

    SpaceListsController(Spaces spaces, Trash trash, Links links, Names names, CurrentCaller caller) {
        this.spaces = spaces;
        this.trash = trash;
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
