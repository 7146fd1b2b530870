package org.commonplace.events.ical.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.events.EventTime;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Finds the IANA zone that a name in a file stands for: by the name itself, by what Windows calls it, by a name that is a part of
 * it, by the offset it tells, or by when the file says its clocks are changed. Nothing is added to the zones that Java knows.
 */
final class ZoneNames {

    private static final int LONGEST = 200;
    private static final Map<String, ZoneId> BY_SMALL_NAME = bySmallName();
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)\\s*([+-])(\\d{1,2}):?(00)?");
    private static final int MOST_HOURS = 14;

    private final ReadCalendar calendar;
    private final ZoneId usual;
    private final Effort effort;
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();

    /** @param usual the zone that is tried first where several would do */
    ZoneNames(ReadCalendar calendar, ZoneId usual, Effort effort) {
        this.calendar = calendar;
        this.usual = usual;
        this.effort = effort;
    }

    private static Map<String, ZoneId> bySmallName() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            named(id).ifPresent(zone -> zones.put(id.toLowerCase(Locale.ROOT), zone));
        }
        ZoneId utc = EventTime.zone("Etc/UTC");
        for (String name : new String[] {"utc", "gmt", "z", "zulu", "uct", "greenwich", "gmt0", "universal"}) {
            zones.put(name, utc);
        }
        zones.put("gb", EventTime.zone("Europe/London"));
        zones.put("eire", EventTime.zone("Europe/Dublin"));
        zones.put("est5edt", EventTime.zone("America/New_York"));
        zones.put("cst6cdt", EventTime.zone("America/Chicago"));
        zones.put("mst7mdt", EventTime.zone("America/Denver"));
        zones.put("pst8pdt", EventTime.zone("America/Los_Angeles"));
        return Map.copyOf(zones);
    }

    /**
     * The zone of this name.
     *
     * @throws Unusable when nobody can tell
     */
    ZoneId of(String name) {
        return find(name).orElseThrow(() -> new Unusable("events.import.zone", ReadTime.shortened(name)));
    }

    Optional<ZoneId> find(String name) {
        return known.computeIfAbsent(name, this::look);
    }

    private Optional<ZoneId> look(String name) {
        String plain = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        ReadPart described = calendar.zone(name);
        return exact(plain)
                .or(() -> WindowsZones.find(plain).flatMap(ZoneNames::exact))
                .or(() -> within(plain).filter(zone -> agrees(zone, described)))
                .or(() -> described(described))
                .or(() -> described == null ? offset(plain) : Optional.empty());
    }

    static Optional<ZoneId> exact(String name) {
        return Optional.ofNullable(
                BY_SMALL_NAME.get(name.strip().replace(' ', '_').toLowerCase(Locale.ROOT)));
    }

    /** Names such as {@code /freeassociation.sourceforge.net/Europe/Prague}: the longest end of it that is one. */
    private static Optional<ZoneId> within(String name) {
        String rest = name;
        for (int cut = 0; cut >= 0; cut = nextCut(rest)) {
            rest = rest.substring(cut);
            Optional<ZoneId> zone = exact(rest);
            if (zone.isPresent() && rest.indexOf('/') > 0) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static int nextCut(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            char sign = text.charAt(at);
            if (sign == '/' || sign == '_' || sign == ' ' || sign == '.') {
                return at + 1;
            }
        }
        return -1;
    }

    private Optional<ZoneId> described(@Nullable ReadPart part) {
        if (part == null) {
            return Optional.empty();
        }
        return exact(part.text("X-LIC-LOCATION"))
                .filter(zone -> agrees(zone, part))
                .or(() -> ZoneDescription.of(part, effort).flatMap(description -> description.zoneLike(usual)));
    }

    private boolean agrees(ZoneId zone, @Nullable ReadPart described) {
        return described == null
                || ZoneDescription.of(described, effort)
                        .map(description -> description.isLike(zone))
                        .orElse(true);
    }

    private static Optional<ZoneId> offset(String name) {
        Matcher read = OFFSET.matcher(name.strip().toUpperCase(Locale.ROOT));
        if (!read.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(read.group(2));
        // In these names, what is ahead of Greenwich has a minus
        String sign = read.group(1).equals("+") ? "-" : "+";
        return hours > MOST_HOURS ? Optional.empty() : named("Etc/GMT" + (hours == 0 ? "" : sign + hours));
    }

    private static Optional<ZoneId> named(String id) {
        try {
            return Optional.of(EventTime.zone(id));
        } catch (Invalid | DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The zone of a fixed offset, if it is one of whole hours. */
    static Optional<ZoneId> fixed(ZoneOffset offset) {
        final int hour = 3_600;
        int seconds = offset.getTotalSeconds();
        if (seconds % hour != 0) {
            return Optional.empty();
        }
        int hours = seconds / hour;
        return named(hours == 0 ? "Etc/UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
    }
}
