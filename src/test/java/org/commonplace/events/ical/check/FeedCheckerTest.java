package org.commonplace.events.ical.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.LONDON;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.weekly;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Material;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules are kept by feeds that are given out here, and each is seen to notice a fault that is put in on purpose. */
@CommonplaceTest
class FeedCheckerTest {

    @Autowired
    FeedChecker checker;

    @Autowired
    CheckedFeeds checked;

    @Autowired
    Feeds feeds;

    @Autowired
    Series series;

    @Autowired
    TestEvents test;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    private CalendarDetails calendar;
    private String body;
    private Map<String, String> headers;

    @BeforeEach
    void aCalendarWithAllThereIs() {
        calendar = test.calendar(Visibility.PUBLIC);
        Caller planner = test.someoneWith(Role.EDIT, calendar);
        LocalDate soon = LocalDate.now(clock).plusMonths(1);
        EventPlan online = EventPlan.of("Café: evidence, in an hour; or \\less ☕", hour(soon + "T10:00"))
                .saying("# Agenda\n\n- one, two\n- *three*; four\n\n" + "Ünïcödé wörds, again and again. ".repeat(20))
                .in(Venue.online("https://meet.example/a?b=c,d"))
                .with(EventFacts.tagged("training", "evidence, searching")
                        .reading(List.of(Material.at("https://example.org/a,b.pdf", "Handout"))));
        test.event(planner, calendar, online);
        test.event(
                planner,
                calendar,
                EventPlan.of("Conference", EventTime.allDay(soon, soon.plusDays(2), LONDON))
                        .in(Venue.at("Leeds")));
        EventDetails clinic = test.event(planner, calendar, weekly("Clinic", soon + "T14:00", 6));
        LocalDateTime second = soon.plusWeeks(1).atTime(14, 0);
        series.change(
                planner,
                clinic.id(),
                second,
                OccurrenceChange.to(EventTime.at(second.plusHours(1), second.plusHours(2), LONDON)),
                Scope.THIS,
                Consent.NONE);
        series.cancel(planner, clinic.id(), second.plusWeeks(1), Scope.THIS);
        Feeds.Answered answer = feeds.answered(Caller.ANONYMOUS, calendar.slug(), FeedStyle.USUAL);
        body = new String(answer.body(), StandardCharsets.UTF_8);
        headers = answer.headers();
    }

    @Test
    void everyRuleIsGreenForAFeedThatIsGivenOutHere() {
        assertThat(checked.calendar(Caller.ANONYMOUS, calendar.slug()))
                .hasSize(18)
                .allSatisfy(verdict ->
                        assertThat(verdict.isGreen()).as(verdict.toString()).isTrue());
    }

    @Test
    void everyRuleIsGreenForStaffWhoSeeMore() {
        Caller planner = test.someoneWith(Role.EDIT, calendar);
        LocalDate soon = LocalDate.now(clock).plusMonths(1);
        test.event(
                planner,
                calendar,
                EventPlan.of("Inside", hour(soon + "T10:00"))
                        .saying("For staff")
                        .with(EventFacts.NONE.with(Visibility.STAFF)));

        assertThat(checked.calendar(people.caller(), calendar.slug()))
                .allSatisfy(verdict ->
                        assertThat(verdict.isGreen()).as(verdict.toString()).isTrue());
    }

