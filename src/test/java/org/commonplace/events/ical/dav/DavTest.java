package org.commonplace.events.ical.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonplace.events.TestEvents.weekly;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.FollowedCalendars;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Utc;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs find calendars, read them and are told what changed. */
class DavTest extends CopiedCalendars {

    @Autowired
    CalendarCopies copies;

    @Autowired
    JdbcClient database;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    FollowedCalendars followed;

    @Test
    void aProgramThatKnowsTheHostFindsItsReadersCalendars() {
        HttpResponse<String> known = program.send("PROPFIND", "/.well-known/caldav", "", "Depth", "0");
        assertThat(known.statusCode()).isEqualTo(301);
        assertThat(known.headers().firstValue("location")).contains("/dav/");

        String principal =
                program.find("/dav/", 0, "<current-user-principal/>").only().text("current-user-principal");
        assertThat(principal).isEqualTo("/dav/people/" + person.username() + "/");
        Program.Answer who = program.find(principal, 0, "<C:calendar-home-set/><displayname/><resourcetype/>")
                .only();
        assertThat(who.text("calendar-home-set")).isEqualTo(home());
        assertThat(who.text("displayname")).isEqualTo("Sam Reader");
        assertThat(who.within("resourcetype")).contains("principal");
        Program.Answers all = program.find(
                home(),
                1,
                "<resourcetype/><displayname/><A:calendar-color/><C:supported-calendar-component-set/>"
                        + "<current-user-privilege-set/><C:calendar-timezone/><x xmlns=\"urn:unknown\"/>");
        assertThat(all.paths()).contains(home(), collection(), home() + "my_events/");
        Program.Answer found = all.at(collection());
        assertThat(found.within("resourcetype")).containsExactly("collection", "calendar");
        assertThat(found.text("displayname")).isEqualTo(calendar.name());
        assertThat(found.text("calendar-color")).isEqualTo("#0b5563ff");
        assertThat(found.text("calendar-timezone")).contains("TZID:Europe/London\r\n");
        assertThat(found.property("current-user-privilege-set")
                        .getElementsByTagNameNS("DAV:", "write")
                        .getLength())
                .isZero();
        assertThat(found.missing()).containsExactly("x");
    }

