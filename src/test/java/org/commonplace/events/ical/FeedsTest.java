package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.LONDON;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.weekly;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Feeds as programs fetch them. */
@CommonplaceTest
class FeedsTest {

    @Autowired
    Visit visit;

    @Autowired
    Feeds feeds;

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    TestEvents test;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    CalendarDetails calendar;
    Caller planner;
    LocalDate soon;

    @BeforeEach
    void aPublicCalendar() {
        calendar = test.calendar(Visibility.PUBLIC);
        planner = test.someoneWith(Role.EDIT, calendar);
        soon = LocalDate.now(clock).plusMonths(1);
    }

    @Test
    void aSubscriberGetsTheEventsOfACalendar() {
        EventDetails event = plan("Finding evidence, in an hour; or less");

        HttpResponse<String> answer = visit.get(address());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(header(answer, "content-disposition")).startsWith("inline");
        assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:" + event.uid() + "\r\n")
                .contains("SUMMARY:Finding evidence\\, in an hour\\; or less\r\n")
                .contains("DTSTART;TZID=Europe/London:" + soon.toString().replace("-", "") + "T100000\r\n")
                .doesNotContain("METHOD");
    }

    @Test
    void nothingThatMayBeReadElseDecidesWhatIsSent() {
        plan("One");
        String plain = visit.get(address()).body();

        HttpResponse<String> other =
                visit.get(address(), "Accept", "application/json", "Accept-Encoding", "gzip", "Accept-Language", "de");

        assertThat(other.body()).isEqualTo(plain);
        assertThat(other.headers().firstValue("content-encoding")).isEmpty();
    }

