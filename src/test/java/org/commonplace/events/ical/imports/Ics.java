package org.commonplace.events.ical.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.commonplace.events.Arrival;

/** Calendar files for tests, and what is read of them without a database. */
final class Ics {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Clock NOW = Clock.fixed(Instant.parse("2027-01-15T09:00:00Z"), ZoneOffset.UTC);

    private Ics() {}

    /** A calendar around these lines. */
    static String calendar(String... lines) {
        return lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//Test//EN")
                + lines(lines)
                + lines("END:VCALENDAR");
    }

    /** An event of this UID around these lines. */
    static String event(String uid, String... lines) {
        return lines("BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:20270101T000000Z", "SUMMARY:Journal club")
                + lines(lines)
                + lines("END:VEVENT");
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.endsWith("\r\n") ? line : line + "\r\n")
                .collect(Collectors.joining());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ArrivedFile read(String text) {
        return read(bytes(text));
    }

    static ArrivedFile read(byte[] file) {
        return FileEvents.of(CalendarReader.read(file), LONDON, Places.NONE, "Untitled event", NOW);
    }

    /** What a file with an event of these lines brings. */
    static ArrivedFile readEvent(String... lines) {
        return read(calendar(event("one", lines)));
    }

    static Arrival only(ArrivedFile file) {
        List<Arrival> all =
                file.groups().stream().flatMap(group -> group.events().stream()).toList();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " events: " + all + " " + file.problems());
        }
        return all.getFirst();
    }

    static List<String> reasons(ArrivedFile file) {
        return file.problems().stream().map(ImportProblem::message).toList();
    }
}
