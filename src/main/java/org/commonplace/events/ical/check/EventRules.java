package org.commonplace.events.ical.check;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.events.EventTime;
import org.commonplace.events.Recurrence;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** What is said of events: who they are, when they changed, whether they take place, and which of a series is meant. */
final class EventRules {

    private static final String UTC = "\\d{8}T\\d{6}Z";
    private static final String NUMBER = "\\d{1,9}";

    /** What may be said of an event that is not open to anyone. */
    private static final Set<String> BARE = Set.of(
            "UID",
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
            "SEQUENCE",
            "RECURRENCE-ID",
            "DTSTART",
            "DTEND",
            "RRULE",
            "EXDATE",
            "SUMMARY",
            "STATUS",
            "CLASS",
            "TRANSP",
            "DESCRIPTION",
            "URL");

    private EventRules() {}

    /** One name for each event, and each name once. */
    static Stream<Fault> names(ReadFeed feed) {
        Set<String> met = new HashSet<>();
        return feed.events()
                .flatMap(event -> event.value("UID").isBlank()
                        ? Stream.of(Fault.at(event.begin(), "missing"))
                        : met.add(event.identity())
                                ? Stream.empty()
                                : Stream.of(Fault.at(event.first("UID").orElse(event.begin()), "twice")));
    }

    /** A number that rises with each change, and when that was. */
    static Stream<Fault> changes(ReadFeed feed) {
        Stream<Fault> missing = feed.events()
                .flatMap(event -> Stream.concat(
                        fault(event, "SEQUENCE", NUMBER, "number"), fault(event, "LAST-MODIFIED", UTC, "time")));
        return Stream.concat(missing, unnoticed(feed));
    }

    private static Stream<Fault> fault(ReadPart event, String name, String wanted, String word) {
        Optional<ReadLine> line = event.first(name);
        return line.filter(found -> found.value().matches(wanted)).isPresent()
                ? Stream.empty()
                : Stream.of(Fault.at(line.orElse(event.begin()), word));
    }

    /** Events that are another than before, under the same number. */
    private static Stream<Fault> unnoticed(ReadFeed feed) {
        byte[] earlier = feed.seen().before();
        if (earlier == null) {
            return Stream.empty();
        }
        Map<String, ReadPart> before = new HashMap<>();
        ReadFeed.of(new SeenFeed(earlier, Map.of(), "")).events().forEach(event -> before.put(event.identity(), event));
        return feed.events()
                .filter(event -> Optional.ofNullable(before.get(event.identity()))
                        .filter(former -> !saying(former).equals(saying(event)) && !hasRisen(former, event))
                        .isPresent())
                .flatMap(event -> event.first("SEQUENCE").map(line -> Fault.at(line, "same")).stream());
    }

    private static List<String> saying(ReadPart event) {
        return event.lines().stream().map(ReadLine::text).toList();
    }

    private static boolean hasRisen(ReadPart before, ReadPart now) {
        return number(now) > number(before) && now.value("LAST-MODIFIED").compareTo(before.value("LAST-MODIFIED")) >= 0;
    }

    private static long number(ReadPart event) {
        String value = event.value("SEQUENCE");
        return value.matches(NUMBER) ? Long.parseLong(value) : -1;
    }

    /** When it was changed last stands for when it was written, so that what is unchanged stays the same. */
    static Stream<Fault> stamps(ReadFeed feed) {
        return feed.events().flatMap(event -> {
            Optional<ReadLine> stamp = event.first("DTSTAMP");
            if (stamp.isEmpty()) {
                return Stream.of(Fault.at(event.begin(), "missing"));
            }
            boolean same = stamp.get().value().equals(event.value("LAST-MODIFIED"));
            return same ? Stream.empty() : Stream.of(Fault.at(stamp.get(), "now"));
        });
    }

