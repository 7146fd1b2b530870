package org.commonplace.events.ical;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonplace.events.CalendarChanges;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarEntries;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.EntryQuery;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars as feeds, and events as files, with what the caller may see. */
@Service
public class Feeds {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm", Locale.ROOT);
    private static final long NOWHERE = -1L;

    private final CalendarEntries entries;
    private final Calendars calendars;
    private final CalendarChanges changes;
    private final FeedBody body;
    private final Appearance appearance;
    private final SiteAddress site;
    private final MessageSource messages;
    private final Clock clock;

    Feeds(
            CalendarEntries entries,
            Calendars calendars,
            CalendarChanges changes,
            FeedBody body,
            Appearance appearance,
            SiteAddress site,
            MessageSource messages,
            Clock clock) {
        this.entries = entries;
        this.calendars = calendars;
        this.changes = changes;
        this.body = body;
        this.appearance = appearance;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * All events of a calendar.
     *
     * @throws NotFound when there is no such calendar, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public Feed calendar(Caller caller, String slug, FeedStyle style) {
        long id = entries.calendar(caller, slug);
        CalendarDetails calendar = calendars.get(caller, id);
        String source = calendar.url() + style.ending() + expanding(style);
        FeedHead head = new FeedHead(
                calendar.name(),
                calendar.plan().colour(),
                site.of(source),
                site.of(calendar.url()),
                calendar.plan().zone(),
                "");
        Instant changed = changes.of(List.of(id)).last();
        return feed(
                caller,
                head,
                query(caller, new FeedFilter(Set.of(slug), Set.of(), Set.of(), "", false)),
                slug,
                changed,
                style);
    }

    /** The events of all calendars the caller may see. */
    @Transactional(readOnly = true)
    public Feed all(Caller caller, FeedFilter filter, FeedStyle style) {
        boolean filtered = !filter.equals(FeedFilter.ALL);
        String query = filtered ? "?" + filter.query() + (style.expanded() ? "&expand=1" : "") : expanding(style);
        String name = message(filtered ? "events.feed.filtered" : "events.feed.all");
        FeedHead head = new FeedHead(
                name,
                CalendarPlan.USUAL_COLOUR,
                site.of("/calendars" + style.ending() + query),
                site.of("/events" + (filtered ? "?" + filter.query() : "")),
                appearance.zone(),
                "");
        return feed(caller, head, query(caller, filter), "calendars", changes.last(), style);
    }

    /** The events with a tag. */
    @Transactional(readOnly = true)
    public Feed tag(Caller caller, String tag, FeedStyle style) {
        FeedFilter filter = FeedFilter.tagged(tag.toLowerCase(Locale.ROOT));
        String place = FeedAddress.ofTag(tag).path(style) + expanding(style);
        FeedHead head = new FeedHead(
                message("events.feed.tag", tag),
                CalendarPlan.USUAL_COLOUR,
                site.of(place),
                site.of("/events?" + filter.query()),
                appearance.zone(),
                "");
        return feed(caller, head, query(caller, filter), "tag", changes.last(), style);
    }

    /** The feed at a public address, as the caller sees it. */
    @Transactional(readOnly = true)
    Feed at(Caller caller, FeedAddress address, FeedStyle style) {
        return switch (address.kind()) {
            case CALENDAR -> calendar(caller, address.name(), style);
            case TAG -> tag(caller, address.name(), style);
            case ALL -> all(caller, address.filter(), style);
        };
    }

    /**
     * A feed at an address of somebody's own.
     *
     * @param path that address, without the host
     */
    @Transactional(readOnly = true)
    public Feed personal(Caller owner, String name, FeedFilter filter, String path, FeedStyle style) {
        FeedHead head = new FeedHead(
                name,
                CalendarPlan.USUAL_COLOUR,
                site.of(path + style.ending() + expanding(style)),
                site.of("/events" + (filter.query().isEmpty() ? "" : "?" + filter.query())),
                appearance.zone(),
                "");
        return feed(owner, head, query(owner, filter), "my-events", changes.last(), style);
    }

    /**
     * A file of an event, all occurrences of it.
     *
     * @throws NotFound when there is no such event, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public Feed event(Caller caller, long event, FeedStyle style) {
        return file(caller, entries.get(caller, event), "event-" + event, style);
    }

    /** A file of one occurrence, named by its original start. Fails like {@link #event}. */
    @Transactional(readOnly = true)
    public Feed occurrence(Caller caller, long event, LocalDateTime originalStart, FeedStyle style) {
        CalendarEntry entry = entries.get(caller, event, originalStart);
        return file(caller, entry, "event-" + event + "-" + START.format(originalStart), style);
    }

    private Feed file(Caller caller, CalendarEntry entry, String name, FeedStyle style) {
        FeedHead head = new FeedHead("", CalendarPlan.USUAL_COLOUR, null, "", appearance.zone(), "");
        Instant changed = changes.of(List.of(entry.calendar())).last();
        return Feed.of(body.file(head, entry, style), style, name, changed, !caller.isSignedIn());
    }

    private Feed feed(Caller caller, FeedHead head, Query query, String file, Instant changed, FeedStyle style) {
        byte[] bytes = body.feed(caller, head, query::in, style);
        Instant moved = body.movedAt();
        return Feed.of(bytes, style, file, changed.isAfter(moved) ? changed : moved, !caller.isSignedIn());
    }

    /** What is looked for, in any window. */
    private record Query(Set<Long> calendars, FeedFilter filter) {

        EntryQuery in(FeedWindow window) {
            return new EntryQuery(
                    window.from(),
                    window.to(),
                    calendars,
                    filter.tags(),
                    filter.audience(),
                    filter.place(),
                    filter.mine());
        }
    }

    /** A filter that names no calendar the caller sees finds nothing. */
    private Query query(Caller caller, FeedFilter filter) {
        Set<Long> ids = new HashSet<>();
        for (String slug : filter.calendars()) {
            ids.add(calendars.find(caller, slug).map(CalendarDetails::id).orElse(NOWHERE));
        }
        return new Query(ids, filter);
    }

    private static String expanding(FeedStyle style) {
        return style.expanded() ? "?expand=1" : "";
    }

    private String message(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, Locale.UK));
    }

    /** What the product looks like, for those who keep what is made here. */
    String look() {
        return appearance.version();
    }

    /** Whether this is the name of a colour, as calendars give it. */
    public static boolean isColour(String name) {
        return ColourName.isOne(name);
    }

    /** What a program is answered. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answered(byte[] body, Map<String, String> headers) {}

    /** What a program that asks for the feed of a calendar is answered. Fails like {@link #calendar}. */
    @Transactional(readOnly = true)
    public Answered answered(Caller caller, String slug, FeedStyle style) {
        FeedAnswer.Whose whose = caller.isSignedIn() ? FeedAnswer.Whose.READERS : FeedAnswer.Whose.EVERYONES;
        FeedAnswer answer = FeedAnswer.of(calendar(caller, slug, style), whose, clock.instant(), null, null);
        return new Answered(answer.body(), answer.headers());
    }
}
