package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
     * A feed.
     *
     * @param url where programs subscribe; told once, when it is made
     */
    record FeedAnswer(
            long id,
            String name,
            String filter,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            String lastClient,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String url) {

        static FeedAnswer of(PersonalFeed feed, @Nullable String url) {
            return new FeedAnswer(
                    feed.id(),
                    feed.name(),
                    feed.filter().query(),
                    feed.createdAt(),
                    feed.lastUsedAt(),
                    feed.lastClient(),
                    url);
        }
    }

    @PostMapping("/feed")
    ResponseEntity<FeedAnswer> make(@RequestBody(required = false) @Nullable FeedBody wanted) {
        String name = wanted == null || wanted.name() == null ? "" : wanted.name();
        String filter = wanted == null ? null : wanted.filter();
        IssuedFeed made = feeds.issue(caller.get(), name, filter == null ? FeedFilter.MINE : FeedFilter.of(filter));
        return ResponseEntity.created(
                        URI.create("/api/v1/me/feeds/" + made.feed().id()))
                .cacheControl(CacheControl.noStore())
                .body(FeedAnswer.of(made.feed(), site.of(made.url())));
    }

    /** Ends all of the caller's feeds. */
    @DeleteMapping("/feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll() {
        feeds.revokeAll(caller.get());
    }

    @GetMapping("/feeds")
    Listing<FeedAnswer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        List<FeedAnswer> all = feeds.list(caller.get()).stream()
                .map(feed -> FeedAnswer.of(feed, null))
                .toList();
        return Portioned.of(all, new Paging(page, size));
    }

    @DeleteMapping("/feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        feeds.revoke(caller.get(), id);
    }
}
