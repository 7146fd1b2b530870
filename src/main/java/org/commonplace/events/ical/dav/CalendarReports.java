package org.commonplace.events.ical.dav;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonplace.events.ical.CalendarFile;
import org.commonplace.events.ical.SyncedCalendar;
import org.commonplace.events.ical.SyncedCalendars;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers what programs ask of a calendar: RFC 4791, 7.8 and 7.9, and RFC 6578. */
@Component
class CalendarReports {

    private static final Name QUERY = Name.caldav("calendar-query");
    private static final Name SEVERAL = Name.caldav("calendar-multiget");
    private static final Name CHANGES = Name.dav("sync-collection");
    private static final Name HREF = Name.dav("href");
    private static final Name TOKEN = Name.dav("sync-token");
    private static final int MOST_NAMED = 5_000;

    private final SyncedCalendars calendars;
    private final CalendarCopies copies;
    private final Described described;
    private final Clock clock;

    CalendarReports(SyncedCalendars calendars, CalendarCopies copies, Described described, Clock clock) {
        this.calendars = calendars;
        this.copies = copies;
        this.described = described;
        this.clock = clock;
    }

    /** What can be asked for. */
    static Stream<Name> names() {
        return Stream.of(QUERY, SEVERAL, CHANGES);
    }

    /** The parts of the answer. */
    List<Tag> answer(Reader reader, SyncedCalendar calendar, Tag asking, boolean brief) {
        Asked asked = Asked.in(asking, brief);
        if (asking.is(QUERY)) {
            Predicate<CalendarFile> filter = EventFilter.of(asking, clock.instant());
            List<CalendarFile> found = calendars.files(reader.caller(), calendar).stream()
                    .filter(filter)
                    .toList();
            return told(reader, calendar, found, asked);
        }
        if (asking.is(SEVERAL)) {
            return several(reader, calendar, asking, asked);
        }
        if (asking.is(CHANGES)) {
            return changes(reader, calendar, asking, asked);
        }
        throw DavRefusal.because(Name.dav("supported-report"));
    }

    private List<Tag> told(Reader reader, SyncedCalendar calendar, List<CalendarFile> files, Asked asked) {
        return files.stream()
                .map(file -> asked.answer(described.event(reader, calendar, file)))
                .toList();
    }

    /** What is not there, is elsewhere or hidden is all the same: nothing. */
    private List<Tag> several(Reader reader, SyncedCalendar calendar, Tag asking, Asked asked) {
        Set<String> paths = new LinkedHashSet<>(asking.all(HREF).map(Tag::text).toList());
        if (paths.size() > MOST_NAMED) {
            throw DavRefusal.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        Map<String, Long> named = new LinkedHashMap<>();
        for (String path : paths) {
            if (Place.at(path(path)).orElse(null) instanceof Place.Event event
                    && reader.isCalled(event.username())
                    && event.calendar().equals(calendar.name())) {
                named.put(path, event.event());
            }
        }
        Map<Long, CalendarFile> files = new LinkedHashMap<>();
        calendars
                .files(reader.caller(), calendar, new HashSet<>(named.values()))
                .forEach(file -> files.put(file.event(), file));
        List<Tag> parts = new ArrayList<>();
        for (String path : paths) {
            CalendarFile file = files.get(named.getOrDefault(path, -1L));
            parts.add(file == null ? Asked.nothingAt(path) : asked.answer(described.event(reader, calendar, file)));
        }
        return parts;
    }

    /** Some send a whole address where a path is enough. */
    private static String path(String href) {
        try {
            URI address = new URI(href);
            return address.getRawPath() == null ? "" : address.getRawPath();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private List<Tag> changes(Reader reader, SyncedCalendar calendar, Tag asking, Asked asked) {
        String since = asking.first(TOKEN).map(Tag::text).orElse("");
        Map<Long, Long> before = since.isEmpty()
                ? Map.of()
                : copies.at(reader.caller(), calendar, since)
                        .orElseThrow(() -> DavRefusal.because(Name.dav("valid-sync-token")));
        List<CalendarFile> files = calendars.files(reader.caller(), calendar);
        List<CalendarFile> changed = files.stream()
                .filter(file -> !Long.valueOf(CalendarCopies.mark(file)).equals(before.get(file.event())))
                .toList();
        Set<Long> gone = new LinkedHashSet<>(before.keySet());
        files.forEach(file -> gone.remove(file.event()));
        if (changed.size() + gone.size() > limit(asking)) {
            throw DavRefusal.tooMany();
        }
        List<Tag> parts = new ArrayList<>(told(reader, calendar, changed, asked));
        gone.forEach(event -> parts.add(Asked.nothingAt(Place.of(reader.username(), calendar, event))));
        parts.add(Tag.of(TOKEN, copies.keep(reader.caller(), calendar, files)));
        return parts;
    }

    private static int limit(Tag asking) {
        return asking.first(Name.dav("limit"))
                .flatMap(limit -> limit.first(Name.dav("nresults")))
                .map(Tag::text)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }
}
