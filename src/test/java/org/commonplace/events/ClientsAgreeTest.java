package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonplace.CommonplaceTest;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Random series with exceptions take place at the same times here and in other programs that read the feed. */
@CommonplaceTest
class ClientsAgreeTest {

    private static final int SERIES = 60;
    private static final int LONGEST = 60;
    private static final int EXPANDED = 10;
    private static final int DATE_LENGTH = 10;
    private static final String PYTHON = "/usr/bin/python3";
    private static final LocalDateTime EVER = LocalDateTime.of(1971, 1, 1, 0, 0);

    @TempDir
    Path folder;

    @Autowired
    Feeds feeds;

    @Autowired
    Schedule schedule;

    @Autowired
    Series series;

    @Autowired
    Events events;

    @Autowired
    TestEvents test;

    @Autowired
    Clock clock;

    private CalendarDetails calendar;
    private Caller planner;
    private List<EventDetails> made;
    private Instant from;
    private Instant to;

    @BeforeEach
    void manySeries() {
        calendar = test.calendar(Visibility.PUBLIC);
        planner = test.someoneWith(Role.EDIT, calendar);
        from = clock.instant().minus(Duration.ofDays(140)).truncatedTo(ChronoUnit.DAYS);
        to = clock.instant().plus(Duration.ofDays(600)).truncatedTo(ChronoUnit.DAYS);
        Random random = new Random(18);
        made = new ArrayList<>();
        for (int n = 0; n < SERIES; n++) {
            made.add(made(random));
        }
    }

    @Test
    void pythonUnderstandsFeedsAsTheyAreMeant() throws Exception {
        assumeTrue(
                works(PYTHON, "-c", "import recurring_ical_events"),
                "Without Debian's python3-recurring-ical-events nothing is compared: apt-get install it to have it done");

        agrees(List.of(PYTHON, "src/test/resources/events/feed.py"), false);
    }

