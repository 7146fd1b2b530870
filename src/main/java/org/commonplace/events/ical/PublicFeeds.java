package org.commonplace.events.ical;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.commonplace.events.CalendarChanges;
import org.commonplace.events.CalendarEntries;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The feeds that visitors ask for, kept as bytes until something changes in the calendars they are made of. Whether those may
 * still be seen is asked every time.
 */
@Component
class PublicFeeds {

    private static final int OVERHEAD = 500;

    private final Feeds feeds;
    private final FeedBody body;
    private final CalendarEntries entries;
    private final CalendarChanges changes;
    private final Cache<Key, Kept> kept;

    PublicFeeds(
            Feeds feeds,
            FeedBody body,
            CalendarEntries entries,
            CalendarChanges changes,
            @Value("${commonplace.feeds.memory:60000000}") long bytes) {
        this.feeds = feeds;
        this.body = body;
        this.entries = entries;
        this.changes = changes;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Kept>weigher((key, value) -> OVERHEAD + value.feed.bytes().length)
                .build();
    }

    private record Key(FeedAddress address, FeedStyle style) {}

    /** What a feed depends on: the calendars in it, what changed there, the month, and what the product is called. */
    private record Stamp(List<Long> calendars, long changes, Instant month, String look) {}

    private record Kept(Feed feed, Stamp stamp) {}

    /**
     * The feed that a visitor gets at this address.
     *
     * @throws NotFound when it is of a calendar that is not there, or not theirs to see
     */
    Feed get(FeedAddress address, FeedStyle style) {
        Stamp now = stamp(address);
        Key key = new Key(address, style);
        Kept there = kept.getIfPresent(key);
        if (there != null && there.stamp.equals(now)) {
            return there.feed;
        }
        // Together, so that many who ask at once have it made once
        Kept made = kept.asMap()
                .compute(
                        key,
                        (same, before) -> before != null && before.stamp.equals(now)
                                ? before
                                : new Kept(make(address, style), now));
        return Objects.requireNonNull(made).feed;
    }

    private Stamp stamp(FeedAddress address) {
        List<Long> calendars = address.kind() == FeedAddress.Kind.CALENDAR
                ? List.of(entries.calendar(Caller.ANONYMOUS, address.name()))
                : entries.calendars(Caller.ANONYMOUS);
        return new Stamp(calendars, changes.of(calendars).changes(), body.movedAt(), feeds.look());
    }

    private Feed make(FeedAddress address, FeedStyle style) {
        return feeds.at(Caller.ANONYMOUS, address, style);
    }
}