    /** What is cancelled says so twice, and counts as changed. */
    static Stream<Fault> cancelled(ReadFeed feed, String prefix) {
        return feed.events().flatMap(event -> {
            boolean cancelled = event.value("STATUS").equals("CANCELLED");
            ReadLine title = event.first("SUMMARY").orElse(event.begin());
            if (cancelled != title.words().startsWith(prefix)) {
                return Stream.of(Fault.at(title, cancelled ? "title" : "status"));
            }
            return cancelled && number(event) < 1
                    ? Stream.of(Fault.at(event.first("SEQUENCE").orElse(event.begin()), "number"))
                    : Stream.empty();
        });
    }

    /** Exceptions are told in the way the first time is told, and name times of the series. */
    static Stream<Fault> exceptions(ReadFeed feed) {
        Map<String, ReadPart> masters = feed.masters();
        return feed.events()
                .flatMap(event -> event.lines().stream()
                        .flatMap(line ->
                                exceptionFault(line, masters.get(event.value("UID")))
                                        .map(word -> Fault.at(line, word))
                                        .stream()));
    }

    private static Optional<String> exceptionFault(ReadLine line, @Nullable ReadPart master) {
        if (line.is("RDATE")) {
            return Optional.of("rdate");
        }
        boolean exception = line.is("EXDATE") || line.is("RECURRENCE-ID");
        Optional<ReadLine> start = master == null ? Optional.empty() : master.first("DTSTART");
        if (!exception || master == null || start.isEmpty()) {
            return Optional.empty();
        }
        boolean alike = line.isDate() == start.get().isDate()
                && line.parameter("TZID").equals(start.get().parameter("TZID"))
                && line.value().endsWith("Z") == start.get().value().endsWith("Z");
        if (!alike) {
            return Optional.of("type");
        }
        return isOfSeries(line, master, start.get()) ? Optional.empty() : Optional.of("original");
    }

    /** Only for series of the shapes that are known here; of others nothing is said. */
    private static boolean isOfSeries(ReadLine line, ReadPart master, ReadLine start) {
        Optional<LocalDateTime> first = TimeRules.moment(start);
        Optional<LocalDateTime> named = TimeRules.moment(line);
        if (first.isEmpty() || named.isEmpty()) {
            return true;
        }
        if (master.value("RRULE").isEmpty()) {
            return false;
        }
        try {
            ZoneId zone = TimeRules.zone(start).orElse(ZoneId.of("Etc/UTC"));
            EventTime time = new EventTime(first.get(), first.get(), zone, start.isDate());
            return first.get().toLocalTime().equals(named.get().toLocalTime())
                    && Recurrence.parse(master.value("RRULE"), time)
                            .dates(first.get().toLocalDate())
                            .takeWhile(day -> !day.isAfter(named.get().toLocalDate()))
                            .anyMatch(day -> day.equals(named.get().toLocalDate()));
        } catch (Invalid unknown) {
            return true;
        }
    }

    /** The address to join is where programs show it, and what is not open says its title and address only. */
    static Stream<Fault> joining(ReadFeed feed) {
        return feed.events()
                .flatMap(event -> isOpen(event)
                        ? event.all("CONFERENCE")
                                .filter(line -> !isShown(event, line.value()))
                                .map(line -> Fault.at(line, "hidden"))
                        : event.lines().stream()
                                .filter(line -> !isBare(event, line))
                                .map(line -> Fault.at(line, "told")));
    }

    private static boolean isOpen(ReadPart event) {
        String kind = event.value("CLASS");
        return kind.isEmpty() || kind.equals("PUBLIC");
    }

    private static boolean isShown(ReadPart event, String address) {
        return Stream.concat(event.all("LOCATION"), event.all("DESCRIPTION"))
                .anyMatch(line -> line.words().contains(address));
    }

    private static boolean isBare(ReadPart event, ReadLine line) {
        boolean known = BARE.contains(line.name());
        return known && (!line.is("DESCRIPTION") || line.words().equals(event.value("URL")));
    }
}
