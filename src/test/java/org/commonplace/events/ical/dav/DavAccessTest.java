package org.commonplace.events.ical.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonplace.events.TestEvents.hour;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Events;
import org.commonplace.events.Venue;
import org.commonplace.people.AccountChange;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Scope;
import org.commonplace.people.Tokens;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gets round who may see what by asking as a calendar program does, and nothing can be changed. */
class DavAccessTest extends CopiedCalendars {

    private static final String SECRET = "Okapi";
    private static final List<String> WRITING =
            List.of("PUT", "POST", "PATCH", "DELETE", "PROPPATCH", "MKCOL", "MKCALENDAR", "COPY", "MOVE", "ACL");

    @Autowired
    Events events;

    @Autowired
    People everyone;

    @Autowired
    Tokens tokens;

    @Test
    void whoShowsNoGoodTokenIsAskedToSignInWhateverIsThere() {
        EventDetails event = plan(SECRET);
        PersonCard other = people.someone();
        String ended = people.token(person);
        tokens.list(people.caller(person), new Paging(0, 50)).items().stream()
                .filter(token -> ended.startsWith(token.prefix()))
                .forEach(token -> tokens.revoke(people.caller(person), token.id()));
        List<Program> strangers = List.of(
                Program.visiting(port),
                Program.of(port, person.username(), TestPeople.PASSWORD),
                Program.of(port, person.username(), ""),
                Program.of(port, person.username(), "cp_" + "a".repeat(43)),
                Program.of(port, person.username(), ended),
                Program.of(port, person.username(), people.token(other)),
                Program.of(port, "", people.token(person)),
                Program.showing(port, "Basic !!!"),
                Program.showing(port, "Basic"),
                Program.showing(port, "Negotiate abc"));
        for (Program stranger : strangers) {
            for (String path : List.of("/dav/", collection(), file(event), "/dav/nothing", "/dav")) {
                for (String method : List.of("PROPFIND", "REPORT", "GET", "OPTIONS", "PUT", "DELETE")) {
                    HttpResponse<String> answer = stranger.send(method, path, "", "Depth", "1");
                    assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
                    assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
                            .startsWith("Basic realm=");
                    assertThat(answer.body()).isEmpty();
                    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
                }
            }
        }
    }

