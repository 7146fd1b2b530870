package org.commonplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.Visitor;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CommonplaceTest
@Tag("browser")
class EventFirstHtmlTest {

    private static final String MISSING = "/events/999999999";

    @Autowired
    Visit visit;

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents testEvents;

    @LocalServerPort
    int port;

    @Test
    void aVisitorReadsAPublicEventWithoutASession() {
        EventDetails event = event(Visibility.PUBLIC, "Open </script> day");
        HttpResponse<String> answer = visit.get(event.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        Document html = Jsoup.parse(answer.body());
        assertThat(html.select("#first-paint h1").text()).isEqualTo("Open </script> day");
        JsonNode data = JsonMapper.builder()
                .build()
                .readTree(html.select("script[type=application/ld+json]").get(0).data());
        assertThat(data.path("name").asString()).isEqualTo("Open </script> day");
        assertThat(data.path("location").get(0).path("name").asString()).isEqualTo("Library");
        assertThat(answer.body()).doesNotContain("meet.example.org");
    }

    @Test
    void whatVisitorsMayNotSeeAnswersThemAsWhatIsMissing() {
        EventDetails event = event(Visibility.STAFF, "Zebrafish");
        HttpResponse<String> hidden = visit.get(event.url());
        HttpResponse<String> missing = visit.get(MISSING);
        assertThat(hidden.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(302);
        assertThat(hidden.headers().firstValue("location").orElseThrow())
                .isEqualTo(missing.headers()
                        .firstValue("location")
                        .orElseThrow()
                        .replace("999999999", Long.toString(event.id())));
        assertThat(hidden.body()).doesNotContain("Zebrafish");
    }

    @Test
    void whatColleaguesMayNotSeeIsMissingForThem() {
        EventDetails event = event(Visibility.PRIVATE, "Zebrafish");
        PersonCard outsider = people.someone();
        Visitor visitor = new Visitor(port);
        visitor.signIn(outsider.username(), TestPeople.PASSWORD);
        HttpResponse<String> hidden = visitor.get(event.url());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(visitor.get(MISSING).statusCode()).isEqualTo(404);
        assertThat(hidden.body()).doesNotContain("Zebrafish");
    }

    @Test
    void whatStaffSeeIsKeptOutOfSearchEngines() {
        EventDetails event = event(Visibility.STAFF, "Zebrafish");
        Visitor visitor = new Visitor(port);
        visitor.signIn(people.someone().username(), TestPeople.PASSWORD);
        Document html = Jsoup.parse(visitor.get(event.url()).body());
        assertThat(html.select("#first-paint h1").text()).isEqualTo("Zebrafish");
        assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(html.select("script[type=application/ld+json]")).isEmpty();
    }

    private EventDetails event(Visibility visibility, String title) {
        CalendarDetails calendar = testEvents.calendar(visibility);
        Caller planner = testEvents.someoneWith(Role.EDIT, calendar);
        return testEvents.event(
                planner,
                calendar,
                EventPlan.of(title, TestEvents.hour("2027-07-05T10:00"))
                        .in(Venue.at("Library").linkedTo("https://meet.example.org/secret")));
    }
}
