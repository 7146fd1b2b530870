package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Random series with exceptions, and when they take place, here and as another program lists them. */
@CommonplaceTest
abstract class SeriesToCompare {

    static final int SERIES = 60;
    private static final int LONGEST = 60;
    private static final int DATE_LENGTH = 10;
    private static final LocalDateTime EVER = LocalDateTime.of(1971, 1, 1, 0, 0);

    @TempDir
    Path folder;

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

    CalendarDetails calendar;
    Caller planner;
    List<EventDetails> made;
    Instant from;
    Instant to;

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

    /** Whether each time of a series comes just once, as the clocks show it. */
    final boolean isPlain(EventDetails event) {
        EventTime time = event.plan().time();
        return time.allDay()
                || event.plan()
                        .starts()
                        .takeWhile(start -> start.toInstant(ZoneOffset.UTC).isBefore(to))
                        .allMatch(start ->
                                time.zone().getRules().getValidOffsets(start).size() == 1);
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

    final void change(EventDetails event, LocalDateTime start, OccurrenceChange change) {
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

    /** A line for each occurrence: UID, start in UTC or day, and whether it is cancelled. */
    final List<String> ours(List<EventDetails> expected, boolean early) {
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
    final List<String> within(List<String> lines) {
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

    /** What a program printed, in lines like ours. */
    final List<String> understood(List<String> lines) {
        Map<String, ZoneId> zones = new HashMap<>();
        made.forEach(event -> zones.put(event.uid(), event.plan().time().zone()));
        return within(lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> first(line, zones))
                .toList());
    }

    /** What a program prints, which must end well. */
    final List<String> printed(List<String> command) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        ProcessBuilder program =
                new ProcessBuilder(command).redirectOutput(answer.toFile()).redirectErrorStream(true);
        // Nothing is wrapped, or told in another language
        program.environment().putAll(Map.of("COLUMNS", "500", "LC_ALL", "C.UTF-8", "HOME", folder.toString()));
        int code = program.start().waitFor();
        List<String> lines = Files.readAllLines(answer, StandardCharsets.UTF_8);
        assertThat(code).as(String.join("\n", lines)).isZero();
        return lines;
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

    static boolean works(String... command) throws InterruptedException {
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
