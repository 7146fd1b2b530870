package org.commonplace.events.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.EventTime;
import org.commonplace.events.Showing;
import org.jspecify.annotations.Nullable;

/**
 * Makes the components of an event. Those of a series are one with its rule and one for each occurrence that differs; where
 * only some are meant, or no rules are wanted, one for each occurrence, named by its original start.
 */
final class EventParts {

    private final EventWords words;
    private final FeedWindow window;
    private final boolean expanded;

    EventParts(EventWords words, FeedWindow window, boolean expanded) {
        this.words = words;
        this.window = window;
        this.expanded = expanded;
    }

    List<Part> of(CalendarEntry entry) {
        if (!entry.isSeries()) {
            return List.of(once(entry));
        }
        return expanded || entry.only() != null ? occurrences(entry) : series(entry);
    }

    private Part once(CalendarEntry entry) {
        Showing showing = entry.at(entry.plan().time().start());
        return part(entry, showing, null, List.of());
    }

    private List<Part> occurrences(CalendarEntry entry) {
        Set<LocalDateTime> only = entry.only();
        LocalDateTime last = last(entry);
        return entry.starts()
                .takeWhile(start -> !start.isAfter(last) || (only == null && !window.isOver(start)))
                .filter(start -> only == null ? window.holds(entry.at(start).time()) : only.contains(start))
                .map(start -> part(entry, entry.at(start), start, List.of()))
                .toList();
    }

    /** The last occurrence that has to be looked at, for it may have been moved here from far away. */
    private static LocalDateTime last(CalendarEntry entry) {
        LocalDateTime last = entry.different().isEmpty()
                ? LocalDateTime.MIN
                : entry.different().lastKey();
        Set<LocalDateTime> only = entry.only();
        return only == null
                ? last
                : Stream.concat(Stream.of(last), only.stream())
                        .max(LocalDateTime::compareTo)
                        .orElse(last);
    }

    private List<Part> series(CalendarEntry entry) {
        List<LocalDateTime> left = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Set<LocalDateTime> ruled = ruled(entry);
        entry.different().forEach((start, showing) -> {
            if (!ruled.contains(start)) {
                return;
            }
            boolean meant = window.holds(showing.time())
                    || window.holds(entry.plan().time().startingAt(start));
            if (meant) {
                parts.add(part(entry, showing, start, List.of()));
            } else {
                left.add(start);
            }
        });
        parts.addFirst(part(entry, entry.showing(), null, left));
        return parts;
    }

    /** Those of the occurrences that differ which the rule names. */
    private static Set<LocalDateTime> ruled(CalendarEntry entry) {
        if (entry.different().isEmpty()) {
            return Set.of();
        }
        LocalDateTime last = entry.different().lastKey();
        return entry.starts().takeWhile(start -> !start.isAfter(last)).collect(Collectors.toSet());
    }

    /**
     * One component.
     *
     * @param original when the occurrence was first to begin; {@code null} for what is not one of a series
     * @param left the occurrences that left the window with all that was different about them
     */
    private Part part(
            CalendarEntry entry, Showing showing, @Nullable LocalDateTime original, List<LocalDateTime> left) {
        EventTime planned = entry.plan().time();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text("UID", entry.uid()));
        lines.add(Line.utc("DTSTAMP", entry.changedAt()));
        lines.add(Line.utc("CREATED", entry.createdAt()));
        lines.add(Line.utc("LAST-MODIFIED", entry.changedAt()));
        lines.add(Line.number("SEQUENCE", entry.sequence()));
        if (original != null) {
            lines.add(Line.time("RECURRENCE-ID", original, planned.zone(), planned.allDay()));
        }
        addTimes(lines, showing.time(), original == null && entry.isSeries());
        if (original == null && entry.plan().recurrence() != null) {
            lines.add(Line.recur(entry.plan().recurrence().rule(planned)));
        }
        if (!left.isEmpty()) {
            lines.add(Line.times("EXDATE", left, planned.zone(), planned.allDay()));
        }
        lines.addAll(words.of(entry, showing));
        return Part.of("VEVENT", lines);
    }

    /** An end that is not after the start is left out: the event takes no time. */
    private static void addTimes(List<Line> lines, EventTime time, boolean series) {
        ZoneId zone = time.zone();
        lines.add(Line.time("DTSTART", time.start(), zone, time.allDay()));
        boolean lasts = series || time.allDay()
                ? time.end().isAfter(time.start())
                : time.endsAt().isAfter(time.startsAt());
        if (lasts) {
            lines.add(Line.time("DTEND", time.end(), zone, time.allDay()));
        }
    }
}
