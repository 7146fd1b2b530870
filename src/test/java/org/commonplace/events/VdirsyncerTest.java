package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * vdirsyncer fetches calendars from the running product, and khal lists what is in them. Times that a clock change leaves
 * out or repeats khal tells in ways of its own, so that series without such times are compared.
 */
class VdirsyncerTest extends SeriesToCompare {

    private static final Duration SOON = Duration.ofDays(10);

    private static final String SETTINGS = """
            [general]
            status_path = "%1$s/status"

            [pair calendars]
            a = "there"
            b = "here"
            collections = %3$s

            [storage there]
            %2$s
            [storage here]
            type = "filesystem"
            path = "%1$s/calendars"
            fileext = ".ics"
            """;

    private static final String READER = """
            [calendars]
            [[kept]]
            path = %1$s/calendars
            readonly = True
            [sqlite]
            path = %1$s/khal.db
            [locale]
            local_timezone = UTC
            default_timezone = UTC
            timeformat = %%H:%%M
            dateformat = %%Y-%%m-%%d
            longdateformat = %%Y-%%m-%%d
            datetimeformat = %%Y-%%m-%%dT%%H:%%M:00Z
            longdatetimeformat = %%Y-%%m-%%dT%%H:%%M:00Z
            """;

    @Autowired
    TestPeople people;

    @LocalServerPort
    int port;

    @BeforeEach
    void bothProgramsAreThere() throws Exception {
        assumeTrue(
                works("vdirsyncer", "--version") && works("khal", "--version"),
                "Without Debian's vdirsyncer and khal nothing is compared: apt-get install them to have it done");
        Files.createDirectories(folder.resolve("calendars"));
        Files.writeString(folder.resolve("khal.conf"), READER.formatted(folder));
    }

    @Test
    void aFeedIsUnderstoodAsItIsMeantAndFollowed() throws Exception {
        String address = "http://127.0.0.1:" + port + "/calendars/" + calendar.slug() + ".ics";
        settings("type = \"http\"\nurl = \"" + address + "\"", "null");

        sync();

        List<EventDetails> plain = made.stream().filter(this::isPlain).toList();
        assertThat(plain).hasSizeGreaterThan(SERIES / 2);
        assertThat(ours(plain, false)).anyMatch(line -> line.endsWith("cancelled"));
        assertThat(listed(plain)).isEqualTo(ours(plain, false));

        EventDetails moved = withNext(plain);
        LocalDateTime next = next(moved);
        change(moved, next, OccurrenceChange.to(moved.plan().time().startingAt(next.plusMinutes(45))));
        sync();

        assertThat(listed(plain)).isEqualTo(ours(plain, false));
    }

    @Test
    void aProgramThatSignsInFindsTheCalendarAndFollowsIt() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("calendars").resolve(calendar.slug()));
        String reader = READER.formatted(folder).replace("/calendars", "/calendars/" + calendar.slug());
        Files.writeString(folder.resolve("khal.conf"), reader);
        settings(account(), "[\"" + calendar.slug() + "\"]");

        sync();

        List<EventDetails> plain = made.stream().filter(this::isPlain).toList();
        assertThat(files(copy)).hasSize(SERIES);
        assertThat(listed(plain)).isEqualTo(ours(plain, false));

        EventDetails moved = withNext(plain);
        LocalDateTime next = next(moved);
        change(moved, next, OccurrenceChange.to(moved.plan().time().startingAt(next.plusMinutes(45))));
        EventDetails hidden = plain.getLast();
        events.change(planner, hidden.id(), hidden.plan().with(EventFacts.NONE.with(Visibility.PRIVATE)), Consent.NONE);
        sync();

        List<EventDetails> left = plain.subList(0, plain.size() - 1);
        assertThat(files(copy)).hasSize(SERIES - 1);
        assertThat(listed(plain)).isEqualTo(ours(left, false));
    }

    /** It is given the host only, and finds the rest. */
    private String account() {
        PersonCard reader = people.someone();
        return """
                type = "caldav"
                url = "http://127.0.0.1:%d/"
                username = "%s"
                password = "%s"
                read_only = true
                """.formatted(port, reader.username(), people.token(reader));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void settings(String there, String collections) throws IOException {
        Files.writeString(folder.resolve("vdirsyncer.conf"), SETTINGS.formatted(folder, there, collections));
    }

    private void sync() throws Exception {
        String settings = folder.resolve("vdirsyncer.conf").toString();
        printed(List.of("vdirsyncer", "-c", settings, "discover"));
        printed(List.of("vdirsyncer", "-c", settings, "sync"));
    }

    private List<String> listed(List<EventDetails> of) throws Exception {
        Map<String, String> uids =
                of.stream().collect(Collectors.toMap(event -> Long.toString(event.id()), EventDetails::uid));
        List<String> lines = printed(List.of(
                "khal",
                "-c",
                folder.resolve("khal.conf").toString(),
                "list",
                "--format",
                "{url} {start-long} {cancelled}",
                "--day-format",
                "",
                day(from.plus(Duration.ofDays(1))),
                day(to)));
        assertThat(lines).isNotEmpty();
        return understood(lines.stream().map(line -> line(line, uids)).toList());
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** vdirsyncer gives what a feed holds names of its own, so that the addresses tell which event is meant. */
    private static String line(String printed, Map<String, String> uids) {
        String[] words = printed.strip().split(" ");
        String uid = uids.get(words[0].substring(words[0].lastIndexOf('/') + 1));
        return uid == null ? "" : uid + " " + words[1] + (words.length > 2 ? " cancelled" : " planned");
    }

    private EventDetails withNext(List<EventDetails> plain) {
        return plain.stream()
                .filter(event -> event.status() != EventStatus.CANCELLED
                        && !event.plan().time().allDay())
                .filter(event -> event.plan()
                        .starts()
                        .takeWhile(start -> start.toInstant(ZoneOffset.UTC).isBefore(to))
                        .anyMatch(this::isSoon))
                .findFirst()
                .orElseThrow();
    }

    private LocalDateTime next(EventDetails event) {
        return event.plan().starts().filter(this::isSoon).findFirst().orElseThrow();
    }

    private boolean isSoon(LocalDateTime start) {
        return start.toInstant(ZoneOffset.UTC).isAfter(clock.instant().plus(SOON));
    }
}
