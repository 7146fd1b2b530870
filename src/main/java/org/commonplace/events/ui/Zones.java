package org.commonplace.events.ui;

import java.time.ZoneId;
import java.util.List;

/** The time zones to choose from: those named after places; the others are older names for the same or no places at all. */
final class Zones {

    private Zones() {}

    static List<ZoneId> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    static String name(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }
}
