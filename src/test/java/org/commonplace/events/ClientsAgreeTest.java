package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.people.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random series with exceptions take place at the same times here and in other programs that read the feed. */
class ClientsAgreeTest extends SeriesToCompare {

    private static final int EXPANDED = 10;
    private static final String PYTHON = "/usr/bin/python3";

    @Autowired
    Feeds feeds;

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
        List<String> told = read(program, Files.write(folder.resolve("feed.ics"), feed(false))).stream()
                .filter(line -> uids.contains(line.split(" ")[0]))
                .toList();

        assertThat(told).isEqualTo(ours(plain, false));
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
        assertThat(read(program, Files.write(folder.resolve(file), feed)))
                .as(file)
                .isEqualTo(ours(expected, early));
    }

    private List<String> read(List<String> program, Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                file.toString(), from.toString().replace("Z", ""), to.toString().replace("Z", "")));
        return understood(printed(command));
    }
}
