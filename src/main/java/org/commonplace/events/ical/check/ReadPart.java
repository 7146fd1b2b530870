package org.commonplace.events.ical.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A component as it was read, such as an event. */
final class ReadPart {

    private final ReadLine begin;
    private final List<ReadLine> lines = new ArrayList<>();
    private final List<ReadPart> parts = new ArrayList<>();

    ReadPart(ReadLine begin) {
        this.begin = begin;
    }

    void add(ReadLine line) {
        lines.add(line);
    }

    void add(ReadPart part) {
        parts.add(part);
    }

    ReadLine begin() {
        return begin;
    }

    List<ReadLine> lines() {
        return lines;
    }

    boolean is(String name) {
        return begin.value().equalsIgnoreCase(name);
    }

    Stream<ReadPart> parts(String name) {
        return parts.stream().filter(part -> part.is(name));
    }

    List<ReadPart> parts() {
        return parts;
    }

    Stream<ReadLine> all(String name) {
        return lines.stream().filter(line -> line.is(name));
    }

    Optional<ReadLine> first(String name) {
        return all(name).findFirst();
    }

    /** The value of a property; empty where it is missing. */
    String value(String name) {
        return first(name).map(ReadLine::value).orElse("");
    }

    /** Which event or occurrence of one it is of. */
    String identity() {
        return value("UID") + " " + value("RECURRENCE-ID");
    }
}