    /** It tells times that a clock change leaves out as much too early as was left out. */
    @Test
    void icalJsUnderstandsFeedsAsTheyAreMeant() throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of("node_modules", "ical.js")) && works("node", "--version"),
                "Without node and ical.js nothing is compared: npm ci to have it done");

        List<String> program = List.of("node", "src/test/resources/events/feed.mjs");
        agrees(program, true);
        compare(program, "feed.json", feed(true), made, true);
    }

    /**
     * It leaves out times that a clock change leaves out, and counts on; and it does not find exceptions named by a time that
     * comes twice. Series without such times are compared.
     */
    @Test
    void nodeIcalUnderstandsFeedsAsTheyAreMeant() throws Exception {
        assumeTrue(
                works("node", "-e", "import('node-ical')"),
                "Without node 22 and node-ical nothing is compared: npm ci to have it done");
        List<EventDetails> plain = made.stream().filter(this::isPlain).toList();
        assertThat(plain).hasSizeGreaterThan(SERIES / 2);
        Set<String> uids = plain.stream().map(EventDetails::uid).collect(Collectors.toSet());

        List<String> program = List.of("node", "src/test/resources/events/feed-node-ical.mjs");
        List<String> told = understood(program, Files.write(folder.resolve("feed.ics"), feed(false))).stream()
                .filter(line -> uids.contains(line.split(" ")[0]))
                .toList();

        assertThat(told).isEqualTo(ours(plain, false));
    }

    /** Whether each time of a series comes just once, as the clocks show it. */
    private boolean isPlain(EventDetails event) {
        EventTime time = event.plan().time();
        return time.allDay()
                || event.plan()
                        .starts()
                        .takeWhile(start -> start.toInstant(ZoneOffset.UTC).isBefore(to))
                        .allMatch(start ->
                                time.zone().getRules().getValidOffsets(start).size() == 1);
    }

    private void agrees(List<String> program, boolean early) throws Exception {
        assertThat(ours(made, early)).hasSizeGreaterThan(SERIES * 5).anyMatch(line -> line.endsWith("cancelled"));
        compare(program, "feed.ics", feed(false), made, early);
        for (EventDetails event : made.subList(0, EXPANDED)) {
            byte[] file = feeds.event(Caller.ANONYMOUS, event.id(), new FeedStyle(true, false))
                    .bytes();
            compare(program, "event.ics", file, List.of(event), early);
        }
    }

    private byte[] feed(boolean json) {
        return feeds.calendar(Caller.ANONYMOUS, calendar.slug(), new FeedStyle(false, json))
                .bytes();
    }

    private void compare(List<String> program, String file, byte[] feed, List<EventDetails> expected, boolean early)
            throws Exception {
        assertThat(understood(program, Files.write(folder.resolve(file), feed)))
                .as(file)
                .isEqualTo(ours(expected, early));
    }

    /** A series with some occurrences moved, renamed or cancelled, and now and then all of it. */
    private EventDetails made(Random random) {
        RandomRules.Made made = RandomRules.next(random);
        EventPlan plan =
                EventPlan.of("Série, n° " + random.nextInt(100), made.time()).repeating(made.rule());
        EventDetails event = test.event(planner, calendar, plan);
        List<LocalDateTime> starts = event.plan()
                .starts()
                .limit(LONGEST)
                .filter(start -> random.nextInt(6) == 0)
                .limit(4)
                .toList();
        for (LocalDateTime start : starts) {
            if (!isWritten(event, start)) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> series.cancel(planner, event.id(), start, Scope.THIS);
                case 1 -> change(event, start, OccurrenceChange.titled("Another title"));
                default -> change(event, start, OccurrenceChange.to(moved(random, made.time(), start)));
            }
        }
        if (random.nextInt(12) == 0) {
            events.cancel(planner, event.id());
        }
        return events.get(planner, event.id());
    }

    private void change(EventDetails event, LocalDateTime start, OccurrenceChange change) {
        series.change(planner, event.id(), start, change, Scope.THIS, Consent.NONE);
    }

    private static EventTime moved(Random random, EventTime time, LocalDateTime start) {
        LocalDateTime to = time.allDay()
                ? start.plusDays(1L + random.nextInt(3))
                : start.plusMinutes(15L * (1 + random.nextInt(200)));
        return time.startingAt(to);
    }

    private boolean isWritten(EventDetails event, LocalDateTime start) {
        return schedule
                .of(planner, event.id(), EVER, start.plusYears(300), new Paging(0, Paging.MAX_SIZE))
                .items()
                .stream()
                .anyMatch(occurrence -> occurrence.originalStart().equals(start));
    }

    private List<String> ours(List<EventDetails> expected, boolean early) {
        List<String> lines = new ArrayList<>();
        for (EventDetails event : expected) {
            for (int page = 0; ; page++) {
                List<OccurrenceDetails> portion = schedule.of(
                                planner, event.id(), EVER, EVER.plusYears(200), new Paging(page, Paging.MAX_SIZE))
                        .items();
                portion.forEach(occurrence -> lines.add(line(event, occurrence, early)));
                if (portion.size() < Paging.MAX_SIZE) {
                    break;
                }
            }
        }
        return within(lines);
    }

    private static String line(EventDetails event, OccurrenceDetails occurrence, boolean early) {
        EventTime time = occurrence.time();
        String start = time.allDay()
                ? time.start().toLocalDate().toString()
                : (early ? early(time) : time.startsAt()).toString();
        return event.uid() + " " + start + " "
                + (occurrence.status() == EventStatus.CANCELLED ? "cancelled" : "planned");
    }

    /** Where the clocks leave out a time, as if they had been changed already. */
    private static Instant early(EventTime time) {
        ZoneOffsetTransition change = time.zone().getRules().getTransition(time.start());
        return change != null && change.isGap() ? time.start().toInstant(change.getOffsetAfter()) : time.startsAt();
    }

    /** Those that begin well within the time asked for, in order. */
    private List<String> within(List<String> lines) {
        return new TreeSet<>(lines)
                .stream()
                        .filter(line -> {
                            String start = line.split(" ")[1];
                            Instant at = start.length() == DATE_LENGTH
                                    ? LocalDate.parse(start).atStartOfDay().toInstant(ZoneOffset.UTC)
                                    : Instant.parse(start);
                            return at.isAfter(from.plus(Duration.ofDays(4)))
                                    && at.isBefore(to.minus(Duration.ofDays(4)));
                        })
                        .toList();
    }

    private List<String> understood(List<String> program, Path file) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                file.toString(), from.toString().replace("Z", ""), to.toString().replace("Z", "")));
        Process process = new ProcessBuilder(command)
                .redirectOutput(answer.toFile())
                .redirectErrorStream(true)
                .start();
        int code = process.waitFor();
        List<String> lines = Files.readAllLines(answer, StandardCharsets.UTF_8);
        assertThat(code).as(String.join("\n", lines)).isZero();
        Map<String, ZoneId> zones = new HashMap<>();
        made.forEach(event -> zones.put(event.uid(), event.plan().time().zone()));
        return within(lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> first(line, zones))
                .toList());
    }

    /** A time that comes twice may be told as the second, where RFC 5545 has the first. */
    private static String first(String line, Map<String, ZoneId> zones) {
        String[] words = line.split(" ");
        if (words[1].length() == DATE_LENGTH) {
            return line;
        }
        ZoneId zone = zones.getOrDefault(words[0], ZoneOffset.UTC);
        Instant start = Instant.parse(words[1])
                .atZone(zone)
                .toLocalDateTime()
                .atZone(zone)
                .toInstant();
        return words[0] + " " + start + " " + words[2];
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
