package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class CalendarImportsApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents events;

    @Autowired
    Scripts scripts;

    private String address;
    private Script planner;

    @BeforeEach
    void aCalendar() {
        CalendarDetails calendar = events.calendar(Visibility.STAFF);
        address = "/api/v1/calendars/" + calendar.slug();
        planner = scripts.administrator();
    }

    private static String file(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Journal club\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    private Script.Answer send(String body) {
        return planner.raw("POST", address + "/imports", "text/calendar", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsBroughtInAndTold() {
        JsonNode first = send(file(event("one", "DTSTART;TZID=GMT Standard Time:20270310T093000"), event("two")))
                .expect(200)
                .json();

        assertThat(first.path("created").asInt()).isEqualTo(1);
        assertThat(first.path("updated").asInt()).isZero();
        assertThat(first.path("cancelled").asInt()).isZero();
        assertThat(first.path("problems").path(0).path("uid").asString()).isEqualTo("two");
        assertThat(first.path("problems").path(0).path("line").asInt()).isEqualTo(8);
        assertThat(first.path("problems").path(0).path("reason").asString()).contains("DTSTART");
        JsonNode made = planner.get(address + "/events").at("items").path(0);
        assertThat(made.path("uid").asString()).isEqualTo("one");
        assertThat(made.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(made.path("start").asString()).startsWith("2027-03-10T09:30");

        JsonNode again = send(file(event("one", "DTSTART;TZID=Europe/London:20270310T100000", "SEQUENCE:1")))
                .expect(200)
                .json();
        assertThat(again.path("updated").asInt()).isEqualTo(1);
        JsonNode cancelled = send(file(
                        event("one", "DTSTART;TZID=Europe/London:20270310T100000", "SEQUENCE:2", "STATUS:CANCELLED")))
                .expect(200)
                .json();
        assertThat(cancelled.path("cancelled").asInt()).isEqualTo(1);
    }

    @Test
    void aPreviewChangesNothing() {
        JsonNode preview = planner.raw(
                        "POST",
                        address + "/imports?preview=true",
                        "text/calendar",
                        file(event("one", "DTSTART:20270310T093000")).getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .json();

        assertThat(preview.path("created").asInt()).isEqualTo(1);
        assertThat(preview.path("changes").path(0).path("change").asString()).isEqualTo("created");
        assertThat(planner.get(address + "/events").at("total").asInt()).isZero();
    }

    @Test
    void aFileOfAFormIsBroughtInToo() {
        byte[] file = file(event("one", "DTSTART:20270310T093000")).getBytes(StandardCharsets.UTF_8);

        assertThat(planner.upload(address + "/imports", "term.ics", file)
                        .expect(200)
                        .at("created")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aReadableFileWithoutEventsIsNoMistakeAndAnyOtherIs() {
        JsonNode empty = send(file()).expect(200).json();
        assertThat(empty.path("created").asInt()).isZero();
        assertThat(empty.path("problems")).isEmpty();

        send("<html>Not here</html>").invalid("file");
        send("").invalid("file");
        send(file("X-LONG:" + "x".repeat(11 * 1024 * 1024) + "\r\n")).invalid("file");
    }

    @Test
    void nobodyImportsWhoMayNotPlan() {
        byte[] body = file(event("one", "DTSTART:20270310T093000")).getBytes(StandardCharsets.UTF_8);
        PersonCard other = people.someone();
        PersonCard administrator = people.administrator();

        scripts.visitor()
                .raw("POST", address + "/imports", "text/calendar", body)
                .problem(401);
        scripts.of(other)
                .raw("POST", address + "/imports", "text/calendar", body)
                .problem(403);
        scripts.of(administrator, Scope.READ)
                .raw("POST", address + "/imports", "text/calendar", body)
                .problem(403);
        scripts.of(other)
                .raw("POST", "/api/v1/calendars/no-such-calendar/imports", "text/calendar", body)
                .problem(404);
        CalendarDetails hidden = events.calendar(Visibility.PRIVATE);
        scripts.of(other)
                .raw("POST", "/api/v1/calendars/" + hidden.slug() + "/imports", "text/calendar", body)
                .problem(404);
        assertThat(planner.get(address + "/events").at("total").asInt()).isZero();
    }

    @Test
    void aReasonLetsWordsPassThatIdentifyNobody() {
        String words = "DESCRIPTION:Meeting 943 476 5919 in " + TestPeople.fresh("room");
        byte[] body = file(event("one", "DTSTART:20270310T093000", words)).getBytes(StandardCharsets.UTF_8);

        JsonNode stopped = planner.raw("POST", address + "/imports", "text/calendar", body)
                .expect(200)
                .json();
        assertThat(stopped.path("created").asInt()).isZero();
        assertThat(stopped.path("problems").path(0).path("skipped").asBoolean()).isTrue();
        assertThat(stopped.path("problems").path(0).path("reason").asString()).doesNotContain("943");
        JsonNode passed = planner.raw(
                        "POST",
                        address + "/imports?override=" + "The+number+of+an+online+meeting",
                        "text/calendar",
                        body)
                .expect(200)
                .json();
        assertThat(passed.path("created").asInt()).isEqualTo(1);
    }
}
