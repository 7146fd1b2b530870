package org.commonplace.events.ical;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a calendar as a whole. Both names of each thing are written, since programs know one or the other.
 *
 * @param colour as in {@code #0b5563}
 * @param source where it can be fetched again, a whole address; {@code null} for a file that is kept
 * @param page where people read it
 * @param zone described where nothing else is, since a calendar has to hold something
 * @param note what else readers should know; empty for nothing
 */
record FeedHead(String name, String colour, @Nullable String source, String page, ZoneId zone, String note) {

    private static final String AN_HOUR = "PT1H";

    FeedHead noting(String other) {
        return new FeedHead(name, colour, source, page, zone, other);
    }

    Part around(List<Part> parts) {
        return new Part("VCALENDAR", lines(), parts);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text("VERSION", "2.0"));
        lines.add(Line.text("PRODID", "-//Commonplace//Commonplace//EN"));
        lines.add(Line.text("CALSCALE", "GREGORIAN"));
        if (source == null) {
            return lines;
        }
        lines.add(Line.text("NAME", name));
        lines.add(Line.text("X-WR-CALNAME", name));
        if (!note.isEmpty()) {
            lines.add(Line.text("DESCRIPTION", note));
            lines.add(Line.text("X-WR-CALDESC", note));
        }
        lines.add(Line.saidDuration("REFRESH-INTERVAL", AN_HOUR));
        lines.add(Line.text("X-PUBLISHED-TTL", AN_HOUR));
        lines.add(Line.text("COLOR", ColourName.nearest(colour)));
        lines.add(Line.text("X-APPLE-CALENDAR-COLOR", colour));
        lines.add(Line.saidUri("SOURCE", source));
        lines.add(Line.uri("URL", page));
        return lines;
    }
}
