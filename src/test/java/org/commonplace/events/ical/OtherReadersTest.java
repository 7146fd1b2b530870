package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.weekly;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.commonplace.CommonplaceTest;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as libraries read them that others wrote, and as JSON. */
@CommonplaceTest
class OtherReadersTest {

    @Autowired
    Feeds feeds;

    @Autowired
    TestEvents test;

    @Autowired
    Clock clock;

    @BeforeAll
    static void fetchNothing() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    @Test
    void ical4jFindsNothingWrong() throws Exception {
        CalendarDetails calendar = filled();

        byte[] bytes = feeds.calendar(Caller.ANONYMOUS, calendar.slug(), FeedStyle.USUAL)
                .bytes();
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        ValidationResult result = read.validate();

        assertThat(result.hasErrors()).as(result.toString()).isFalse();
        List<CalendarComponent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(3);
    }

    @Test
    void aCalendarWithoutEventsIsStillOne() {
        CalendarDetails calendar = test.calendar(Visibility.PUBLIC);

        String text = new String(
                feeds.calendar(Caller.ANONYMOUS, calendar.slug(), FeedStyle.USUAL)
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(text).contains("NAME:A calendar\r\n", "BEGIN:VTIMEZONE\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void jsonSaysTheSameInItsOwnForms() {
        CalendarDetails calendar = filled();

        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(feeds.calendar(Caller.ANONYMOUS, calendar.slug(), new FeedStyle(false, true))
                        .bytes());

        assertThat(json.path(0).asString()).isEqualTo("vcalendar");
        JsonNode series = events(json, "Clinic");
        assertThat(line(series, "rrule").path(2).asString()).isEqualTo("recur");
        assertThat(line(series, "rrule").path(3).path("freq").asString()).isEqualTo("WEEKLY");
        assertThat(line(series, "rrule").path(3).path("count").asInt()).isEqualTo(4);
        assertThat(line(series, "dtstart").path(1).path("tzid").asString()).isEqualTo("Europe/London");
        assertThat(line(series, "dtstart").path(3).asString()).matches("\\d{4}-\\d\\d-\\d\\dT10:00:00");
        assertThat(line(series, "dtstamp").path(3).asString()).endsWith("Z");
        JsonNode days = events(json, "Conference");
        assertThat(line(days, "dtstart").path(2).asString()).isEqualTo("date");
        assertThat(line(days, "dtstart").path(1).has("value")).isFalse();
        assertThat(line(events(json, "One, two; three"), "categories").size()).isEqualTo(5);
    }

    private CalendarDetails filled() {
        CalendarDetails calendar = test.calendar(Visibility.PUBLIC);
        Caller planner = test.someoneWith(Role.EDIT, calendar);
        LocalDate soon = LocalDate.now(clock).plusMonths(1);
        test.event(planner, calendar, weekly("Clinic", soon + "T10:00", 4));
        test.event(
                planner,
                calendar,
                EventPlan.of("Conference", EventTime.allDay(soon, soon.plusDays(1), TestEvents.LONDON)));
        test.event(
                planner,
                calendar,
                EventPlan.of("One, two; three", hour(soon + "T12:00"))
                        .in(Venue.online("https://meet.example/x"))
                        .with(EventFacts.tagged("a", "b")));
        return calendar;
    }

    private static JsonNode events(JsonNode calendar, String title) {
        for (JsonNode part : calendar.path(2)) {
            if (part.path(0).asString().equals("vevent")
                    && line(part, "summary").path(3).asString().equals(title)) {
                return part;
            }
        }
        throw new AssertionError("No event called " + title);
    }

    private static JsonNode line(JsonNode part, String name) {
        for (JsonNode line : part.path(1)) {
            if (line.path(0).asString().equals(name)) {
                return line;
            }
        }
        throw new AssertionError("No " + name);
    }
}
