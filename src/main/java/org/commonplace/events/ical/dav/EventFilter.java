package org.commonplace.events.ical.dav;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.commonplace.events.ical.CalendarFile;

/** Which events a query asks for: by time only, and all where it names none. RFC 4791, 9.7. */
final class EventFilter {

    private static final Name COMPONENT = Name.caldav("comp-filter");
    private static final Name TIME = Name.caldav("time-range");
    private static final Name NONE = Name.caldav("is-not-defined");

    private EventFilter() {}

    /** @throws DavRefusal when it is none, or asks for more than time */
    static Predicate<CalendarFile> of(Tag query, Instant now) {
        Tag filter =
                query.first(Name.caldav("filter")).orElseThrow(() -> DavRefusal.because(Name.caldav("valid-filter")));
        List<Tag> calendars = filter.all(COMPONENT).toList();
        if (calendars.size() != 1 || !isOf(calendars.getFirst(), "VCALENDAR")) {
            throw DavRefusal.because(Name.caldav("valid-filter"));
        }
        Predicate<CalendarFile> all = file -> true;
        for (Tag part : calendars.getFirst().tags()) {
            all = all.and(component(part, now));
        }
        return all;
    }

    private static Predicate<CalendarFile> component(Tag part, Instant now) {
        if (!part.is(COMPONENT)) {
            throw DavRefusal.because(Name.caldav("supported-filter"));
        }
        boolean absent = part.first(NONE).isPresent();
        if (!isOf(part, "VEVENT")) {
            // Nothing here is a task or a journal
            return file -> absent;
        }
        Predicate<CalendarFile> all = file -> !absent;
        for (Tag condition : part.tags()) {
            if (condition.is(TIME)) {
                TimeRange range = TimeRange.of(condition, now);
                all = all.and(file -> file.isWithin(range.from(), range.to()));
            } else if (!condition.is(NONE)) {
                throw DavRefusal.because(Name.caldav("supported-filter"));
            }
        }
        return all;
    }

    private static boolean isOf(Tag component, String name) {
        return name.equalsIgnoreCase(component.attribute("name"));
    }
}
