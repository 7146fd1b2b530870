package org.commonplace.events.ical;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the zones that components name, each with the years of the times that are told in it. */
final class UsedZones {

    private static final int YEAR = 4;

    private UsedZones() {}

    /**
     * By the zones' names, in order.
     *
     * @param lastYear that of the last time a series without an end is asked for
     */
    static List<Part> described(List<Part> events, int lastYear) {
        Map<String, YearSpan> used = new TreeMap<>();
        for (Part event : events) {
            for (Line line : event.lines()) {
                String zone = line.parameters().get("TZID");
                if (zone != null) {
                    for (String value : line.values()) {
                        int year = Integer.parseInt(value.substring(0, YEAR));
                        used.merge(zone, new YearSpan(year, Math.max(year, lastYear)), YearSpan::and);
                    }
                }
            }
        }
        return used.entrySet().stream()
                .map(zone -> ZonePart.of(
                        ZoneId.of(zone.getKey()),
                        zone.getValue().first(),
                        zone.getValue().last()))
                .toList();
    }
}
