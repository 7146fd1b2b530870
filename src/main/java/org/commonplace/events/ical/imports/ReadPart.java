package org.commonplace.events.ical.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A component as a file has it: an event, a zone, or a part of one. */
final class ReadPart {

    /** More lines than any real event has; what has more is refused. */
    static final int MOST_LINES = 5_000;

    private final String name;
    private final int number;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<ReadPart> parts = new ArrayList<>();
    private boolean whole;
    private boolean tooLong;

    /** @param number of the line with which it begins */
    ReadPart(String name, int number) {
        this.name = name;
        this.number = number;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    List<ContentLine> lines() {
        return lines;
    }

    List<ReadPart> parts() {
        return parts;
    }

    /** Whether its end was there. */
    boolean isWhole() {
        return whole;
    }

    boolean isTooLong() {
        return tooLong;
    }

    void end() {
        whole = true;
    }

    /** Keeps a line, unless there are too many. */
    boolean add(ContentLine line) {
        tooLong |= lines.size() >= MOST_LINES;
        return !tooLong && lines.add(line);
    }

    Stream<ContentLine> all(String wanted) {
        return lines.stream().filter(line -> line.name().equals(wanted));
    }

    Optional<ContentLine> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The text of a property; empty when it has none. */
    String text(String wanted) {
        return first(wanted).map(ContentLine::text).orElse("").strip();
    }

    String uid() {
        return text("UID");
    }
}