    @Test
    void itReadsTheFilesItIsToldOf() {
        EventDetails clinic = test.event(planner, calendar, weekly("Clinic; <one>", soon + "T10:00", 4));
        series.change(
                planner,
                clinic.id(),
                soon.plusWeeks(1).atTime(10, 0),
                OccurrenceChange.titled("Elsewhere"),
                Scope.THIS,
                Consent.NONE);

        Program.Answers listed = program.find(collection(), 1, "<getetag/><getcontenttype/><resourcetype/>");
        assertThat(listed.paths()).containsExactly(collection(), file(clinic));
        String etag = listed.at(file(clinic)).text("getetag");
        assertThat(listed.at(file(clinic)).text("getcontenttype")).startsWith("text/calendar");
        Program.Answers data = program.report(
                collection(),
                SEVERAL.formatted("<href>" + file(clinic) + "</href><href>" + collection() + "9.ics</href>"));
        String text = data.at(file(clinic)).text("calendar-data");
        assertThat(data.at(file(clinic)).text("getetag")).isEqualTo(etag);
        assertThat(data.at(collection() + "9.ics").status()).contains("404");
        assertThat(text).contains("UID:" + clinic.uid() + "\r\n", "RRULE:", "RECURRENCE-ID", "SUMMARY:Elsewhere\r\n");

        HttpResponse<String> file = program.send("GET", file(clinic), "");
        assertThat(file.body()).isEqualTo(text);
        assertThat(file.headers().firstValue("etag")).contains(etag);
        assertThat(file.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        assertThat(program.send("GET", file(clinic), "", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(program.send("HEAD", file(clinic), "").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsToldWhatChangedAndWhatIsGone() {
        EventDetails stays = plan("Stays");
        EventDetails changes = plan("Changes");
        EventDetails goes = plan("Goes");
        Program.Answers first = changesSince("");
        assertThat(first.paths()).containsExactlyInAnyOrder(file(stays), file(changes), file(goes));
        assertThat(changesSince(first.token()).paths()).isEmpty();
        assertThat(changesSince(first.token()).token()).isEqualTo(first.token()).isEqualTo(token());

        events.change(planner, changes.id(), changes.plan().titled("Changed"), Consent.NONE);
        events.change(planner, goes.id(), goes.plan().with(EventFacts.NONE.with(Visibility.PRIVATE)), Consent.NONE);
        EventDetails added = plan("Added");

        assertThat(token()).isNotEqualTo(first.token());
        Program.Answers second = changesSince(first.token());
        assertThat(second.paths()).containsExactlyInAnyOrder(file(changes), file(added), file(goes));
        assertThat(second.at(file(goes)).status()).contains("404");
        assertThat(second.at(file(changes)).text("getetag"))
                .isNotEqualTo(first.at(file(changes)).text("getetag"));
        assertThat(second.token()).isEqualTo(token());
        assertThat(changesSince(second.token()).paths()).isEmpty();
    }

    @Test
    void whatWasCancelledStaysAndSaysSo() {
        EventDetails event = plan("Off");
        String before = changesSince("").token();

        events.cancel(planner, event.id());

        assertThat(changesSince(before).paths()).containsExactly(file(event));
        assertThat(program.send("GET", file(event), "").body())
                .contains("STATUS:CANCELLED\r\n", "SUMMARY:Cancelled: Off\r\n");
    }

    @Test
    void aTokenThatIsUnknownOrOfAnotherCalendarSendsProgramsToTheBeginning() {
        plan("Something");
        String mine =
                program.report(home() + "my_events/", CHANGES.formatted("")).token();
        for (String token : List.of("data:,1234", "data:," + "a".repeat(64), "what", mine)) {
            HttpResponse<String> answer = program.send("REPORT", collection(), CHANGES.formatted(token));
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            assertThat(answer.body()).contains("valid-sync-token");
        }
        HttpResponse<String> few = program.send(
                "REPORT",
                collection(),
                CHANGES.formatted("").replace("<prop>", "<limit><nresults>0</nresults></limit><prop>"));
        assertThat(few.statusCode()).isEqualTo(507);
    }

    @Test
    void whatNoProgramNamedForLongIsForgotten() {
        EventDetails event = plan("Something");
        String token = changesSince("").token();
        database.sql("UPDATE calendar_copy SET used_at = ? WHERE shelf = ?")
                .params(
                        Utc.column(clock.instant().minus(CalendarCopies.KEPT).minusSeconds(60)),
                        "calendar " + calendar.id())
                .update();

        copies.forget();

        assertThat(program.send("REPORT", collection(), CHANGES.formatted(token))
                        .statusCode())
                .isEqualTo(403);
        assertThat(changesSince("").paths()).containsExactly(file(event));
        assertThat(changesSince(token).paths()).isEmpty();
    }

    @Test
    void eventsAreFoundByTheTimeTheyTakePlace() {
        EventDetails once = plan("Once");
        EventDetails clinic = test.event(planner, calendar, weekly("Clinic", soon.plusDays(7) + "T10:00", 3));
        EventDetails days = test.event(
                planner,
                calendar,
                EventPlan.of("Days", EventTime.allDay(soon.plusDays(60), soon.plusDays(61), TestEvents.LONDON)));
        series.change(
                planner,
                clinic.id(),
                soon.plusDays(14).atTime(10, 0),
                OccurrenceChange.to(TestEvents.hour(soon.plusDays(40) + "T10:00")),
                Scope.THIS,
                Consent.NONE);

        assertThat(within(soon, soon.plusDays(1))).containsExactly(file(once));
        assertThat(within(soon.plusDays(20), soon.plusDays(22))).containsExactly(file(clinic));
        assertThat(within(soon.plusDays(14), soon.plusDays(15))).isEmpty();
        assertThat(within(soon.plusDays(40), soon.plusDays(41))).containsExactly(file(clinic));
        assertThat(within(soon.plusDays(61), soon.plusDays(70))).containsExactly(file(days));
        assertThat(query("<C:comp-filter name=\"VEVENT\"><C:time-range start=\"" + stamp(soon.plusDays(30))
                        + "\"/></C:comp-filter>"))
                .containsExactlyInAnyOrder(file(clinic), file(days));
        assertThat(query("<C:comp-filter name=\"VEVENT\"/>")).hasSize(3);
        assertThat(query("")).hasSize(3);
        assertThat(query("<C:comp-filter name=\"VTODO\"/>")).isEmpty();
    }

    @Test
    void aFilterThatIsNotUnderstoodIsRefusedByName() {
        assertThat(refused("<C:comp-filter name=\"VEVENT\"><C:prop-filter name=\"UID\"/></C:comp-filter>"))
                .contains("supported-filter");
        assertThat(refused("<C:comp-filter name=\"VEVENT\"><C:time-range start=\"soon\"/></C:comp-filter>"))
                .contains("valid-filter");
        HttpResponse<String> other =
                program.send("REPORT", collection(), "<C:free-busy-query xmlns:C=\"urn:ietf:params:xml:ns:caldav\"/>");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("supported-report");
    }

    @Test
    void whatConcernsItsReaderIsACalendarOfItsOwn() {
        EventDetails event = plan("Followed");
        String mine = home() + "my_events/";
        assertThat(program.find(mine, 1, "<getetag/>").paths()).containsExactly(mine);
        String before = program.report(mine, CHANGES.formatted("")).token();

        followed.follow(people.caller(person), calendar.id());

        assertThat(program.report(mine, CHANGES.formatted(before)).paths()).containsExactly(mine + event.id() + ".ics");
        assertThat(program.send("GET", mine + event.id() + ".ics", "").body()).contains("SUMMARY:Followed");
    }

    @Test
    void theCounterOfACalendarRisesOnlyWithAChange() {
        EventDetails event = plan("Event");
        String before = counter();
        assertThat(counter()).isEqualTo(before);

        events.change(planner, event.id(), event.plan().titled("Other"), Consent.NONE);

        assertThat(counter()).isNotEqualTo(before);
    }

    @Test
    void programsAskForAllForNamesOrBriefly() {
        plan("Event");
        Program.Answers all = Program.answers(program.send("PROPFIND", collection(), "", "Depth", "1"));
        assertThat(all.at(collection()).there())
                .containsKeys("resourcetype", "displayname")
                .doesNotContainKey("x");
        Program.Answers names = Program.answers(program.send(
                "PROPFIND", collection(), "<propfind xmlns=\"DAV:\"><propname/></propfind>", "Depth", "0"));
        assertThat(names.only().there()).containsKeys("sync-token", "getctag");
        assertThat(names.only().text("sync-token")).isEmpty();
        Program.Answers brief = Program.answers(program.send(
                "PROPFIND",
                collection(),
                Program.PROPFIND.formatted("<x/><displayname/>"),
                "Depth",
                "0",
                "Prefer",
                "return=minimal"));
        assertThat(brief.only().missing()).isEmpty();
        HttpResponse<String> endless = program.send("PROPFIND", collection(), "", "Depth", "infinity");
        assertThat(endless.statusCode()).isEqualTo(403);
        assertThat(endless.body()).contains("propfind-finite-depth");
        HttpResponse<String> options = program.send("OPTIONS", collection(), "");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("dav").orElse("")).contains("calendar-access");
        assertThat(options.headers().firstValue("allow").orElse(""))
                .contains("REPORT")
                .doesNotContain("PUT");
    }

    private List<String> within(LocalDate from, LocalDate to) {
        return query("<C:comp-filter name=\"VEVENT\"><C:time-range start=\"" + stamp(from) + "\" end=\"" + stamp(to)
                + "\"/></C:comp-filter>");
    }

    private static String stamp(LocalDate day) {
        return day.toString().replace("-", "") + "T000000Z";
    }

    private List<String> query(String filter) {
        return program.report(collection(), QUERY.formatted(filter)).paths();
    }

    private String refused(String filter) {
        HttpResponse<String> answer = program.send("REPORT", collection(), QUERY.formatted(filter));
        assertThat(answer.statusCode()).isEqualTo(403);
        return answer.body();
    }

    private String counter() {
        return program.find(collection(), 0, "<S:getctag/>").only().text("getctag");
    }

    private String token() {
        return program.find(home(), 1, "<sync-token/>").at(collection()).text("sync-token");
    }
}
