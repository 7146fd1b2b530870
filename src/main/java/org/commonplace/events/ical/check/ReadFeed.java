package org.commonplace.events.ical.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A feed as it was read, whatever is wrong with it. */
final class ReadFeed {

    private final SeenFeed seen;
    private final List<byte[]> physical = new ArrayList<>();
    private final List<ReadLine> lines = new ArrayList<>();
    private final List<ReadPart> calendars = new ArrayList<>();

    private ReadFeed(SeenFeed seen) {
        this.seen = seen;
    }

    static ReadFeed of(SeenFeed seen) {
        ReadFeed feed = new ReadFeed(seen);
        feed.split(seen.body());
        feed.unfold();
        feed.nest();
        return feed;
    }

    SeenFeed seen() {
        return seen;
    }

    /** The lines as they came, with what they end with. */
    List<byte[]> physical() {
        return physical;
    }

    List<ReadLine> lines() {
        return lines;
    }

    List<ReadPart> calendars() {
        return calendars;
    }

    /** The first line, to point at where something is missing as a whole. */
    ReadLine top() {
        return lines.isEmpty() ? ReadLine.of(1, "") : lines.getFirst();
    }

    Stream<ReadPart> events() {
        return calendars.stream().flatMap(calendar -> calendar.parts("VEVENT"));
    }

    /** Events that are not occurrences of others, by UID. */
    Map<String, ReadPart> masters() {
        Map<String, ReadPart> masters = new TreeMap<>();
        events().filter(event -> event.first("RECURRENCE-ID").isEmpty())
                .forEach(event -> masters.putIfAbsent(event.value("UID"), event));
        return masters;
    }

    private void split(byte[] body) {
        int from = 0;
        for (int at = 0; at < body.length; at++) {
            if (body[at] == '\n') {
                physical.add(Arrays.copyOfRange(body, from, at + 1));
                from = at + 1;
            }
        }
        if (from < body.length) {
            physical.add(Arrays.copyOfRange(body, from, body.length));
        }
    }

    private void unfold() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int number = 1;
        for (int at = 0; at < physical.size(); at++) {
            byte[] line = physical.get(at);
            boolean goesOn = at > 0 && line.length > 0 && (line[0] == ' ' || line[0] == '\t');
            if (!goesOn && at > 0) {
                keep(number, whole);
                number = at + 1;
            }
            int begin = goesOn ? 1 : 0;
            whole.write(line, begin, Math.max(0, end(line) - begin));
        }
        keep(number, whole);
    }

    private void keep(int number, ByteArrayOutputStream whole) {
        if (whole.size() > 0) {
            lines.add(ReadLine.of(number, whole.toString(StandardCharsets.UTF_8)));
            whole.reset();
        }
    }

    private static int end(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    private void nest() {
        Deque<ReadPart> open = new ArrayDeque<>();
        for (ReadLine line : lines) {
            if (line.is("BEGIN")) {
                ReadPart part = new ReadPart(line);
                if (open.isEmpty()) {
                    calendars.add(part);
                } else {
                    Objects.requireNonNull(open.peek()).add(part);
                }
                open.push(part);
            } else if (line.is("END")) {
                open.poll();
            } else if (!open.isEmpty()) {
                Objects.requireNonNull(open.peek()).add(line);
            }
        }
    }
}
