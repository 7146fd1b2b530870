package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.events.numbers.TestSessions;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CommonplaceTest
class NumbersApiTest {

    private static final String YEAR = "?from=2024-04-01&to=2025-03-31";
    private static final String REPORT = "/api/v1/reports/attendance";

    @Autowired
    Scripts scripts;

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents events;

    @Autowired
    TestSessions sessions;

    private CalendarDetails calendar;
    private Script planner;

    @BeforeEach
    void aSession() {
        calendar = events.calendar(Visibility.STAFF);
        PersonCard card = people.someone();
        Caller caller = people.caller(card);
        events.give(caller, Role.EDIT, calendar);
        EventDetails may = sessions.held(caller, calendar, "2024-05-14T14:00");
        sessions.came(caller, may, "03", 9, 3);
        sessions.came(caller, may, "01", 2, 0);
        planner = scripts.of(card);
    }

    @Test
    void whoPlansGetsTheReport() {
        JsonNode report = planner.get(REPORT + YEAR).expect(200).json();

        assertThat(report.at("/total/now/attended").asInt()).isEqualTo(11);
        assertThat(report.at("/total/now/hours").asDouble()).isEqualTo(1);
        assertThat(report.at("/total/now/hoursReceived").asDouble()).isEqualTo(11);
        assertThat(report.at("/total/now/rate").asDouble()).isEqualTo(11 / 14.0);
        assertThat(report.at("/before/from").asString()).isEqualTo("2023-04-01");
        assertThat(report.at("/tables/1/rows/0/key").asString()).isEqualTo(calendar.slug());
        assertThat(report.at("/tables/3/by").asString()).isEqualTo("staff-group");
        assertThat(report.at("/tables/3/keptBack").asBoolean()).isTrue();
        assertThat(report.at("/tables/3/rows")).isEmpty();
    }

    @Test
    void filesAreForThoseWhoPlanToo() {
        String file = planner.get(REPORT + ".csv" + YEAR).expect(200).text();

        assertThat(file).contains("\"Registered\"", "\"By calendar\"");
        planner.get(REPORT + ".xlsx" + YEAR).expect(200);
        Script other = scripts.of(people.someone());
        other.get(REPORT + ".csv" + YEAR).expect(403);
        other.get(REPORT + ".xlsx" + YEAR).expect(403);
    }

    @Test
    void wrongQuestionsAreExplained() {
        planner.get(REPORT + "?from=2024-04-01").expect(422);
        planner.get(REPORT + "?from=2024-04-01&to=2024-03-01").expect(422);
        planner.get(REPORT + YEAR + "&technique=juggling").expect(422);
        planner.get(REPORT + YEAR + "&calendar=no-such-calendar").expect(422);
    }

    @Test
    void aCalendarOneDoesNotPlanInIsNotReportedOn() {
        CalendarDetails open = events.calendar(Visibility.PUBLIC);
        CalendarDetails closed = events.calendar(Visibility.PRIVATE);

        planner.get(REPORT + YEAR + "&calendar=" + open.slug()).expect(404);
        planner.get(REPORT + YEAR + "&calendar=" + closed.slug()).expect(422);
        scripts.of(people.someone()).get(REPORT + YEAR).expect(403);
        scripts.visitor().get(REPORT + YEAR).expect(401);
    }
}
