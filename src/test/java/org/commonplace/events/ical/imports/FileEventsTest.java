package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.ical.imports.Ics.calendar;
import static org.commonplace.events.ical.imports.Ics.event;
import static org.commonplace.events.ical.imports.Ics.only;
import static org.commonplace.events.ical.imports.Ics.read;
import static org.commonplace.events.ical.imports.Ics.readEvent;
import static org.commonplace.events.ical.imports.Ics.reasons;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.commonplace.events.Arrival;
import org.commonplace.events.EventPlan;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileEventsTest {

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    @Test
    void anEventIsAsTheFileHasIt() {
        EventPlan plan = only(readEvent(
                        "DTSTART;TZID=Europe/London:20270310T093000",
                        "DTEND;TZID=Europe/London:20270310T110000",
                        "DESCRIPTION:Bring *one* paper\\, please.\\nSecond line\\; https://example.org/a_b_c",
                        "LOCATION:Seminar room 2\\, level 3",
                        "CATEGORIES:Training,Journal\\, club",
                        "CLASS:PRIVATE",
                        "ORGANIZER;CN=\"Okafor, Ada\":mailto:ada@example.org",
                        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/abc",
                        "ATTACH:https://example.org/paper.pdf",
                        "URL:https://example.org/events/1"))
                .plan();

        assertThat(plan.title()).isEqualTo("Journal club");
        assertThat(plan.time().start()).isEqualTo(time("2027-03-10T09:30"));
        assertThat(plan.time().end()).isEqualTo(time("2027-03-10T11:00"));
        assertThat(plan.time().zone()).isEqualTo(Ics.LONDON);
        assertThat(plan.description())
                .isEqualTo("Bring \\*one\\* paper, please.\\\nSecond line; https://example.org/a_b_c");
        assertThat(plan.venue().place()).isEqualTo("Seminar room 2, level 3");
        assertThat(plan.venue().onlineUrl()).isEqualTo("https://meet.example.org/abc");
        assertThat(plan.facts().tags()).containsExactly("journal, club", "training");
        assertThat(plan.facts().contact()).isEqualTo("Okafor, Ada");
        assertThat(plan.facts().visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(plan.facts().materials())
                .extracting("address")
                .containsExactly("https://example.org/events/1", "https://example.org/paper.pdf");
    }

    @Test
    void aWholeDayEndsOnTheDayBeforeItsEnd() {
        EventPlan days = only(readEvent("DTSTART;VALUE=DATE:20270310", "DTEND;VALUE=DATE:20270313"))
                .plan();
        EventPlan one = only(readEvent("DTSTART;VALUE=DATE:20270310")).plan();

        assertThat(days.time().allDay()).isTrue();
        assertThat(days.time().lastDay()).isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(one.time().lastDay()).isEqualTo(LocalDate.of(2027, 3, 10));
    }

    @Test
    void timesWithoutAZoneAreMeantInTheCalendarsZone() {
        EventPlan plan =
                only(readEvent("DTSTART:20270710T093000", "DURATION:PT1H30M")).plan();

        assertThat(plan.time().zone()).isEqualTo(Ics.LONDON);
        assertThat(plan.time().end()).isEqualTo(time("2027-07-10T11:00"));
    }

    @Test
    void whatIsToldOnceInUtcIsShownWhereTheCalendarIs() {
        EventPlan summer = only(readEvent("DTSTART:20270710T083000Z")).plan();
        EventPlan twice = only(readEvent("DTSTART:20271031T013000Z")).plan();
        EventPlan series =
                only(readEvent("DTSTART:20270310T083000Z", "RRULE:FREQ=WEEKLY")).plan();

        assertThat(summer.time().start()).isEqualTo(time("2027-07-10T09:30"));
        assertThat(summer.time().zone()).isEqualTo(Ics.LONDON);
        assertThat(twice.time().startsAt()).isEqualTo("2027-10-31T01:30:00Z");
        assertThat(series.time().zone()).isEqualTo(ZoneId.of("Etc/UTC"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GMT Standard Time | Europe/London",
                "W. Europe Standard Time | Europe/Berlin",
                "Eastern Standard Time | America/New_York",
                "(UTC-03:00) Brasília | America/Sao_Paulo",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna | Europe/Berlin",
                "/freeassociation.sourceforge.net/Europe/Prague | Europe/Prague",
                "posix/Europe/Vaduz | Europe/Vaduz",
                "America/Los Angeles | America/Los_Angeles",
                "europe/london | Europe/London",
                "US/Eastern | US/Eastern",
                "UTC | Etc/UTC",
                "GMT | Etc/UTC",
                "UTC+11 | Etc/GMT-11",
                "GMT-0500 | Etc/GMT+5",
            })
    void namesOfZonesAreMadeNamesOfIana(String name, String zone) {
        EventPlan plan =
                only(readEvent("DTSTART;TZID=\"" + name + "\":20270310T093000")).plan();

        assertThat(plan.time().zone()).isEqualTo(ZoneId.of(zone));
        assertThat(plan.time().start()).isEqualTo(time("2027-03-10T09:30"));
    }

    @Test
    void aZoneOfTheFilesOwnIsKnownByItsClocks() {
        String zone = calendar(
                "BEGIN:VTIMEZONE",
                "TZID:Our own zone",
                "BEGIN:STANDARD",
                "DTSTART:20071104T020000",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                "TZOFFSETFROM:-0400",
                "TZOFFSETTO:-0500",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20070311T020000",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                "TZOFFSETFROM:-0500",
                "TZOFFSETTO:-0400",
                "END:DAYLIGHT",
                "END:VTIMEZONE",
                event("one", "DTSTART;TZID=Our own zone:20270710T093000"));
        Set<String> before = Set.copyOf(ZoneId.getAvailableZoneIds());

        assertThat(only(read(zone)).plan().time().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(before);
    }

    @Test
    void anUnknownZoneIsToldAndNothingOfTheEventTaken() {
        ArrivedFile file = readEvent("DTSTART;TZID=Middle-earth/Shire:20270310T093000");

        assertThat(file.groups()).isEmpty();
        assertThat(reasons(file)).containsExactly("events.import.zone");
        assertThat(file.problems().getFirst().uid()).isEqualTo("one");
        assertThat(file.problems().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aSeriesKeepsItsRuleAndWhatIsDifferent() {
        ArrivedFile file = read(calendar(
                event(
                        "one",
                        "DTSTART;TZID=Europe/London:20270310T093000",
                        "DTEND;TZID=Europe/London:20270310T103000",
                        "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270428T083000Z",
                        "EXDATE;TZID=Europe/London:20270317T093000",
                        "EXDATE:20270331T083000Z"),
                event(
                        "one",
                        "RECURRENCE-ID;TZID=Europe/London:20270324T093000",
                        "DTSTART;TZID=Europe/London:20270325T140000",
                        "DTEND;TZID=Europe/London:20270325T150000"),
                event("one", "RECURRENCE-ID:20270407T083000Z", "DTSTART:20270407T083000Z", "STATUS:CANCELLED")));
        Arrival series = only(file);

        assertThat(series.plan().starts().map(start -> start.toLocalDate().toString()))
                .containsExactly(
                        "2027-03-10",
                        "2027-03-17",
                        "2027-03-24",
                        "2027-03-31",
                        "2027-04-07",
                        "2027-04-14",
                        "2027-04-21",
                        "2027-04-28");
        assertThat(series.different().keySet())
                .containsExactly(
                        time("2027-03-17T09:30"),
                        time("2027-03-24T09:30"),
                        time("2027-03-31T09:30"),
                        time("2027-04-07T09:30"));
        assertThat(series.different().values())
                .extracting(Arrival.Different::cancelled)
                .containsExactly(true, false, true, true);
        EventPlan moved = series.different().values().stream()
                .filter(different -> !different.cancelled())
                .map(Arrival.Different::plan)
                .findFirst()
                .orElseThrow();
        assertThat(moved.time().start()).isEqualTo(time("2027-03-25T14:00"));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void datesBesideTheRuleAreEventsOfTheirOwn() {
        ArrivedFile file = readEvent(
                "DTSTART;TZID=Europe/London:20270310T093000",
                "DTEND;TZID=Europe/London:20270310T103000",
                "RRULE:FREQ=WEEKLY;COUNT=2",
                "RDATE;TZID=Europe/London:20270312T093000,20270317T093000",
                "RDATE;VALUE=PERIOD:20270401T090000Z/PT2H,20270402T090000Z/20270402T093000Z");

        assertThat(file.groups()).hasSize(1);
        assertThat(file.groups().getFirst().events())
                .extracting(Arrival::uid)
                .containsExactlyInAnyOrder("one", "one-20270312T093000", "one-20270401T100000", "one-20270402T100000");
        assertThat(file.groups().getFirst().events().get(2).plan().time().end()).isEqualTo(time("2027-04-01T12:00"));
    }

    @Test
    void aRuleThatNoSeriesHasIsPlannedDateByDate() {
        ArrivedFile file = readEvent(
                "DTSTART;VALUE=DATE:20250504", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1SU", "EXDATE;VALUE=DATE:20280507");

        assertThat(file.groups().getFirst().events())
                .extracting(
                        arrival -> arrival.plan().time().start().toLocalDate().toString())
                .startsWith("2026-05-03", "2027-05-02", "2029-05-06")
                .hasSize(10);
        assertThat(reasons(file)).containsExactly("events.import.single-cut");
    }

    @Test
    void theFirstDayCountsEvenWhereItsRuleDoesNotNameIt() {
        ArrivedFile file =
                readEvent("DTSTART;TZID=Europe/London:20270308T093000", "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3");

        assertThat(file.groups().getFirst().events())
                .flatExtracting(arrival -> arrival.plan().starts().toList())
                .containsExactlyInAnyOrder(
                        time("2027-03-08T09:30"), time("2027-03-10T09:30"), time("2027-03-17T09:30"));
        assertThat(reasons(file)).containsExactly("events.import.first-apart");
    }

    @Test
    void manyTimesAreUntilADay() {
        Arrival series = only(readEvent("DTSTART:20270104T093000", "RRULE:FREQ=DAILY;COUNT=2000"));

        assertThat(series.plan().starts().count()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=SECONDLY | events.import.rule-often",
                "RRULE:FREQ=HOURLY;COUNT=5 | events.import.rule-often",
                "RRULE:FREQ=WEEKLY;BYSETPOS=1;BYDAY=MO,WE | events.import.rule-part",
                "RRULE:FREQ=YEARLY;BYWEEKNO=53 | events.import.rule-part",
                "RRULE:FREQ=DAILY;COUNT=500000 | events.import.many-dates",
                "RRULE:FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60 | events.import.many-single",
                "RRULE:FREQ=SOMETIMES | events.import.rule",
                "RRULE:FREQ=DAILY;COUNT=x | events.import.rule",
                "EXRULE:FREQ=DAILY | events.import.rule-part",
            })
    void rulesThatNobodyPlansByAreRefused(String rule, String reason) {
        ArrivedFile file = readEvent("DTSTART:20270108T093000", rule);

        assertThat(file.groups()).isEmpty();
        assertThat(reasons(file)).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20271301T093000", "2027", "yesterday", "20270230", "20270310T256100", ""})
    void aTimeThatIsNoneIsToldWithTheEvent(String start) {
        ArrivedFile file = read(calendar(event("bad", "DTSTART:" + start), event("good", "DTSTART:20270310T093000")));

        assertThat(file.groups()).extracting(Arrival.Group::root).containsExactly("good");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.uid()).isEqualTo("bad");
            assertThat(problem.refused()).isTrue();
        });
    }

    @Test
    void ofTwoWithOneUidTheNewestCounts() {
        ArrivedFile file = read(calendar(
                event("one", "DTSTART:20270311T093000", "SEQUENCE:3"),
                event("one", "DTSTART:20270310T093000", "SEQUENCE:2")));

        assertThat(only(file).plan().time().start()).isEqualTo(time("2027-03-11T09:30"));
        assertThat(file.groups().getFirst().stamp().sequence()).isEqualTo(3);
    }

    @Test
    void severalCalendarsInOneStreamAreAllRead() {
        ArrivedFile file = read(
                calendar(event("one", "DTSTART:20270310T093000")) + calendar(event("two", "DTSTART:20270311T093000")));

        assertThat(file.groups()).extracting(Arrival.Group::root).containsExactly("one", "two");
    }

    @Test
    void linesThatAreFoldedInsideOfACharacterAreWhole() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] title = "SUMMARY:Größe prüfen €".getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(Ics.bytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\r\nDTSTART:20270310T093000\r\n"));
        for (byte each : title) {
            bytes.write(each);
            bytes.writeBytes(Ics.bytes("\r\n "));
        }
        bytes.writeBytes(Ics.bytes("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));

        assertThat(only(read(bytes.toByteArray())).plan().title()).isEqualTo("Größe prüfen €");
    }

    @Test
    void filesInOtherEncodingsAreRead() {
        String text = calendar("BEGIN:VEVENT", "UID:one", "DTSTART:20270310T093000", "SUMMARY:Café", "END:VEVENT");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        ArrivedFile windows = read(text.getBytes(Charset.forName("windows-1252")));

        assertThat(only(windows).plan().title()).isEqualTo("Café");
        assertThat(reasons(windows)).containsExactly("events.import.encoding");
        assertThat(only(read(marked)).plan().title()).isEqualTo("Café");
        assertThat(only(read(text.getBytes(StandardCharsets.UTF_16))).plan().title())
                .isEqualTo("Café");
        assertThat(only(read(text.replace("\r\n", "\r"))).plan().title()).isEqualTo("Café");
        assertThat(only(read(text.replace("\r\n", "\n"))).plan().title()).isEqualTo("Café");
    }

    @Test
    void oldFilesWithQuotedPrintableTextsAreRead() {
        Arrival old = only(readEvent(
                "DTSTART:20270310T093000", "LOCATION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 2=2C upstairs"));

        assertThat(old.plan().venue().place()).isEqualTo("Café 2, upstairs");
    }

    @Test
    void anEventWithoutAUidIsFoundAgainByWhatItSays() {
        String bare = calendar("BEGIN:VEVENT", "DTSTART:20270310T093000", "SUMMARY:One", "END:VEVENT");

        String uid = only(read(bare)).uid();
        assertThat(uid).isNotBlank();
        assertThat(only(read(bare)).uid()).isEqualTo(uid);
        assertThat(only(read(bare.replace("One", "Two"))).uid()).isNotEqualTo(uid);
    }

    @Test
    void aFileThatWasCutOffLosesItsLastEventOnly() {
        String whole = calendar(event("one", "DTSTART:20270310T093000"), event("two", "DTSTART:20270311T093000"));
        ArrivedFile cut = read(whole.substring(0, whole.lastIndexOf("END:VEVENT")));

        assertThat(cut.groups()).extracting(Arrival.Group::root).containsExactly("one");
        assertThat(reasons(cut)).containsExactly("events.import.cut-off");
    }

    @Test
    void whatIsNoEventIsCountedAndLeft() {
        ArrivedFile file = read(calendar(
                "BEGIN:VTODO", "UID:t", "END:VTODO", "BEGIN:VTODO", "END:VTODO", "BEGIN:VJOURNAL", "END:VJOURNAL"));

        assertThat(file.groups()).isEmpty();
        assertThat(reasons(file))
                .containsExactly("events.import.not-events.vjournal", "events.import.not-events.vtodo");
    }

    @Test
    void answersToInvitationsAreNoEvents() {
        ArrivedFile file = read(calendar("METHOD:REPLY", event("one", "DTSTART:20270310T093000")));

        assertThat(file.groups()).isEmpty();
        assertThat(reasons(file)).containsExactly("events.import.method");
    }

    @Test
    void longTextsAreShortenedAndSaidToBe() {
        ArrivedFile file = read(calendar(
                "BEGIN:VEVENT", "UID:one", "DTSTART:20270310T093000", "SUMMARY:" + "x".repeat(400), "END:VEVENT"));

        assertThat(only(file).plan().title()).hasSize(255).endsWith("…");
        assertThat(reasons(file)).containsExactly("events.import.shortened");
    }

    @Test
    void htmlInDescriptionsIsReadAsItsWords() {
        Arrival event = only(
                readEvent(
                        "DTSTART:20270310T093000",
                        "DESCRIPTION:<p>Come <b>early</b>.</p><ul><li>pens</li></ul><a href=\"https://example.org/x\">here</a>"));

        assertThat(event.plan().description())
                .contains("Come early.", "- pens", "here (https://example.org/x )")
                .doesNotContain("<b>");
    }

    @Test
    void aTitleLosesTheWordThatProgramsPutBeforeIt() {
        ArrivedFile file = read(calendar(
                "BEGIN:VEVENT",
                "UID:one",
                "DTSTART:20270310T093000",
                "SUMMARY:Cancelled: Journal club",
                "STATUS:CANCELLED",
                "END:VEVENT"));

        assertThat(only(file).plan().title()).isEqualTo("Journal club");
        assertThat(only(file).cancelled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html><body>Not found</body></html>", "\u0000\u0001", "PK\u0003\u0004"})
    void whatIsNoCalendarIsRefusedWhole(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void anEmptyCalendarBringsNothing() {
        ArrivedFile file = read(calendar());

        assertThat(file.groups()).isEmpty();
        assertThat(file.problems()).isEmpty();
        assertThat(List.of(WindowsZones.all().values().toArray()))
                .allSatisfy(zone -> assertThat(ZoneNames.exact((String) zone)).isPresent());
    }
}
