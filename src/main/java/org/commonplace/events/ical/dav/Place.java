package org.commonplace.events.ical.dav;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.events.ical.CalendarFile;
import org.commonplace.events.ical.SyncedCalendar;
import org.jspecify.annotations.Nullable;

/** What is at an address below {@code /dav/}. */
sealed interface Place {

    /** Where everything begins. */
    String ROOT = "/dav/";

    String PEOPLE = ROOT + "people/";
    String CALENDARS = "calendars";
    Pattern FILE = Pattern.compile("(\\d{1,18})\\.ics");

    /** Which part of an address names a person; the first is what stands before the first slash. */
    int PERSON = 3;

    /** Where programs begin to look. */
    record Root() implements Place {

        @Override
        public @Nullable String username() {
            return null;
        }
    }

    /** A person, to whom calendars belong. */
    record Person(String username) implements Place {}

    /** Where all calendars of a person are. */
    record Home(String username) implements Place {}

    record Calendar(String username, String name) implements Place {}

    record Event(String username, String calendar, long event) implements Place {}

    /** Whose it is; {@code null} for what is everyone's. */
    @Nullable
    String username();

    /** What is at an address as it was sent, without query; empty for nothing. */
    static Optional<Place> at(String path) {
        if (path.equals(ROOT) || path.equals("/dav")) {
            return Optional.of(new Root());
        }
        List<String> parts = List.of(path.split("/"));
        if (!path.startsWith(PEOPLE) || parts.size() <= PERSON) {
            return Optional.empty();
        }
        String username = decoded(parts.get(PERSON));
        List<String> below = parts.subList(PERSON + 1, parts.size());
        if (below.isEmpty()) {
            return Optional.of(new Person(username));
        }
        return below.getFirst().equals(CALENDARS) ? below(username, below.subList(1, below.size())) : Optional.empty();
    }

    private static Optional<Place> below(String username, List<String> names) {
        if (names.isEmpty()) {
            return Optional.of(new Home(username));
        }
        String calendar = names.getFirst();
        if (names.size() == 1) {
            return Optional.of(new Calendar(username, calendar));
        }
        Matcher file = FILE.matcher(names.get(1));
        return names.size() == 2 && file.matches()
                ? Optional.of(new Event(username, calendar, Long.parseLong(file.group(1))))
                : Optional.empty();
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static String ofPerson(String username) {
        return PEOPLE + URLEncoder.encode(username, StandardCharsets.UTF_8) + "/";
    }

    static String ofHome(String username) {
        return ofPerson(username) + CALENDARS + "/";
    }

    static String of(String username, SyncedCalendar calendar) {
        return ofHome(username) + calendar.name() + "/";
    }

    static String of(String username, SyncedCalendar calendar, CalendarFile file) {
        return of(username, calendar, file.event());
    }

    static String of(String username, SyncedCalendar calendar, long event) {
        return of(username, calendar) + event + ".ics";
    }
}
