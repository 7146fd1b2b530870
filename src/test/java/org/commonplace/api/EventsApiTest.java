package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class EventsApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    private PersonCard planner;
    private Script p;
    private String calendar;

    @BeforeEach
    void aPublicCalendar() {
        planner = people.someone();
        p = scripts.of(planner);
        calendar = calendar("public");
    }

    @Test
    void aCalendarIsMadeListedAndChanged() {
        Script administrator = scripts.administrator();
        String key = scripts.space("staff", planner);
        JsonNode made = administrator.get("/api/v1/calendars/" + calendar).json();

        assertThat(made.path("visibility").asString()).isEqualTo("public");
        assertThat(made.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(made.path("url").asString()).isEqualTo("/calendars/" + calendar);
        assertThat(made.path("icsUrl").asString()).isEqualTo("/calendars/" + calendar + ".ics");
        assertThat(slugs(scripts.visitor().get("/api/v1/calendars?size=200"))).contains(calendar);
        JsonNode changed = administrator
                .patch(
                        "/api/v1/calendars/" + calendar,
                        Map.of("colour", "#AA0000", "space", key, "zone", "America/New_York"))
                .expect(200)
                .json();
        assertThat(changed.path("colour").asString()).isEqualTo("#aa0000");
        assertThat(changed.path("space").asString()).isEqualTo(key);
        assertThat(changed.path("name").asString()).isEqualTo("Calendar");
        scripts.visitor().get("/api/v1/calendars/" + calendar).problem(401);
        administrator
                .patch("/api/v1/calendars/" + calendar, "{\"space\": null}")
                .expect(200);
        scripts.visitor().get("/api/v1/calendars/" + calendar).expect(200);
    }

    @Test
    void mistakesInACalendarAreNamed() {
        Script administrator = scripts.administrator();
        String calendars = "/api/v1/calendars";

        administrator.post(calendars, Map.of("slug", calendar, "name", "N")).invalid("slug");
        administrator.post(calendars, Map.of("slug", "A b", "name", "N")).invalid("slug");
        administrator.post(calendars, Map.of("slug", slug(), "name", " ")).invalid("name");
        administrator
                .post(calendars, Map.of("slug", slug(), "name", "N", "colour", "red"))
                .invalid("colour");
        administrator
                .post(calendars, Map.of("slug", slug(), "name", "N", "zone", "+01:00"))
                .invalid("zone");
        administrator
                .post(calendars, Map.of("slug", slug(), "name", "N", "space", "no-such"))
                .invalid("space");
        administrator
                .post(calendars, Map.of("slug", slug(), "name", "N", "visibility", "secret"))
                .invalid("visibility");
        p.post(calendars, Map.of("slug", slug(), "name", "N")).problem(403);
        scripts.visitor().post(calendars, Map.of("slug", slug(), "name", "N")).problem(401);
    }

    @Test
    void anEventIsPlannedShownChangedAndCancelled() {
        Script.Answer answer = p.post(events(), body("title", "Searching well", "tags", List.of("Search")))
                .expect(201);
        JsonNode made = answer.json();
        String address = "/api/v1/events/" + made.path("id").asLong();

        assertThat(answer.header("Location")).contains(address);
        assertThat(made.path("uid").asString()).isNotBlank();
        assertThat(made.path("sequence").asInt()).isZero();
        assertThat(made.path("start").asString()).isEqualTo("2027-03-10T09:30");
        assertThat(made.path("end").asString()).isEqualTo("2027-03-10T11:00");
        assertThat(made.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(made.path("visibility").asString()).isEqualTo("public");
        assertThat(made.path("status").asString()).isEqualTo("planned");
        assertThat(made.path("tags").path(0).asString()).isEqualTo("search");
        assertThat(made.path("icsUrl").asString())
                .isEqualTo("/events/" + made.path("id").asLong() + ".ics");
        assertThat(made.has("occurrences")).isFalse();

        JsonNode same =
                p.put(address, Map.of("title", "Searching well")).expect(200).json();
        assertThat(same.path("sequence").asInt()).isZero();
        JsonNode moved = p.put(address, Map.of("start", "2027-03-11T14:00", "location", "Library"))
                .expect(200)
                .json();
        assertThat(moved.path("end").asString()).as("as long as before").isEqualTo("2027-03-11T15:30");
        assertThat(moved.path("location").asString()).isEqualTo("Library");
        assertThat(moved.path("sequence").asInt()).isEqualTo(1);
        assertThat(moved.path("uid")).isEqualTo(made.path("uid"));
        p.delete(address).expect(204);
        JsonNode cancelled = scripts.visitor().get(address).expect(200).json();
        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.path("sequence").asInt()).isEqualTo(2);
        assertThat(p.post(address + "/restore").expect(200).at("status").asString())
                .isEqualTo("planned");
        assertThat(p.get(events()).expect(200).at("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSentBackAsItCameChangesNothing() {
        JsonNode room = scripts.administrator()
                .post("/api/v1/rooms", Map.of("name", TestPeople.fresh("Room"), "address", "Level 2", "capacity", 8))
                .expect(201)
                .json();
        JsonNode made = p.post(
                        events(),
                        body(
                                "rrule",
                                "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270401",
                                "room",
                                room.path("id").asLong(),
                                "onlineUrl",
                                "https://meet.example.org/x",
                                "speakers",
                                List.of(Map.of("person", planner.username()), Map.of("name", "Dr Guest")),
                                "materials",
                                List.of(Map.of("url", "https://example.org/a", "title", "A")),
                                "technique",
                                "training-session",
                                "capacity",
                                8))
                .expect(201)
                .json();

        JsonNode again = p.put("/api/v1/events/" + made.path("id").asLong(), made.toString())
                .expect(200)
                .json();
        assertThat(again).isEqualTo(made);
        JsonNode emptied = p.put(
                        "/api/v1/events/" + made.path("id").asLong(),
                        "{\"capacity\": null, \"rrule\": null, \"room\": null, \"technique\": null}")
                .expect(200)
                .json();
        for (String field : List.of("capacity", "rrule", "room", "technique")) {
            assertThat(emptied.path(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void wholeDaysAreDates() {
        JsonNode made = p.post(
                        events(),
                        Map.of("title", "Open days", "start", "2027-03-27", "end", "2027-03-28", "allDay", true))
                .expect(201)
                .json();

        assertThat(made.path("start").asString()).isEqualTo("2027-03-27");
        assertThat(made.path("end").asString()).isEqualTo("2027-03-28");
        p.put("/api/v1/events/" + made.path("id").asLong() + "/occurrences/2027-03-27", Map.of("title", "Opening"))
                .expect(200);
    }

    @Test
    void occurrencesAreNamedByWhenTheyWereFirstToBegin() {
        String event = series();
        String one = event + "/occurrences/2027-03-24T09:30";

        JsonNode moved = p.put(one, Map.of("start", "2027-03-25T10:00", "title", "Moved"))
                .expect(200)
                .json();
        assertThat(moved.path("originalStart").asString()).isEqualTo("2027-03-24T09:30");
        assertThat(moved.path("start").asString()).isEqualTo("2027-03-25T10:00");
        assertThat(moved.path("end").asString()).isEqualTo("2027-03-25T11:30");
        p.delete(event + "/occurrences/2027-03-31T09:30").expect(204);
        JsonNode seen = scripts.visitor()
                .get(event + "?from=2027-03-01&to=2027-04-30")
                .expect(200)
                .at("occurrences");
        assertThat(seen.valueStream()
                        .map(each -> each.path("start").asString() + " "
                                + each.path("title").asString() + " "
                                + each.path("status").asString()))
                .containsExactly(
                        "2027-03-10T09:30 Session planned",
                        "2027-03-17T09:30 Session planned",
                        "2027-03-25T10:00 Moved planned",
                        "2027-03-31T09:30 Session cancelled");
        assertThat(p.put(event + "/occurrences/2027-03-31T09:30", Map.of("status", "planned"))
                        .expect(200)
                        .at("status")
                        .asString())
                .isEqualTo("planned");
        assertThat(p.put(one, Map.of("status", "cancelled"))
                        .expect(200)
                        .at("status")
                        .asString())
                .isEqualTo("cancelled");
        for (String missing : List.of("2027-03-25T10:00", "2027-03-24", "tomorrow", "2027-03-24T09:31")) {
            p.get(event + "/occurrences/" + missing).problem(404);
            p.put(event + "/occurrences/" + missing, Map.of("title", "X")).problem(404);
            p.delete(event + "/occurrences/" + missing).problem(404);
        }
    }

    @Test
    void oneAndThoseThatFollowBecomeASeriesOfTheirOwn() {
        String event = series();

        JsonNode first = p.put(
                        event + "/occurrences/2027-03-24T09:30?scope=following",
                        Map.of("title", "New", "start", "2027-03-25T09:30"))
                .expect(200)
                .json();

        assertThat("/api/v1/events/" + first.path("event").asLong()).isNotEqualTo(event);
        JsonNode following =
                p.get("/api/v1/events/" + first.path("event").asLong()).json();
        assertThat(following.path("rrule").asString()).isEqualTo("FREQ=WEEKLY;BYDAY=TH;COUNT=2");
        assertThat(p.get(event).at("rrule").asString()).isEqualTo("FREQ=WEEKLY;BYDAY=WE;UNTIL=20270323T213000Z");
        p.delete("/api/v1/events/" + first.path("event").asLong() + "/occurrences/2027-03-25T09:30?scope=all")
                .expect(204);
        assertThat(p.get("/api/v1/events/" + first.path("event").asLong())
                        .at("status")
                        .asString())
                .isEqualTo("cancelled");
        p.put(event + "/occurrences/2027-03-10T09:30?scope=some", Map.of("title", "X"))
                .invalid("scope");
    }

    @Test
    void mistakesInAnEventAreNamed() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("title", " ");
        wrong.put("start", "10 March");
        wrong.put("end", "2027-03-10T09:00");
        wrong.put("zone", "Mars/Olympus");
        wrong.put("rrule", "FREQ=SECONDLY");
        wrong.put("onlineUrl", "javascript:alert(1)");
        wrong.put("capacity", 0);
        wrong.put("audience", List.of("99"));
        wrong.put("technique", "magic");
        wrong.put("room", -1);
        wrong.put("visibility", "secret");
        wrong.put("speakers", List.of(Map.of("person", "no-such-person")));
        wrong.put("materials", List.of(Map.of("url", "javascript:alert(1)")));
        wrong.forEach((field, value) -> p.post(events(), body(field, value)).invalid(field));
        p.post(events(), Map.of("title", "No start")).invalid("start");
        p.post(events(), body("start", "2027-03-10T09:30", "rrule", "FREQ=WEEKLY;BYDAY=TH"))
                .invalid("start");
        p.post(events(), "{\"title\":").problem(400);
        Script.Answer stopped =
                p.post(events(), body("description", "NHS number 943 476 5919")).invalid("description");
        assertThat(stopped.at("overridable").asBoolean()).isFalse();
        assertThat(p.get(events()).at("total").asInt()).isZero();
    }

    @Test
    void theScheduleIsAskedByRangeAndFilter() {
        series();
        p.post(
                        events(),
                        body(
                                "title",
                                "Tagged",
                                "tags",
                                List.of("sepsis"),
                                "start",
                                "2027-03-28T09:30",
                                "end",
                                "2027-03-28T10:00"))
                .expect(201);
        String range = "/api/v1/occurrences?from=2027-03-17&to=2027-04-01&calendar=" + calendar;

        JsonNode found = scripts.visitor().get(range).expect(200).json();
        assertThat(found.path("total").asInt()).isEqualTo(4);
        assertThat(found.path("items")
                        .valueStream()
                        .map(item -> item.path("startsAt").asString()))
                .containsExactly(
                        "2027-03-17T09:30:00Z", "2027-03-24T09:30:00Z", "2027-03-28T08:30:00Z", "2027-03-31T08:30:00Z");
        assertThat(titles(p.get(range + "&tag=Sepsis"))).containsExactly("Tagged");
        assertThat(titles(p.get(range + "&q=agge"))).containsExactly("Tagged");
        assertThat(p.get(range + "&size=1&page=3").at("items")).hasSize(1);
        assertThat(p.get(range + "&size=1&page=9").at("items")).isEmpty();
        p.get("/api/v1/occurrences?from=2027-03-17").invalid("to");
        p.get("/api/v1/occurrences?from=2027-03-17&to=2027-03-16").invalid("to");
        p.get("/api/v1/occurrences?from=2020-03-17&to=2027-03-16").invalid("to");
        p.get("/api/v1/occurrences?from=x&to=2027-03-16").invalid("from");
        p.get(range + "&size=201").invalid("size");
        p.get(range + "&calendar=no-such").invalid("calendar");
    }

    @Test
    void whatIsHiddenLooksLikeNothing() {
        String secret = TestPeople.fresh("Okapi").replace("-", "");
        String hidden = calendar("private");
        JsonNode made = p.post(
                        "/api/v1/calendars/" + hidden + "/events",
                        body("title", secret, "rrule", "FREQ=WEEKLY;COUNT=3"))
                .expect(201)
                .json();
        String event = "/api/v1/events/" + made.path("id").asLong();
        Script other = scripts.of(people.someone());
        List<String> addresses =
                List.of("/api/v1/calendars/@", "/api/v1/calendars/@/access", "/api/v1/calendars/@/events");
        List<String> ofEvents =
                List.of("@", "@?from=2027-01-01", "@/occurrences/2027-03-10T09:30", "@/occurrences/2027-03-10");
        Stream.concat(
                        addresses.stream().map(address ->
                                new String[] {address.replace("@", hidden), address.replace("@", "no-such-calendar")}),
                        ofEvents.stream().map(address -> new String[] {
                            address.replace("@", event), address.replace("@", "/api/v1/events/999999999")
                        }))
                .forEach(pair -> {
                    assertThat(shape(other.get(pair[0]).problem(404), pair[0]))
                            .isEqualTo(shape(other.get(pair[1]).problem(404), pair[1]));
                    assertThat(shape(scripts.visitor().get(pair[0]).problem(401), pair[0]))
                            .isEqualTo(shape(scripts.visitor().get(pair[1]).problem(401), pair[1]));
                });
        other.put("/api/v1/calendars/" + hidden + "/follow", Map.of()).problem(404);
        other.delete("/api/v1/calendars/" + hidden + "/follow").problem(404);
        other.put(event, Map.of("title", "Mine")).problem(404);
        other.delete(event).problem(404);
        other.delete(event + "/occurrences/2027-03-10T09:30").problem(404);
        other.post("/api/v1/calendars/" + hidden + "/events", body("title", "Mine"))
                .problem(404);
        for (Script reader : List.of(other, scripts.visitor())) {
            for (String list : List.of(
                    "/api/v1/calendars?size=200",
                    "/api/v1/occurrences?from=2027-03-01&to=2027-04-30&size=200",
                    "/api/v1/occurrences?from=2027-03-01&to=2027-04-30&q=" + secret)) {
                assertThat(reader.get(list).expect(200).text())
                        .as(list)
                        .doesNotContain(secret, hidden, "\"event\":" + made.path("id"));
            }
        }
        assertThat(p.get("/api/v1/occurrences?from=2027-03-01&to=2027-04-30&q=" + secret)
                        .at("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void theLinkToJoinIsForThoseWhoPlan() {
        JsonNode made = p.post(events(), body("onlineUrl", "https://meet.example.org/secret"))
                .expect(201)
                .json();
        String event = "/api/v1/events/" + made.path("id").asLong();

        assertThat(made.path("onlineUrl").asString()).isEqualTo("https://meet.example.org/secret");
        for (Script reader : List.of(scripts.visitor(), scripts.of(people.someone()))) {
            for (String address : List.of(
                    event,
                    event + "?from=2027-01-01",
                    event + "/occurrences/2027-03-10T09:30",
                    events(),
                    "/api/v1/occurrences?from=2027-03-01&to=2027-04-30&calendar=" + calendar)) {
                assertThat(reader.get(address).expect(200).text()).doesNotContain("meet.example.org");
            }
            assertThat(reader.get(event).at("onlineUrl").asString())
                    .isEqualTo("/events/" + made.path("id").asLong());
        }
    }

    @Test
    void visitorsLearnWhoSpeaksAndNobodysUsername() {
        JsonNode made = p.post(events(), body("speakers", List.of(Map.of("person", planner.username()))))
                .expect(201)
                .json();

        String told = scripts.visitor()
                .get("/api/v1/events/" + made.path("id").asLong())
                .expect(200)
                .text();
        assertThat(told).contains("Sam Person").doesNotContain(planner.username());
    }

    @Test
    void roomsAreKeptByThoseWhoCurate() {
        Script administrator = scripts.administrator();
        String name = TestPeople.fresh("Lab");
        JsonNode room = administrator
                .post("/api/v1/rooms", Map.of("name", name, "mapUrl", "https://maps.example.org/1"))
                .expect(201)
                .json();

        administrator.post("/api/v1/rooms", Map.of("name", name)).invalid("name");
        administrator
                .post("/api/v1/rooms", Map.of("name", name + "x", "mapUrl", "javascript:1"))
                .invalid("mapUrl");
        p.post("/api/v1/rooms", Map.of("name", "Mine")).problem(403);
        p.patch(room.path("url").asString(), Map.of("retired", true)).problem(403);
        scripts.visitor().get("/api/v1/rooms").problem(401);
        assertThat(p.get(room.path("url").asString()).expect(200).at("name").asString())
                .isEqualTo(name);
        assertThat(administrator
                        .patch(room.path("url").asString(), Map.of("capacity", 6))
                        .expect(200)
                        .at("capacity")
                        .asInt())
                .isEqualTo(6);
    }

    private String series() {
        JsonNode made = p.post(events(), body("title", "Session", "rrule", "FREQ=WEEKLY;COUNT=4"))
                .expect(201)
                .json();
        return "/api/v1/events/" + made.path("id").asLong();
    }

    private String events() {
        return "/api/v1/calendars/" + calendar + "/events";
    }

    private String calendar(String visibility) {
        Script administrator = scripts.administrator();
        String made = administrator
                .post("/api/v1/calendars", Map.of("slug", slug(), "name", "Calendar", "visibility", visibility))
                .expect(201)
                .at("slug")
                .asString();
        administrator
                .put(
                        "/api/v1/calendars/" + made + "/access",
                        List.of(Map.of("person", planner.username(), "role", "edit")))
                .expect(200);
        return made;
    }

    private static String slug() {
        return TestPeople.fresh("c").toLowerCase(Locale.ROOT);
    }

    /** An hour and a half on a Wednesday, with more or other fields. */
    private static Map<String, Object> body(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "Session", "start", "2027-03-10T09:30", "end", "2027-03-10T11:00", "zone", "Europe/London"));
        for (int n = 0; n < more.length; n += 2) {
            body.put((String) more[n], more[n + 1]);
        }
        return body;
    }

    private static Stream<String> titles(Script.Answer answer) {
        return answer.expect(200)
                .at("items")
                .valueStream()
                .map(item -> item.path("title").asString());
    }

    private static Stream<String> slugs(Script.Answer answer) {
        return answer.expect(200)
                .at("items")
                .valueStream()
                .map(item -> item.path("slug").asString());
    }

    private static String shape(Script.Answer answer, String asked) {
        String path = asked.replaceAll("\\?.*", "");
        return answer.text().replace(path, "…");
    }
}
