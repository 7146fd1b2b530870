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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.commonplace.CommonplaceTest;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Random series with exceptions take place at the same times here and in another program that reads the feed. */
@CommonplaceTest
class ClientsAgreeTest {

    private static final int SERIES = 60;
    private static final int LONGEST = 60;
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

    @Test
    void aFeedIsUnderstoodAsItIsMeant() throws Exception {
        assumeTrue(
                isThere(),
                "Without Debian's python3-recurring-ical-events nothing is compared: apt-get install it to have it done");
        CalendarDetails calendar = test.calendar(Visibility.PUBLIC);
        Caller planner = test.someoneWith(Role.EDIT, calendar);
        Random random = new Random(18);
        List<EventDetails> made = new ArrayList<>();
        for (int n = 0; n < SERIES; n++) {
            made.add(made(random, planner, calendar));
        }
        Instant from = clock.instant().minus(Duration.ofDays(140)).truncatedTo(ChronoUnit.DAYS);
        Instant to = clock.instant().plus(Duration.ofDays(600)).truncatedTo(ChronoUnit.DAYS);
        List<String> ours = ours(planner, made, from, to);
        assertThat(ours).hasSizeGreaterThan(SERIES * 5).anyMatch(line -> line.endsWith("cancelled"));

        for (boolean expanded : List.of(false, true)) {
            byte[] feed = feeds.calendar(Caller.ANONYMOUS, calendar.slug(), new FeedStyle(expanded, false))
                    .bytes();
            assertThat(understood(feed, from, to)).as("expanded: " + expanded).isEqualTo(ours);
        }
    }

    /** A series with some occurrences moved, renamed or cancelled, and now and then all of it. */
    private EventDetails made(Random random, Caller planner, CalendarDetails calendar) {
        RandomRules.Made made = RandomRules.next(random);
        EventPlan plan = EventPlan.of("Série, n° " + random.nextInt(100), made.time()).repeating(made.rule());
        EventDetails event = test.event(planner, calendar, plan);
        List<LocalDateTime> starts =
                event.plan().starts().limit(LONGEST).filter(start -> random.nextInt(6) == 0).limit(4).toList();
        for (LocalDateTime start : starts) {
            if (!isWritten(planner, event, start)) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> series.cancel(planner, event.id(), start, Scope.THIS);
                case 1 -> change(planner, event, start, OccurrenceChange.titled("Another title"));
                default -> change(planner, event, start, OccurrenceChange.to(moved(random, made.time(), start)));
            }
        }
        if (random.nextInt(12) == 0) {
            events.cancel(planner, event.id());
        }
        return events.get(planner, event.id());
    }

    private void change(Caller planner, EventDetails event, LocalDateTime start, OccurrenceChange change) {
        series.change(planner, event.id(), start, change, Scope.THIS, Consent.NONE);
    }

    private static EventTime moved(Random random, EventTime time, LocalDateTime start) {
        LocalDateTime to = time.allDay()
                ? start.plusDays(1L + random.nextInt(3))
                : start.plusMinutes(15L * (1 + random.nextInt(200)));
        return time.startingAt(to);
    }

    private boolean isWritten(Caller planner, EventDetails event, LocalDateTime start) {
        return schedule
                .of(planner, event.id(), EVER, start.plusYears(300), new Paging(0, Paging.MAX_SIZE))
                .items()
                .stream()
                .anyMatch(occurrence -> occurrence.originalStart().equals(start));
    }

    private List<String> ours(Caller planner, List<EventDetails> made, Instant from, Instant to) {
        List<String> lines = new ArrayList<>();
        for (EventDetails event : made) {
            for (int page = 0; ; page++) {
                List<OccurrenceDetails> portion = schedule
                        .of(planner, event.id(), EVER, EVER.plusYears(200), new Paging(page, Paging.MAX_SIZE))
                        .items();
                portion.stream()
                        .map(occurrence -> line(event, occurrence))
                        .forEach(lines::add);
                if (portion.size() < Paging.MAX_SIZE) {
                    break;
                }
            }
        }
        return within(lines, from, to);
    }

    private static String line(EventDetails event, OccurrenceDetails occurrence) {
        EventTime time = occurrence.time();
        String start = time.allDay()
                ? time.start().toLocalDate().toString()
                : time.startsAt().toString();
        return event.uid() + " " + start + " "
                + (occurrence.status() == EventStatus.CANCELLED ? "cancelled" : "planned");
    }

    /** Those that begin well within the time asked for, in order. */
    private static List<String> within(List<String> lines, Instant from, Instant to) {
        return new TreeSet<>(lines).stream()
                .filter(line -> {
                    String start = line.split(" ")[1];
                    Instant at = start.length() == 10
                            ? LocalDate.parse(start).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : Instant.parse(start);
                    return at.isAfter(from.plus(Duration.ofDays(4))) && at.isBefore(to.minus(Duration.ofDays(4)));
                })
                .toList();
    }

    private List<String> understood(byte[] feed, Instant from, Instant to) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("feed.ics"), feed);
        Path answer = folder.resolve("answer");
        Process python = new ProcessBuilder(
                        PYTHON,
                        "src/test/resources/events/feed.py",
                        file.toString(),
                        from.toString().replace("Z", ""),
                        to.toString().replace("Z", ""))
                .redirectOutput(answer.toFile())
                .redirectErrorStream(true)
                .start();
        int code = python.waitFor();
        List<String> lines = Files.readAllLines(answer, StandardCharsets.UTF_8);
        assertThat(code).as(String.join("\n", lines)).isZero();
        return within(lines, from, to);
    }

    private static boolean isThere() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return false;
        }
        Process python = new ProcessBuilder(PYTHON, "-c", "import recurring_ical_events")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return python.waitFor() == 0;
    }
}
