package org.commonplace.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.commonplace.events.ical.FeedFilter;
import org.commonplace.events.ical.IssuedFeed;
import org.commonplace.events.ical.PersonalFeed;
import org.commonplace.events.ical.PersonalFeeds;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own calendar feeds. */
@RestController
@RequestMapping("/api/v1/me")
class MyFeedsController {

    private final PersonalFeeds feeds;
    private final SiteAddress site;
    private final CurrentCaller caller;

    MyFeedsController(PersonalFeeds feeds, SiteAddress site, CurrentCaller caller) {
        this.feeds = feeds;
        this.site = site;
        this.caller = caller;
    }

    /**
     * A feed to be made.
     *
     * @param filter what is looked for, as in the address of the calendar screen, such as {@code tag=training}; left out, it
     *     is what concerns the caller
     */
    record FeedBody(@Nullable String name, @Nullable String filter) {}

    /**
     * A feed that was made.
     *
     * @param url where programs subscribe; told this once
     */
    record MadeFeed(long id, String name, String filter, Instant createdAt, String url) {}

    /**
     * A feed.
     *
     * @param lastUsedAt when a program asked for it last, to about a minute
     * @param lastClient which program that was
     * @param url where it is ended; where programs subscribe is told once only
     */
    record FeedItem(
            long id,
            String name,
            String title,
            long number,
            String filter,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            String lastClient,
            String url) {

        static FeedItem of(PersonalFeed feed) {
            return new FeedItem(
                    feed.id(),
                    feed.name(),
                    feed.name(),
                    feed.id(),
                    feed.filter().query(),
                    feed.createdAt(),
                    feed.lastUsedAt(),
                    feed.lastClient(),
                    address(feed));
        }
    }

    @PostMapping("/feed")
    ResponseEntity<MadeFeed> make(@RequestBody(required = false) @Nullable FeedBody wanted) {
        String name = wanted == null || wanted.name() == null ? "" : wanted.name();
        String filter = wanted == null ? null : wanted.filter();
        IssuedFeed issued = feeds.issue(caller.get(), name, filter == null ? FeedFilter.MINE : FeedFilter.of(filter));
        PersonalFeed feed = issued.feed();
        return ResponseEntity.created(URI.create(address(feed)))
                .cacheControl(CacheControl.noStore())
                .body(new MadeFeed(
                        feed.id(), feed.name(), feed.filter().query(), feed.createdAt(), site.of(issued.url())));
    }

    /** Ends all of the caller's feeds. */
    @DeleteMapping("/feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll() {
        feeds.revokeAll(caller.get());
    }

    @GetMapping("/feeds")
    Listing<FeedItem> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        List<FeedItem> all = feeds.list(caller.get()).stream().map(FeedItem::of).toList();
        return Portioned.of(all, new Paging(page, size));
    }

    @DeleteMapping("/feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        feeds.revoke(caller.get(), id);
    }

    private static String address(PersonalFeed feed) {
        return "/api/v1/me/feeds/" + feed.id();
    }
}
