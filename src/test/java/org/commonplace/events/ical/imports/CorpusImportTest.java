package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.commonplace.Corpora;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Calendars of all kinds of makers, and broken ones: each is brought in or refused with a reason. */
@CommonplaceTest
class CorpusImportTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    CalendarImports imports;

    @Autowired
    Events events;

    @Autowired
    TestEvents calendars;

    @Autowired
    MessageSource messages;

    @Test
    void eachCalendarIsBroughtInOrRefusedWithAReason() throws IOException {
        Set<String> zones = Set.copyOf(ZoneId.getAvailableZoneIds());
        TreeMap<String, String> told = new TreeMap<>();
        for (Path file : files()) {
            assertTimeout(SOON, () -> told.put(file.getFileName().toString(), bring(file)), file.toString());
        }

        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told.values()).allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(zones);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Corpora.path("ics/collective-icalendar"))) {
            return all.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
        }
    }

    private String bring(Path file) throws IOException {
        CalendarDetails here = calendars.calendar(Visibility.PUBLIC);
        Caller planner = calendars.someoneWith(Role.EDIT, here);
        byte[] bytes = Files.readAllBytes(file);
        ImportAnswer preview;
        try {
            preview = imports.preview(planner, here.id(), bytes, Consent.NONE);
        } catch (Unreadable refused) {
            assertThat(all(planner, here)).isEmpty();
            return words(refused);
        }
        ImportAnswer taken = imports.take(planner, here.id(), bytes, Consent.NONE);
        List<EventDetails> brought = all(planner, here);

        assertThat(taken.counts()).as(file.toString()).isEqualTo(preview.counts());
        assertThat(taken.problems()).as(file.toString()).isEqualTo(preview.problems());
        assertThat(taken.problems())
                .as(file.toString())
                .allSatisfy(problem -> assertThat(problem.message()).isNotEqualTo("events.import.failed"));
        assertThat(events.list(planner, here.id(), ALL).total())
                .as(file.toString())
                .isEqualTo(taken.counts().created());
        assertThat(brought)
                .allSatisfy(event -> assertThat(event.plan().time().zone().getId())
                        .as(file.toString())
                        .contains("/"));
        int components = occurrencesOf(new String(bytes, StandardCharsets.ISO_8859_1), "BEGIN:VEVENT");
        assertThat(components == 0
                        || taken.counts().created()
                                        + taken.counts().unchanged()
                                        + taken.problems().size()
                                > 0)
                .as("%s says what became of its events", file)
                .isTrue();
        ImportCounts again =
                imports.take(planner, here.id(), bytes, Consent.NONE).counts();
        assertThat(again.changes()).as("%s for the second time", file).isZero();
        assertThat(all(planner, here)).as(file.toString()).isEqualTo(brought);
        taken.problems()
                .forEach(problem ->
                        assertThat(problem.words(messages, Locale.UK)).isNotBlank());
        return taken.counts() + " " + taken.problems();
    }

    private List<EventDetails> all(Caller planner, CalendarDetails here) {
        return events.list(planner, here.id(), ALL).items();
    }

    private String words(Unreadable refused) {
        var first = refused.problems().getFirst();
        return messages.getMessage(first.message(), first.arguments().toArray(), Locale.UK);
    }

    private static int occurrencesOf(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
