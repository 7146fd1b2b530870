package org.commonplace.events.ical;

import java.util.List;

/** A component of a calendar file, such as {@code VEVENT}: its properties, and the components within it. */
record Part(String name, List<Line> lines, List<Part> parts) {

    Part {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    static Part of(String name, List<Line> lines) {
        return new Part(name, lines, List.of());
    }
}
