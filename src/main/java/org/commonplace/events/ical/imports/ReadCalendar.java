package org.commonplace.events.ical.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A calendar of a file, as it was read: the zones it describes, and its events. A file may hold several. */
final class ReadCalendar {

    private final List<ReadPart> events = new ArrayList<>();
    private final Map<String, ReadPart> zones = new HashMap<>();
    private final Map<String, String> about = new HashMap<>();

    List<ReadPart> events() {
        return events;
    }

    /** The description of a zone, by the name that times have for it. */
    @Nullable
    ReadPart zone(String name) {
        return zones.get(name);
    }

    /** What the calendar is for, as mails have it; empty in files. */
    String method() {
        return about.getOrDefault("METHOD", "").strip().toUpperCase(Locale.ROOT);
    }

    /** The zone that programs tell in a way of their own. */
    Optional<String> usualZone() {
        return Optional.ofNullable(about.get("X-WR-TIMEZONE")).filter(name -> !name.isBlank());
    }

    void add(ReadPart part) {
        if (part.name().equals("VEVENT")) {
            events.add(part);
        } else if (part.name().equals("VTIMEZONE")) {
            zones.putIfAbsent(part.text("TZID"), part);
        }
    }

    void say(ContentLine line) {
        about.putIfAbsent(line.name(), line.text());
    }
}