    @Test
    void whatNobodyChangedIsNotSentAgain() {
        plan("One");
        HttpResponse<String> first = visit.get(address());
        HttpResponse<String> second = visit.get(address());
        assertThat(second.body()).isEqualTo(first.body());
        String tag = header(first, "etag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(header(second, "etag")).isEqualTo(tag);

        HttpResponse<String> known = visit.get(address(), "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(visit.get(address(), "If-Modified-Since", later(first)).statusCode())
                .isEqualTo(304);
        assertThat(visit.get(address(), "If-None-Match", "\"other\"", "If-Modified-Since", later(first))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeIsSentAtOnce() {
        EventDetails event = plan("Before");
        HttpResponse<String> before = visit.get(address());

        events.change(planner, event.id(), event.plan().titled("Afterwards"), Consent.NONE);
        HttpResponse<String> after = visit.get(address(), "If-None-Match", header(before, "etag"));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("SUMMARY:Afterwards").contains("SEQUENCE:1\r\n");
        assertThat(before.body()).contains("SEQUENCE:0\r\n");
    }

    @Test
    void aHeadIsAnsweredLikeAGetWithoutTheBody() {
        plan("One");
        HttpResponse<String> whole = visit.get(address());

        HttpResponse<String> head = visit.send("HEAD", address());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("etag", "last-modified", "content-type", "content-length", "content-disposition")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
        }
    }

    @Test
    void aCancelledEventStaysAndSaysSo() {
        EventDetails event = plan("Journal club");

        events.cancel(planner, event.id());

        assertThat(visit.get(address()).body())
                .contains("SUMMARY:Cancelled: Journal club\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .contains("SEQUENCE:1\r\n");
    }

    @Test
    void occurrencesThatDifferAreNamedByTheirOriginalStart() {
        EventDetails event = test.event(planner, calendar, weekly("Clinic", soon + "T10:00", 4));
        LocalDateTime second = soon.plusWeeks(1).atTime(10, 0);
        LocalDateTime third = second.plusWeeks(1);
        series.change(
                planner,
                event.id(),
                second,
                OccurrenceChange.to(
                        EventTime.at(second.plusDays(1), second.plusDays(1).plusHours(2), LONDON)),
                Scope.THIS,
                Consent.NONE);
        series.cancel(planner, event.id(), third, Scope.THIS);

        String body = visit.get(address()).body();

        assertThat(body.split("UID:" + event.uid(), -1)).hasSize(4);
        assertThat(body)
                .contains("RRULE:FREQ=WEEKLY;BYDAY=")
                .contains("RECURRENCE-ID;TZID=Europe/London:" + compact(second))
                .contains("DTSTART;TZID=Europe/London:" + compact(second.plusDays(1)))
                .contains("RECURRENCE-ID;TZID=Europe/London:" + compact(third))
                .contains("SUMMARY:Cancelled: Clinic")
                .doesNotContain("EXDATE")
                .doesNotContain("RDATE");
        String expanded = visit.get(address() + "?expand=1").body();
        assertThat(expanded).doesNotContain("RRULE:FREQ=WEEKLY");
        assertThat(expanded.split("BEGIN:VEVENT", -1)).hasSize(5);
        assertThat(visit.get("/events/" + event.id() + "/" + second + ".ics").body())
                .contains("RECURRENCE-ID;TZID=Europe/London:" + compact(second))
                .doesNotContain("RRULE:FREQ=WEEKLY");
        assertThat(visit.get("/events/" + event.id() + "/" + second.plusDays(1) + ".ics")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotOpenToAllIsHiddenFromVisitorsAndBareForReaders() {
        EventPlan secretive = EventPlan.of("Inside", hour(soon + "T10:00"))
                .saying("Words for staff.")
                .in(Venue.at("Back room"))
                .with(EventFacts.tagged("induction").with(Visibility.STAFF));
        EventDetails inside = test.event(planner, calendar, secretive);

        assertThat(visit.get(address()).body()).doesNotContain("Inside");
        assertThat(visit.get("/events/" + inside.id() + ".ics").statusCode()).isEqualTo(404);
        HttpResponse<String> told = visit.get(address(), "Authorization", "Bearer " + people.token(people.someone()));
        assertThat(header(told, "cache-control")).contains("private");
        assertThat(told.body())
                .contains("SUMMARY:Inside")
                .contains("/events/" + inside.id())
                .contains("CLASS:PRIVATE")
                .doesNotContain("Words for staff", "Back room", "CATEGORIES");
    }

    @Test
    void aCalendarThatIsNotPublicAnswersVisitorsLikeNone() {
        CalendarDetails staff = test.calendar(Visibility.STAFF);

        HttpResponse<String> hidden = visit.get("/calendars/" + staff.slug() + ".ics");
        HttpResponse<String> none = visit.get("/calendars/" + TestEvents.slug() + ".ics");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(visit.get("/calendars.ics").body()).doesNotContain(staff.slug());
        assertThatThrownBy(() -> feeds.calendar(Caller.ANONYMOUS, staff.slug(), FeedStyle.USUAL))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCalendarThatIsClosedAnswersNobodyWhoKnewIt() {
        plan("One");
        String tag = header(visit.get(address()), "etag");
        CalendarPlan closed = calendar.plan().seenBy(Visibility.STAFF);

        calendars.change(people.administratorCaller(), calendar.id(), closed, Consent.NONE);

        assertThat(visit.get(address(), "If-None-Match", tag).statusCode()).isEqualTo(404);
    }

    @Test
    void theLinkToJoinIsForOthersToAskFor() {
        EventPlan online =
                EventPlan.of("Webinar", hour(soon + "T10:00")).in(Venue.online("https://meet.example/secret"));
        EventDetails event = test.event(planner, calendar, online);

        assertThat(unfolded(visit.get(address()).body()))
                .contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join online:http")
                .contains(event.url())
                .doesNotContain("meet.example");
    }

    @Test
    void tagsAndFiltersHaveFeedsOfTheirOwn() {
        String tag = TestPeople.fresh("tag").toLowerCase(Locale.ROOT);
        EventPlan tagged = EventPlan.of("Tagged", hour(soon + "T10:00")).with(EventFacts.tagged(tag));
        test.event(planner, calendar, tagged);
        plan("Plain");

        assertThat(visit.get("/calendars/tag/" + tag + ".ics").body())
                .contains("SUMMARY:Tagged")
                .doesNotContain("SUMMARY:Plain");
        assertThat(visit.get("/calendars.ics?calendar=" + calendar.slug()).body())
                .contains("SUMMARY:Tagged", "SUMMARY:Plain");
        assertThat(visit.get("/calendars.ics?tag=" + tag + "&calendar=" + calendar.slug())
                        .body())
                .contains("SUMMARY:Tagged")
                .doesNotContain("SUMMARY:Plain");
        assertThat(visit.get("/calendars.ics?calendar=" + TestEvents.slug()).body())
                .doesNotContain("SUMMARY:Tagged");
    }

    @Test
    void aFilterByPlaceLeavesOutWhatOfASeriesIsElsewhere() {
        String place = TestPeople.fresh("Attic");
        EventDetails event = test.event(planner, calendar, weekly("Clinic", soon + "T10:00", 3));
        LocalDateTime second = soon.plusWeeks(1).atTime(10, 0);
        series.change(planner, event.id(), second, OccurrenceChange.to(Venue.at(place)), Scope.THIS, Consent.NONE);

        String body = visit.get("/calendars.ics?place=" + place).body();

        assertThat(body.split("BEGIN:VEVENT", -1)).hasSize(2);
        assertThat(body).contains("LOCATION:" + place).contains("RECURRENCE-ID;TZID=Europe/London:" + compact(second));
    }

    @Test
    void theSameIsThereAsJson() {
        plan("One");

        HttpResponse<String> answer = visit.get(address().replace(".ics", ".json"));

        assertThat(header(answer, "content-type")).startsWith("application/calendar+json");
        assertThat(answer.body())
                .startsWith("[\"vcalendar\",[[\"version\",{},\"text\",\"2.0\"]")
                .contains("\"One\"");
    }

    @Test
    void robotsMayFetchFeeds() {
        assertThat(visit.get("/robots.txt").body())
                .contains("Allow: /calendars/")
                .contains("Allow: /feeds/");
    }

    @Test
    void eventsThatAreLongPastAreLeftOutButKeepTheirFile() {
        EventDetails old =
                test.event(planner, calendar, EventPlan.of("Long past", hour(soon.minusMonths(14) + "T10:00")));

        assertThat(visit.get(address()).body()).doesNotContain("Long past");
        assertThat(visit.get("/events/" + old.id() + ".ics").body()).contains("Long past");
    }

    private EventDetails plan(String title) {
        return test.event(planner, calendar, EventPlan.of(title, hour(soon + "T10:00")));
    }

    private String address() {
        return "/calendars/" + calendar.slug() + ".ics";
    }

    private static String compact(LocalDateTime time) {
        return time.toString().replace("-", "").replace(":", "") + "00";
    }

    private static String unfolded(String body) {
        return body.replace("\r\n ", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Some while after it was changed. */
    private static String later(HttpResponse<String> answer) {
        ZonedDateTime changed =
                ZonedDateTime.parse(header(answer, "last-modified"), DateTimeFormatter.RFC_1123_DATE_TIME);
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.plusSeconds(30));
    }
}