    @Test
    void aBrowsersSessionCountsForNothing() {
        Visitor browser = new Visitor(port);
        browser.signIn(person.username(), TestPeople.PASSWORD);

        assertThat(browser.get(file(plan(SECRET))).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsHiddenAnswersAsWhatDoesNotExist() {
        EventDetails seen = plan("Seen");
        EventDetails kept = test.event(
                planner,
                calendar,
                EventPlan.of(SECRET, hour(soon + "T12:00")).with(EventFacts.NONE.with(Visibility.PRIVATE)));
        CalendarDetails hidden = test.calendar(Visibility.PRIVATE);
        EventDetails elsewhere =
                test.event(test.someoneWith(Role.EDIT, hidden), hidden, EventPlan.of(SECRET, hour(soon + "T12:00")));
        PersonCard other = people.someone();
        String others = "/dav/people/" + other.username() + "/";
        Map<String, String> pairs = new TreeMap<>(Map.of(
                home() + hidden.slug() + "/",
                home() + "no-such-calendar/",
                home() + hidden.slug() + "/" + elsewhere.id() + ".ics",
                home() + "no-such-calendar/1.ics",
                collection() + kept.id() + ".ics",
                collection() + "999999999.ics",
                collection() + elsewhere.id() + ".ics",
                collection() + "999999998.ics",
                home() + "my_events/" + seen.id() + ".ics",
                home() + "my_events/999999999.ics",
                others,
                "/dav/people/nobody-at-all/",
                others + "calendars/",
                "/dav/people/nobody-at-all/calendars/",
                others + "calendars/my_events/",
                "/dav/people/nobody-at-all/calendars/my_events/",
                others + "calendars/" + calendar.slug() + "/",
                "/dav/people/nobody-at-all/calendars/x/"));
        pairs.forEach((there, missing) -> {
            for (String method : List.of("PROPFIND", "REPORT", "GET", "DELETE", "PUT")) {
                assertThat(shape(method, there)).as(method + " " + there).isEqualTo(shape(method, missing));
            }
            assertThat(program.status("PROPFIND", there)).as(there).isEqualTo(404);
        });
        assertThat(program.find(home(), 1, "<displayname/>").paths())
                .contains(collection())
                .doesNotContain(home() + hidden.slug() + "/");
        assertThat(program.find(collection(), 1, "<getetag/>").paths()).containsExactly(collection(), file(seen));
        assertThat(program.report(collection(), QUERY.formatted("")).paths()).containsExactly(file(seen));
        assertThat(changesSince("").paths()).containsExactly(file(seen));
        String named = String.join(
                "",
                List.of(
                        "<href>" + collection() + kept.id() + ".ics</href>",
                        "<href>" + collection() + elsewhere.id() + ".ics</href>",
                        "<href>" + home() + hidden.slug() + "/" + elsewhere.id() + ".ics</href>",
                        "<href>" + others + "calendars/" + calendar.slug() + "/" + seen.id() + ".ics</href>",
                        "<href>" + collection() + "../" + hidden.slug() + "/" + elsewhere.id() + ".ics</href>",
                        "<href>file:///etc/passwd</href>"));
        HttpResponse<String> several = program.send("REPORT", collection(), SEVERAL.formatted(named));
        assertThat(several.statusCode()).isEqualTo(207);
        assertThat(several.body().split("404 Not Found", -1)).hasSize(7);
        assertThat(several.body()).doesNotContain(SECRET, "BEGIN:VEVENT");
    }

    @Test
    void othersTokensOfWhatTheySawOpenNothing() {
        EventDetails kept = test.event(
                planner,
                calendar,
                EventPlan.of(SECRET, hour(soon + "T12:00")).with(EventFacts.NONE.with(Visibility.PRIVATE)));
        PersonCard curator = people.someone();
        grant(curator, Role.EDIT);
        String theirs = "/dav/people/" + curator.username() + "/calendars/";
        Program all = programOf(curator);
        String token = all.report(theirs + calendar.slug() + "/", CHANGES.formatted(""))
                .token();
        String mine = all.report(theirs + "my_events/", CHANGES.formatted("")).token();

        HttpResponse<String> answer = program.send("REPORT", collection(), CHANGES.formatted(token));

        assertThat(answer.body()).doesNotContain(SECRET).doesNotContain("BEGIN:");
        assertThat(program.send("GET", collection() + kept.id() + ".ics", "").statusCode())
                .isEqualTo(404);
        assertThat(program.send("REPORT", home() + "my_events/", CHANGES.formatted(mine))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoLosesACalendarLosesItAtOnce() {
        EventDetails event = plan(SECRET);
        String etag = program.send("GET", file(event), "")
                .headers()
                .firstValue("etag")
                .orElseThrow();
        String token = changesSince("").token();

        calendars.setAccess(people.administratorCaller(), calendar.id(), List.of());

        assertThat(program.send("GET", file(event), "", "If-None-Match", etag).statusCode())
                .isEqualTo(404);
        assertThat(program.send("REPORT", collection(), CHANGES.formatted(token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.find(home(), 1, "<displayname/>").paths()).doesNotContain(collection());
    }

    @Test
    void whoIsDisabledIsAskedToSignIn() {
        EventDetails event = plan(SECRET);
        assertThat(program.status("GET", file(event))).isEqualTo(200);

        everyone.change(people.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThat(program.status("GET", file(event))).isEqualTo(401);
        everyone.change(people.administratorCaller(), person.username(), AccountChange.disabled(false));
        assertThat(program.status("GET", file(event))).isEqualTo(401);
    }

    @Test
    void ofWhatIsNotPublicFilesHoldTitleAndAddressOnly() {
        EventDetails event = test.event(
                planner,
                calendar,
                EventPlan.of("Webinar", hour(soon + "T12:00")).in(Venue.online("https://meet.example/secret")));

        assertThat(program.send("GET", file(event), "").body())
                .contains("SUMMARY:Webinar", "/events/" + event.id())
                .doesNotContain("meet.example");
    }

    @Test
    void nothingIsChangedByAnyMethod() {
        PersonCard editor = people.someone();
        grant(editor, Role.CURATE);
        Program writing = Program.of(port, editor.username(), people.token(editor, Scope.WRITE));
        EventDetails event = plan("As it was");
        String place = "/dav/people/" + editor.username() + "/calendars/" + calendar.slug() + "/";
        String body = writing.send("GET", place + event.id() + ".ics", "").body();
        for (String method : WRITING) {
            for (String path : List.of(place, place + event.id() + ".ics", place + "new.ics", "/dav/")) {
                HttpResponse<String> answer = writing.send(
                        method, path, body.replace("As it was", "Mine"), "Destination", "/dav/x", "Overwrite", "T");
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(403);
                assertThat(answer.body()).contains("need-privileges");
            }
        }
        for (String method : List.of("LOCK", "UNLOCK")) {
            HttpResponse<String> answer = writing.send(method, place, "");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("allow").orElse("")).contains("PROPFIND");
        }
        assertThat(writing.send("GET", place, "").statusCode()).isEqualTo(405);
        assertThat(events.get(planner, event.id()).sequence()).isZero();
        assertThat(events.get(planner, event.id()).title()).isEqualTo("As it was");
    }

    @Test
    @Timeout(20)
    void hostileTextIsRefusedAtOnce() {
        String ask = "<propfind xmlns=\"DAV:\"><prop><displayname/></prop></propfind>";
        String laughs = "<!DOCTYPE l [<!ENTITY a \"" + "ha".repeat(500) + "\"><!ENTITY b \"" + "&a;".repeat(500)
                + "\"><!ENTITY c \"" + "&b;".repeat(500) + "\">]><propfind xmlns=\"DAV:\">&c;</propfind>";
        Map<String, Integer> texts = new TreeMap<>(Map.of(
                "no xml",
                400,
                "<propfind",
                400,
                ask + "<more/>",
                400,
                "<propfind xmlns=\"DAV:\">&unknown;</propfind>",
                400,
                "<!DOCTYPE propfind>" + ask,
                400,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><propfind xmlns=\"DAV:\">&e;</propfind>",
                400,
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:" + port + "/x.dtd\">" + ask,
                400,
                laughs,
                400,
                "<a>".repeat(100_000),
                400,
                ask + " ".repeat(1_000_001),
                413));
        texts.forEach((text, status) -> {
            long begun = System.nanoTime();
            HttpResponse<String> answer = program.send("PROPFIND", collection(), text, "Depth", "0");
            assertThat(answer.statusCode())
                    .as(text.substring(0, Math.min(60, text.length())))
                    .isEqualTo(status);
            assertThat(answer.body()).doesNotContain("root:");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        });
        assertThat(program.send("REPORT", collection(), "").statusCode()).isEqualTo(400);
        assertThat(program.send("REPORT", collection(), SEVERAL.formatted("<href>x</href>".repeat(3)))
                        .statusCode())
                .isEqualTo(207);
    }

    @Test
    void noOtherSpellingOfAnAddressOpensIt() {
        EventDetails event = plan(SECRET);
        Program visitor = Program.visiting(port);
        String file = file(event);
        for (String spelling : List.of(
                file.toUpperCase(Locale.ROOT),
                file + "/",
                file + ".",
                file + ";x=y",
                file.replace("/dav/", "/dav//"),
                file.replace("/dav/", "//dav/"),
                file.replace("/dav/", "/dav;x/"),
                file.replace("/dav/", "/%64av/"),
                file.replace("/dav/", "/x/../dav/"),
                file.replace("/dav/", "/.well-known/../dav/"),
                file.replace("/dav/", "/.well-known/caldav/"),
                file.replace("/dav/", "/VAADIN/../dav/"))) {
            for (String method : List.of("GET", "PROPFIND")) {
                HttpResponse<String> answer = visitor.send(method, spelling, "", "Depth", "0");
                assertThat(answer.statusCode()).as(method + " " + spelling).isNotIn(200, 207);
                assertThat(answer.body()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void theMethodsOfCalendarsAreKnownNowhereElse() {
        for (String path : List.of("/", "/api/v1/calendars", "/calendars.ics", "/davx", "/read/x")) {
            for (String method : List.of("PROPFIND", "REPORT", "MKCALENDAR")) {
                assertThat(program.send(method, path, "", "Depth", "0").statusCode())
                        .as(method + " " + path)
                        .isIn(400, 401, 403, 405);
            }
        }
    }

    /** Status, headers and body, without what differs with every answer. */
    private String shape(String method, String path) {
        HttpResponse<String> answer = program.send(method, path, CHANGES.formatted(""), "Depth", "0");
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().remove("date");
        return answer.statusCode() + " " + headers + " " + answer.body();
    }
}
