package org.commonplace.events.ical.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendar files of any make: what is wrong in one place spoils nothing elsewhere. Of what no event needs nothing is kept, and
 * however a file is nested it is read in one go.
 */
final class CalendarReader {

    /** More events than any calendar of people has. */
    static final int MOST_EVENTS = 20_000;

    private static final int MOST_LINES = 1_000_000;
    private static final int DEEPEST = 20;
    private static final Set<String> CALENDAR = Set.of("VCALENDAR");
    private static final Set<String> KEPT = Set.of("VEVENT", "VTIMEZONE");
    private static final Set<String> OF_ZONES = Set.of("STANDARD", "DAYLIGHT");
    private static final Set<String> NOT_EVENTS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

    private final LogicalLines lines;
    private final List<ReadCalendar> calendars = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable ReadCalendar calendar;
    private int events;
    private int kept;
    private boolean anything;

    private CalendarReader(byte[] file) {
        lines = LogicalLines.of(file);
    }

    /** A component that has not ended yet; {@code null} for one of which nothing is kept. */
    private record Open(String name, @Nullable ReadPart part) {}

    /**
     * Reads a file.
     *
     * @throws Unreadable when nothing in it is a calendar, or there is too much
     */
    static ReadFile read(byte[] file) {
        return new CalendarReader(file).read();
    }

    private ReadFile read() {
        for (String text = lines.next(); text != null; text = lines.next()) {
            ContentLine line = ContentLine.parse(text, lines.number());
            if (line == null) {
                stray(text);
            } else if (line.name().equals("BEGIN")) {
                begin(line);
            } else if (line.name().equals("END")) {
                end(line);
            } else {
                property(line);
            }
        }
        boolean whole = open.isEmpty();
        while (!open.isEmpty()) {
            close(open.pop(), false);
        }
        if (!anything) {
            throw new Unreadable("events.import.no-calendar");
        }
        others.forEach((name, number) -> problems.add(
                ImportProblem.note(null, null, "events.import.not-events." + name.toLowerCase(Locale.ROOT), number)));
        if (lines.isForeign()) {
            problems.add(ImportProblem.note(null, null, "events.import.encoding"));
        }
        return new ReadFile(calendars, problems, whole);
    }

    /** A line without a colon is of no use; within an event somebody may want to know. */
    private void stray(String text) {
        Open top = open.peek();
        if (top != null && top.part != null && top.name.equals("VEVENT") && !text.isBlank()) {
            problems.add(ImportProblem.note(null, lines.number(), "events.import.line"));
        }
    }

    private void begin(ContentLine line) {
        String name = line.value().strip().toUpperCase(Locale.ROOT);
        if (open.size() >= DEEPEST) {
            throw new Unreadable("events.import.deep", DEEPEST);
        }
        if (CALENDAR.contains(name)) {
            anything = true;
            calendar = new ReadCalendar();
            calendars.add(calendar);
            open.push(new Open(name, null));
            return;
        }
        if (NOT_EVENTS.contains(name)) {
            anything = true;
            others.merge(name, 1, Integer::sum);
        }
        open.push(new Open(name, isKept(name) ? new ReadPart(name, line.number()) : null));
    }

    private boolean isKept(String name) {
        Open top = open.peek();
        if (top != null && top.part != null) {
            return top.name.equals("VTIMEZONE") && OF_ZONES.contains(name);
        }
        if (name.equals("VEVENT") && ++events > MOST_EVENTS) {
            throw new Unreadable("events.import.many", MOST_EVENTS);
        }
        return KEPT.contains(name);
    }

    /** What ended inside of another without an end of its own ends with it. */
    private void end(ContentLine line) {
        String name = line.value().strip().toUpperCase(Locale.ROOT);
        if (open.stream().noneMatch(part -> part.name.equals(name))) {
            return;
        }
        Open closed = open.pop();
        while (!closed.name.equals(name)) {
            close(closed, false);
            closed = open.pop();
        }
        close(closed, true);
        if (CALENDAR.contains(name)) {
            calendar = null;
        }
    }

    private void close(Open closed, boolean whole) {
        ReadPart part = closed.part;
        if (part == null) {
            return;
        }
        if (whole) {
            part.end();
        }
        Open outer = open.peek();
        if (outer != null && outer.part != null) {
            outer.part.parts().add(part);
        } else {
            anything = true;
            calendar().add(part);
        }
    }

    /** Some files are an event and nothing around it. */
    private ReadCalendar calendar() {
        if (calendar == null) {
            calendar = new ReadCalendar();
            calendars.add(calendar);
        }
        return calendar;
    }

    private void property(ContentLine line) {
        Open top = open.peek();
        if (top == null) {
            return;
        }
        if (top.part != null) {
            kept += top.part.add(line) ? 1 : 0;
            if (kept > MOST_LINES) {
                throw new Unreadable("events.import.many", MOST_EVENTS);
            }
        } else if (CALENDAR.contains(top.name) && calendar != null) {
            calendar.say(line);
        }
    }
}