    @Test
    void nobodyChecksWhatTheyMayNotSee() {
        CalendarDetails hidden = test.calendar(Visibility.STAFF);

        assertThatThrownBy(() -> checked.calendar(Caller.ANONYMOUS, hidden.slug()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aZoneThatIsNotDescribedIsSeen() {
        red(1, text -> text.replaceAll("(?s)BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", ""));
        red(1, text -> text.replaceFirst("(?s)(BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n)", "$1$1"));
        red(1, text -> text.replaceFirst("TZOFFSETFROM:\\+0000", "TZOFFSETFROM:-000115"));
        red(1, text -> text.replaceFirst("(BEGIN:STANDARD\r\nDTSTART:)\\d{4}", "$11847"));
    }

    @Test
    void timesThatAreNotLocalAreSeen() {
        red(2, text -> text.replaceFirst("DTSTART;TZID=Europe/London:(\\d{8}T\\d{6})", "DTSTART:$1Z"));
        red(2, text -> text.replaceFirst("DTSTART;TZID=Europe/London:(\\d{8}T\\d{6})", "DTSTART:$1"));
        red(2, text -> text.replaceFirst("DTSTART;TZID=Europe/London", "DTSTART;TZID=GMT Standard Time"));
    }

    @Test
    void namesThatAreMissingOrUsedTwiceAreSeen() {
        red(3, text -> text.replaceFirst("UID:[^\r]*\r\n", ""));
        red(3, text -> text.replaceFirst("(?s)(BEGIN:VEVENT.*?END:VEVENT\r\n)", "$1$1"));
    }

    @Test
    void changesThatAreNotCountedAreSeen() {
        red(4, text -> text.replaceFirst("SEQUENCE:\\d+\r\n", ""));
        red(4, text -> text.replaceFirst("LAST-MODIFIED:[^\r]*\r\n", ""));
        String other = body.replace("LOCATION:Leeds", "LOCATION:York");
        Verdict verdict = verdict(4, seen(other).after(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(verdict.isGreen()).isFalse();
        assertThat(verdict.text()).startsWith("SEQUENCE:");
        assertThat(verdict(4, seen(body).after(body.getBytes(StandardCharsets.UTF_8)))
                        .isGreen())
                .isTrue();
    }

    @Test
    void stampsOfNowAreSeen() {
        red(5, text -> text.replaceFirst("DTSTAMP:\\d{8}", "DTSTAMP:20300101"));
        red(5, text -> text.replaceFirst("DTSTAMP:[^\r]*\r\n", ""));
    }

    @Test
    void cancellationsThatAreHalfSaidAreSeen() {
        red(6, text -> text.replace("SUMMARY:Cancelled: Clinic", "SUMMARY:Clinic"));
        red(6, text -> text.replace("STATUS:CANCELLED", "STATUS:CONFIRMED"));
    }

    @Test
    void linesThatAreFoldedWronglyAreSeen() {
        red(7, text -> text.replace("\r\n ", ""));
        red(7, text -> text.replaceFirst("\r\n", "\n"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] cut = cutWithinACharacter(bytes);
        assertThat(verdict(7, new SeenFeed(cut, headers, address())).isGreen()).isFalse();
    }

    @Test
    void textsThatAreNotEscapedAreSeen() {
        red(8, text -> text.replace("evidence\\, in an hour", "evidence, in an hour"));
        red(8, text -> text.replace("LOCATION:Leeds", "LOCATION:Leeds\r\nand no more"));
        red(8, text -> text.replace("/a,b.pdf", "/a\\,b.pdf"));
    }

    @Test
    void exceptionsThatAreNamedWronglyAreSeen() {
        red(9, text -> text.replaceFirst("RECURRENCE-ID;TZID=Europe/London:", "RECURRENCE-ID;TZID=Europe/Paris:"));
        red(
                9,
                text -> text.replaceFirst(
                        "RECURRENCE-ID;TZID=Europe/London:(\\d{8})T140000",
                        "RECURRENCE-ID;TZID=Europe/London:$1T150000"));
        red(
                9,
                text -> text.replaceFirst(
                        "RRULE:FREQ=WEEKLY", "RDATE;TZID=Europe/London:20300101T100000\r\nRRULE:FREQ=WEEKLY"));
        red(9, text -> text.replaceFirst("RRULE:FREQ=WEEKLY", "EXDATE;VALUE=DATE:20300101\r\nRRULE:FREQ=WEEKLY"));
    }

    @Test
    void endsThatAreNotAfterTheStartAreSeen() {
        red(10, text -> text.replaceFirst("DTEND;TZID=Europe/London:\\d{8}", "DTEND;TZID=Europe/London:20200101"));
        red(10, text -> text.replaceFirst("DTEND;VALUE=DATE:(\\d{8})", "DTEND;TZID=Europe/London:$1T000000"));
    }

    @Test
    void whatIsMissingAboutTheCalendarIsSeen() {
        for (String name :
                List.of("NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR", "SOURCE", "URL")) {
            red(11, text -> text.replaceAll("\r\n" + name + "[;:][^\r]*(\r\n [^\r]*)*", ""));
        }
        red(11, text -> text.replaceFirst("COLOR:[a-z]+", "COLOR:#0b5563"));
    }

    @Test
    void linksThatNobodySeesAndWordsThatAreNotPublicAreSeen() {
        red(
                12,
                text -> text.replaceFirst(
                        "(CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join online:)[^\r]*", "$1https://x.example/"));
        red(12, text -> text.replaceFirst("CLASS:PUBLIC", "CLASS:PRIVATE"));
    }

    @Test
    void whatIsNotPlainIsSeen() {
        red(13, text -> text.replaceFirst("\r\nDESCRIPTION:[^\r]*(\r\n [^\r]*)*", ""));
        red(13, text -> text.replaceFirst("\r\nDESCRIPTION:", "\r\nDESCRIPTION:<p>Hello</p>"));
        red(13, text -> text.replaceFirst("ATTACH:", "ATTACH;ENCODING=BASE64;VALUE=BINARY:"));
        red(13, text -> text.replaceFirst("END:VEVENT", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT"));
    }

    @Test
    void answersThatProgramsDoNotExpectAreSeen() {
        redHeader(14, "Content-Type", "text/plain");
        redHeader(14, "Content-Disposition", "attachment; filename=a.ics");
        redHeader(14, "Content-Encoding", "gzip");
    }

    @Test
    void tagsAndTimesThatSayNothingAreSeen() {
        redHeader(15, "ETag", "W/\"1\"");
        redHeader(15, "Last-Modified", "yesterday");
        redHeader(15, "Last-Modified", "Tue, 01 Jan 2199 00:00:00 GMT");
    }

    @Test
    void whatIsTooLongOrTooFarIsSeen() {
        red(16, text -> text.replaceFirst("\r\nDESCRIPTION:", "\r\nDESCRIPTION:" + "a".repeat(900_000)));
        red(16, text -> text.replaceFirst("DTEND;VALUE=DATE:\\d{8}", "DTEND;VALUE=DATE:19990101"));
    }

    @Test
    void wrappingsOfMailAndSeveralCalendarsAreSeen() {
        red(17, text -> text.replaceFirst("VERSION:2.0", "METHOD:PUBLISH\r\nVERSION:2.0"));
        red(17, text -> text + text);
        red(17, text -> text.replaceFirst("PRODID:[^\r]*\r\n", ""));
        red(17, text -> "<html>");
    }

    @Test
    void addressesThatGiveTooMuchOrTooLittleAreSeen() {
        red(18, text -> text.replaceFirst("SOURCE;VALUE=URI:https?://", "SOURCE;VALUE=URI:webcal://"));
        SeenFeed secret =
                new SeenFeed(body.getBytes(StandardCharsets.UTF_8), headers, "/feeds/" + "a".repeat(43) + ".ics");
        assertThat(verdict(18, secret).reason()).contains("Caches");
        SeenFeed guessed = new SeenFeed(body.getBytes(StandardCharsets.UTF_8), headers, "/feeds/abc.ics");
        assertThat(verdict(18, guessed).reason()).contains("guessed");
    }

    @Test
    void nothingThatIsNoCalendarBreaksTheChecker() {
        for (String text : List.of(
                "", "\r\n", ":", "BEGIN:", "END:VCALENDAR", "BEGIN:VEVENT\nDTSTART:x\n\"", " \t\r", "\u0000;=")) {
            assertThat(checker.check(seen(text))).hasSize(18);
        }
    }

    private void red(int rule, UnaryOperator<String> fault) {
        String wrong = fault.apply(body);
        assertThat(wrong).isNotEqualTo(body);
        Verdict verdict = verdict(rule, seen(wrong));
        assertThat(verdict.isGreen()).as("rule %d", rule).isFalse();
        assertThat(verdict.line()).isPositive();
        assertThat(verdict.reason()).isNotBlank();
    }

    private void redHeader(int rule, String name, String value) {
        Map<String, String> other = new TreeMap<>(headers);
        other.put(name, value);
        SeenFeed wrong = new SeenFeed(body.getBytes(StandardCharsets.UTF_8), other, address());
        assertThat(verdict(rule, wrong).text()).startsWith(name);
    }

    private Verdict verdict(int rule, SeenFeed seen) {
        return checker.check(seen).stream()
                .filter(verdict -> verdict.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private SeenFeed seen(String text) {
        return new SeenFeed(text.getBytes(StandardCharsets.UTF_8), headers, address());
    }

    private String address() {
        return "/calendars/" + calendar.slug() + ".ics";
    }

    /** Puts a fold between the two octets of the first character that has two. */
    private static byte[] cutWithinACharacter(byte[] bytes) {
        List<Byte> cut = new ArrayList<>();
        boolean done = false;
        for (byte each : bytes) {
            if (!done && (each & 0xC0) == 0x80) {
                Stream.of((byte) '\r', (byte) '\n', (byte) ' ').forEach(cut::add);
                done = true;
            }
            cut.add(each);
        }
        byte[] result = new byte[cut.size()];
        for (int at = 0; at < result.length; at++) {
            result[at] = cut.get(at);
        }
        return result;
    }
}
