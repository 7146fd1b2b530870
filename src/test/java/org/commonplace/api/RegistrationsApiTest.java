package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class RegistrationsApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    Scripts scripts;

    private PersonCard planner;
    private Script p;
    private String event;

    @BeforeEach
    void anEventWithTwoPlaces() {
        planner = people.someone();
        p = scripts.of(planner);
        event = event("public", 2);
    }

    @Test
    void placesAreGivenUntilThereAreNoneAndThenPeopleQueue() {
        PersonCard first = people.someone();
        Script one = scripts.of(first);
        JsonNode registered =
                one.post(event + "/registrations", Map.of()).expect(201).json();
        scripts.of(people.someone()).post(event + "/registrations").expect(201);
        JsonNode waiting = scripts.of(people.someone())
                .post(event + "/registrations", Map.of())
                .expect(201)
                .json();

        assertThat(registered.path("status").asString()).isEqualTo("registered");
        assertThat(registered.has("place")).isFalse();
        assertThat(waiting.path("status").asString()).isEqualTo("waitlisted");
        assertThat(waiting.path("place").asInt()).isEqualTo(1);
        assertThat(one.post(event + "/registrations", Map.of())
                        .expect(201)
                        .at("id")
                        .asLong())
                .isEqualTo(registered.path("id").asLong());
        JsonNode list = p.get(event + "/registrations").expect(200).json();
        assertThat(list.path("total").asInt()).isEqualTo(3);
        assertThat(list.path("items").path(0).path("person").asString()).isEqualTo(first.username());
        JsonNode state =
                scripts.visitor().get(event + "/registration").expect(200).json();
        assertThat(state.path("phase").asString()).isEqualTo("queue");
        assertThat(state.path("left").asInt()).isZero();
    }

    @Test
    void organisersAloneSeeWhoComes() {
        PersonCard someone = people.someone("Nadia Nameless");
        Script own = scripts.of(someone);
        long id = own.post(event + "/registrations", Map.of())
                .expect(201)
                .at("id")
                .asLong();
        Script other = scripts.of(people.someone());

        Script.Answer mine = own.get(event + "/registrations").expect(200);
        assertThat(mine.at("items").path(0).path("id").asLong()).isEqualTo(id);
        assertThat(other.get(event + "/registrations").expect(200).at("total").asInt())
                .isZero();
        for (Script nosy : List.of(other, scripts.visitor())) {
            for (String address : List.of("", "/registration", "/registrations", "/registrations/" + id)) {
                assertThat(nosy.get(event + address).text())
                        .doesNotContain("Nameless")
                        .doesNotContain(someone.username());
            }
        }
        other.get(event + "/registrations/" + id).problem(404);
        other.delete(event + "/registrations/" + id).problem(404);
        other.post(event + "/registrations/" + id + "/approval", Map.of("approved", false))
                .problem(404);
        other.post(event + "/registrations/" + id + "/acceptance").problem(404);
        scripts.visitor().get(event + "/registrations").problem(401);
        scripts.visitor().delete(event + "/registrations/" + id).problem(401);
        own.delete(event + "/registrations/" + id).expect(204);
    }

    @Test
    void aVisitorRegistersByAddressAndIsToldTheSameWhateverItIs() {
        String email = TestPeople.fresh("guest") + "@example.org";
        Map<String, String> body = Map.of("name", "Gwen Guest", "email", email);

        JsonNode first = scripts.visitor()
                .post(event + "/registrations", body)
                .expect(201)
                .json();
        JsonNode again = scripts.visitor()
                .post(event + "/registrations", body)
                .expect(201)
                .json();

        for (JsonNode answer : List.of(first, again)) {
            assertThat(answer.path("status").asString()).isEqualTo("awaiting-confirmation");
            assertThat(answer.has("place")).isFalse();
            assertThat(answer.path("id").asLong()).isPositive();
        }
        scripts.visitor().post(event + "/registrations", Map.of()).problem(401);
        scripts.visitor()
                .post(event + "/registrations", Map.of("name", "G", "email", "nowhere"))
                .invalid("email");
        scripts.visitor().post(event("staff", 2) + "/registrations", body).problem(401);
        assertThat(p.post(event + "/registrations", Map.of("name", "Gil", "email", "x" + email))
                        .expect(201)
                        .at("status")
                        .asString())
                .as("with a token nothing has to be confirmed")
                .isEqualTo("registered");
    }

    @Test
    void whatIsAskedAndWhenItOpensIsSaidByOrganisers() {
        JsonNode plan = p.put(
                        event + "/registration",
                        Map.of(
                                "approval",
                                true,
                                "questions",
                                List.of(Map.of(
                                        "kind",
                                        "choice",
                                        "words",
                                        "Where?",
                                        "choices",
                                        List.of("Here", "There"),
                                        "required",
                                        true))))
                .expect(200)
                .json();
        long question = plan.path("questions").path(0).path("id").asLong();
        Script someone = scripts.of(people.someone());

        someone.put(event + "/registration", Map.of("approval", false)).problem(403);
        someone.post(event + "/registrations", Map.of()).invalid("answers");
        JsonNode asking = someone.post(
                        event + "/registrations", Map.of("answers", Map.of(Long.toString(question), "Here")))
                .expect(201)
                .json();
        assertThat(asking.path("status").asString()).isEqualTo("awaiting-approval");
        assertThat(p.post(
                                event + "/registrations/" + asking.path("id").asLong() + "/approval",
                                Map.of("approved", true))
                        .expect(200)
                        .at("status")
                        .asString())
                .isEqualTo("registered");
        p.put(event + "/registration", Map.of("opens", "2027-01-01T00:00:00Z", "closes", "2026-12-01T00:00:00Z"))
                .invalid("closes");
        p.put(event + "/registration", Map.of("opens", "2027-01-01T00:00:00Z")).expect(200);
        scripts.of(people.someone()).post(event + "/registrations", Map.of()).invalid("occurrence");
        p.put(event + "/registration", Map.of("extent", "decade")).invalid("extent");
        p.put(event + "/registration", Map.of("mostPlaces", 1_000_000_000)).invalid("mostPlaces");
    }

    @Test
    void anOfferIsTakenOverRest() {
        String single = event("public", 1);
        long in = scripts.of(people.someone())
                .post(single + "/registrations", Map.of())
                .expect(201)
                .at("id")
                .asLong();
        Script next = scripts.of(people.someone());
        long waiting = next.post(single + "/registrations", Map.of())
                .expect(201)
                .at("id")
                .asLong();
        p.delete(single + "/registrations/" + in).expect(204);

        JsonNode offered =
                next.get(single + "/registrations/" + waiting).expect(200).json();

        assertThat(offered.path("status").asString()).isEqualTo("offered");
        assertThat(offered.path("heldUntil").asString()).isNotBlank();
        assertThat(next.post(single + "/registrations/" + waiting + "/acceptance")
                        .expect(200)
                        .at("status")
                        .asString())
                .isEqualTo("registered");
    }

    @Test
    void attendanceIsNotedOverRest() {
        PersonCard someone = people.someone("Pat Present");
        Script own = scripts.of(someone);
        long id = own.post(event + "/registrations", Map.of())
                .expect(201)
                .at("id")
                .asLong();
        String note = event + "/registrations/" + id + "/attendance";

        own.post(note, Map.of("present", true)).problem(404);
        own.get(event + "/attendance").problem(404);
        p.post(note).expect(204);
        JsonNode list = p.get(event + "/attendance").expect(200).json();
        assertThat(list.path("items").path(0).path("present").asBoolean()).isTrue();
        assertThat(list.path("code").asString()).matches("[a-z]{8}");
        p.post(note, Map.of("present", false)).expect(204);
        p.delete(note).expect(204);
        own.post(event + "/attendance", Map.of("code", "babababa")).invalid("code");
        p.post(event + "/attendance", Map.of("person", people.someone().username()))
                .expect(204);
        assertThat(p.get(event + "/attendance").at("total").asInt()).isEqualTo(2);
        byte[] file = "Name,Duration\nPat Present,20\nStranger,9\n".getBytes(StandardCharsets.UTF_8);
        own.upload(event + "/attendance/imports", "meeting.csv", file).problem(404);
        JsonNode taken = p.upload(event + "/attendance/imports", "meeting.csv", file)
                .expect(200)
                .json();
        assertThat(taken.path("items").path(0).path("registration").asLong()).isEqualTo(id);
        own.get(event + "/certificate.pdf").expect(200);
        p.upload(event + "/attendance/imports", "meeting.csv", new byte[] {1, 2, 3})
                .invalid("file");
    }

    @Test
    void listsToTakeAlongAndWhatWasSaidAreForOrganisers() {
        Script own = scripts.of(people.someone());
        own.post(event + "/registrations", Map.of()).expect(201);

        for (String file : List.of(
                "/registrations.csv",
                "/registrations.xlsx",
                "/registrations/staff-groups.csv",
                "/registrations/staff-groups.xlsx")) {
            own.get(event + file).problem(404);
            scripts.visitor().get(event + file).problem(401);
            assertThat(p.get(event + file)
                            .expect(200)
                            .header("Content-Disposition")
                            .orElse(""))
                    .startsWith("attachment");
        }
        own.get(event + "/feedback").problem(404);
        assertThat(p.get(event + "/feedback").expect(200).at("answers").asInt()).isZero();
        own.post(event + "/feedback", Map.of("useful", 5, "recommend", 5)).invalid("feedback");
        own.post(event + "/feedback", Map.of("useful", 6, "recommend", 5)).invalid("useful");
        own.get(event + "/certificate.pdf").problem(404);
        scripts.visitor().get(event + "/certificate.pdf").problem(401);
    }

    private String event(String visibility, int capacity) {
        Script administrator = scripts.administrator();
        String slug = TestPeople.fresh("reg").toLowerCase(Locale.ROOT);
        administrator
                .post("/api/v1/calendars", Map.of("slug", slug, "name", "Calendar", "visibility", visibility))
                .expect(201);
        administrator
                .put(
                        "/api/v1/calendars/" + slug + "/access",
                        List.of(Map.of("person", planner.username(), "role", "edit")))
                .expect(200);
        long id = p.post(
                        "/api/v1/calendars/" + slug + "/events",
                        Map.of(
                                "title",
                                "Searching well",
                                "start",
                                "2027-03-10T09:30",
                                "end",
                                "2027-03-10T11:00",
                                "zone",
                                "Europe/London",
                                "capacity",
                                capacity))
                .expect(201)
                .at("id")
                .asLong();
        return "/api/v1/events/" + id;
    }
}
