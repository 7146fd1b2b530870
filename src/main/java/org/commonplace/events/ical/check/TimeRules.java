package org.commonplace.events.ical.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of times and zones. */
final class TimeRules {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE");
    private static final int MODERN = 1970;
    private static final int YEAR = 4;

    private TimeRules() {}

    /** One description of each zone that is used, without the times before there were zones. */
    static Stream<Fault> zones(ReadFeed feed) {
        Set<String> described = described(feed).collect(Collectors.toSet());
        Stream<Fault> missing = feed.events()
                .flatMap(event -> event.lines().stream())
                .filter(line -> line.parameters().containsKey("TZID") && !described.contains(line.parameter("TZID")))
                .map(line -> Fault.at(line, "missing"));
        return Stream.concat(missing, Stream.concat(twice(feed), zoneParts(feed).flatMap(TimeRules::zone)));
    }

    private static Stream<ReadPart> zoneParts(ReadFeed feed) {
        return feed.calendars().stream().flatMap(calendar -> calendar.parts("VTIMEZONE"));
    }

    private static Stream<String> described(ReadFeed feed) {
        return zoneParts(feed).map(zone -> zone.value("TZID"));
    }

    private static Stream<Fault> twice(ReadFeed feed) {
        Set<String> met = new HashSet<>();
        return zoneParts(feed)
                .filter(zone -> !met.add(zone.value("TZID")))
                .map(zone -> Fault.at(zone.begin(), "twice"));
    }

    private static Stream<Fault> zone(ReadPart zone) {
        if (zone.parts().isEmpty()) {
            return Stream.of(Fault.at(zone.begin(), "empty"));
        }
        return zone.parts().stream()
                .flatMap(change -> change.lines().stream())
                .filter(TimeRules::isOld)
                .map(line -> Fault.at(line, "old"));
    }

    /** Offsets of local mean time have odd minutes or seconds. */
    private static boolean isOld(ReadLine line) {
        return switch (line.name()) {
            case "DTSTART" -> year(line.value()) < MODERN;
            case "TZOFFSETFROM", "TZOFFSETTO" -> !line.value().matches("[+-]\\d\\d(00|15|30|45)");
            case "TZNAME" -> line.value().equals("LMT");
            default -> false;
        };
    }

    private static int year(String value) {
        return value.matches("\\d{4}.*") ? Integer.parseInt(value.substring(0, YEAR)) : 0;
    }

    /** Local times with an IANA zone. */
    static Stream<Fault> local(ReadFeed feed) {
        return feed.events()
                .flatMap(event -> event.lines().stream())
                .filter(line -> TIMES.contains(line.name()))
                .flatMap(line -> localFault(line).map(word -> Fault.at(line, word)).stream());
    }

    private static Optional<String> localFault(ReadLine line) {
        for (String value : line.value().split(",", -1)) {
            if (line.isDate()) {
                if (date(value).isEmpty()) {
                    return Optional.of("unreadable");
                }
            } else if (value.endsWith("Z")) {
                return Optional.of("utc");
            } else if (line.parameter("TZID").isEmpty()) {
                return Optional.of("floating");
            } else if (zone(line).isEmpty()) {
                return Optional.of("zone");
            } else if (time(value).isEmpty()) {
                return Optional.of("unreadable");
            }
        }
        return Optional.empty();
    }

    /** Ends are of the same kind as starts, and after them. */
    static Stream<Fault> ends(ReadFeed feed) {
        return feed.events()
                .flatMap(event -> event
                        .first("DTEND")
                        .filter(end -> event.first("DTSTART")
                                .filter(start -> !isAfter(start, end))
                                .isPresent())
                        .map(end -> Fault.at(end, "order"))
                        .stream());
    }

    private static boolean isAfter(ReadLine start, ReadLine end) {
        if (start.isDate() != end.isDate()) {
            return false;
        }
        Optional<LocalDateTime> from = moment(start);
        Optional<LocalDateTime> to = moment(end);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        Optional<ZoneId> here = zone(start);
        Optional<ZoneId> there = zone(end);
        return here.isPresent() && there.isPresent()
                ? to.get().atZone(there.get()).isAfter(from.get().atZone(here.get()))
                        || to.get().isAfter(from.get()) && here.equals(there)
                : to.get().isAfter(from.get());
    }

    /** The first time of a line, as it is written. */
    static Optional<LocalDateTime> moment(ReadLine line) {
        String value = List.of(line.value().split(",", -1)).getFirst().replace("Z", "");
        return line.isDate() ? date(value).map(LocalDate::atStartOfDay) : time(value);
    }

    static Optional<ZoneId> zone(ReadLine line) {
        String name = line.parameter("TZID");
        boolean known = name.contains("/") && ZoneId.getAvailableZoneIds().contains(name);
        return known ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    private static Optional<LocalDateTime> time(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value, LOCAL));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
