package org.commonplace.events.ical.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonplace.events.ical.Feeds;

/** What is said of the calendar as a whole, and of the answer it came in. */
final class AnswerRules {

    private static final String AN_HOUR = "PT1H";
    private static final int MOST_BYTES = 900_000;
    private static final int FAR_BACK = 7;
    private static final int FAR_AHEAD = 25;
    private static final int SECRET = 22;
    private static final Pattern TOKEN = Pattern.compile("/feeds/([^./?]*)");

    private AnswerRules() {}

    /** Both names, how often to ask again, a colour, where it is from, and each event's page. */
    static Stream<Fault> head(ReadFeed feed) {
        Optional<ReadPart> calendar = feed.calendars().stream().findFirst();
        Stream<Fault> head = calendar.stream()
                .flatMap(each -> headFault(each).map(word -> Fault.at(lineOf(each, word), word)).stream());
        Stream<Fault> pages = feed.events()
                .filter(event -> event.first("URL").isEmpty())
                .map(event -> Fault.at(event.begin(), "page"));
        return Stream.concat(head, pages);
    }

    private static Optional<String> headFault(ReadPart calendar) {
        if (calendar.value("NAME").isEmpty() || !calendar.value("NAME").equals(calendar.value("X-WR-CALNAME"))) {
            return Optional.of("name");
        }
        boolean duration = calendar.first("REFRESH-INTERVAL")
                .filter(line -> line.parameter("VALUE").equals("DURATION")
                        && line.value().equals(AN_HOUR))
                .isPresent();
        if (!duration || !calendar.value("X-PUBLISHED-TTL").equals(AN_HOUR)) {
            return Optional.of("refresh");
        }
        if (!Feeds.isColour(calendar.value("COLOR"))) {
            return Optional.of("colour");
        }
        boolean from = calendar.first("SOURCE")
                .filter(line -> line.parameter("VALUE").equals("URI"))
                .isPresent();
        return from ? Optional.empty() : Optional.of("source");
    }

    private static ReadLine lineOf(ReadPart calendar, String word) {
        String name = switch (word) {
            case "name" -> "NAME";
            case "refresh" -> "REFRESH-INTERVAL";
            case "colour" -> "COLOR";
            default -> "SOURCE";
        };
        return calendar.first(name).orElse(calendar.begin());
    }

    /** The type, in place, unpacked. */
    static Stream<Fault> answer(ReadFeed feed) {
        SeenFeed seen = feed.seen();
        String type = seen.header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!type.equals("text/calendar;charset=utf-8")) {
            return Stream.of(header(feed, "Content-Type", "type"));
        }
        if (!seen.header("Content-Disposition").startsWith("inline")) {
            return Stream.of(header(feed, "Content-Disposition", "disposition"));
        }
        return seen.header("Content-Encoding").isEmpty()
                ? Stream.empty()
                : Stream.of(header(feed, "Content-Encoding", "packed"));
    }

    /** A strong tag, and when it was changed, not ahead of now. */
    static Stream<Fault> tags(ReadFeed feed, Instant now) {
        if (!feed.seen().header("ETag").matches("\"[^\"]+\"")) {
            return Stream.of(header(feed, "ETag", "tag"));
        }
        Optional<Instant> changed = httpDate(feed.seen().header("Last-Modified"));
        return changed.filter(at -> !at.isAfter(now.plusSeconds(1))).isPresent()
                ? Stream.empty()
                : Stream.of(header(feed, "Last-Modified", "time"));
    }

    private static Optional<Instant> httpDate(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Fault header(ReadFeed feed, String name, String word) {
        return new Fault(1, name + ": " + feed.seen().header(name), word);
    }

    /** Not too long for anyone, and of a time that moves along. */
    static Stream<Fault> window(ReadFeed feed, Instant now) {
        if (feed.seen().body().length > MOST_BYTES) {
            return Stream.of(Fault.at(feed.top(), "long"));
        }
        LocalDateTime today = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return feed.events()
                .filter(event -> event.first("RRULE").isEmpty()
                        && event.first("RECURRENCE-ID").isEmpty())
                .flatMap(event -> Stream.of("DTEND", "DTSTART")
                        .flatMap(name -> event.first(name).stream())
                        .findFirst()
                        .filter(line -> isFar(line, today))
                        .map(line -> Fault.at(line, "far"))
                        .stream());
    }

    private static boolean isFar(ReadLine line, LocalDateTime today) {
        return TimeRules.moment(line)
                .filter(at -> at.isBefore(today.minusMonths(FAR_BACK)) || at.isAfter(today.plusMonths(FAR_AHEAD)))
                .isPresent();
    }

    /** One calendar, of version 2, that asks nothing of anybody. */
    static Stream<Fault> wrapping(ReadFeed feed) {
        List<ReadPart> calendars = feed.calendars();
        if (calendars.isEmpty() || !calendars.getFirst().is("VCALENDAR")) {
            return Stream.of(Fault.at(feed.top(), "none"));
        }
        if (calendars.size() > 1) {
            return Stream.of(Fault.at(calendars.get(1).begin(), "several"));
        }
        ReadPart calendar = calendars.getFirst();
        if (calendar.first("METHOD").isPresent()) {
            return calendar.first("METHOD").map(line -> Fault.at(line, "method")).stream();
        }
        boolean known = calendar.value("VERSION").equals("2.0")
                && !calendar.value("PRODID").isEmpty();
        return known ? Stream.empty() : Stream.of(Fault.at(calendar.begin(), "version"));
    }

    /** An address that can be copied, and one of somebody's own that nobody guesses and no cache keeps. */
    static Stream<Fault> address(ReadFeed feed) {
        Matcher secret = TOKEN.matcher(feed.seen().address());
        if (secret.find()) {
            String cache = feed.seen().header("Cache-Control");
            if (secret.group(1).length() < SECRET) {
                return Stream.of(new Fault(1, feed.seen().address(), "short"));
            }
            if (!cache.contains("private") || !cache.contains("no-store")) {
                return Stream.of(header(feed, "Cache-Control", "cache"));
            }
        }
        return feed.calendars().stream()
                .flatMap(calendar -> calendar.all("SOURCE"))
                .filter(line -> !line.value().matches("https?://[^/]+/.+"))
                .map(line -> Fault.at(line, "address"));
    }
}
