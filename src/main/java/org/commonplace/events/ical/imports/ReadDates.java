package org.commonplace.events.ical.imports;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The dates that a component adds to its rule and leaves out of it, one by one. */
final class ReadDates {

    static final int MOST = 2_000;

    private final ReadEvent event;
    private final ReadSpan span;

    ReadDates(ReadEvent event, ReadSpan span) {
        this.event = event;
        this.span = span;
    }

    private List<ContentLine> lines(String name) {
        return event.part().all(name).toList();
    }

    /** Those left out, by when they were to begin. */
    Set<LocalDateTime> leftOut() {
        Set<LocalDateTime> dates = new HashSet<>();
        for (ContentLine line : lines("EXDATE")) {
            for (String value : line.value().split(",")) {
                if (!value.isBlank()) {
                    dates.add(span.here(event.time(line, value)));
                }
            }
            requireFew(dates.size());
        }
        return dates;
    }

    /** Those added, by when they begin. */
    TreeMap<LocalDateTime, ReadSpan> added() {
        TreeMap<LocalDateTime, ReadSpan> dates = new TreeMap<>();
        for (ContentLine line : lines("RDATE")) {
            for (String value : line.value().split(",")) {
                if (!value.isBlank()) {
                    ReadSpan added = added(line, value.strip());
                    dates.put(added.start(), added);
                }
            }
            requireFew(dates.size());
        }
        return dates;
    }

    private ReadSpan added(ContentLine line, String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return span.startingAt(span.here(event.time(line, value)));
        }
        LocalDateTime begin = span.here(event.time(line, value.substring(0, slash)));
        String end = value.substring(slash + 1);
        LocalDateTime finish = end.startsWith("P") || end.startsWith("+P")
                ? ReadDuration.of(end).after(begin, span.zone())
                : span.here(event.time(line, end));
        return finish.isBefore(begin) ? span.startingAt(begin) : span.lasting(begin, finish);
    }

    private static void requireFew(int number) {
        if (number > MOST) {
            throw new Unusable("events.import.many-dates", MOST);
        }
    }
}
