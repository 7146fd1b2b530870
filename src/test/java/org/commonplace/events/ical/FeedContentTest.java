package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonplace.events.TestEvents.LONDON;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.weekly;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Pattern;
import org.commonplace.events.Recurrence;
import org.commonplace.events.Room;
import org.commonplace.events.RoomPlan;
import org.commonplace.events.Rooms;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in a feed, what leaves it, and what counts as a change. */
@CommonplaceTest
class FeedContentTest {

    @Autowired
    Feeds feeds;

    @Autowired
    PublicFeeds publicFeeds;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    Rooms rooms;

    @Autowired
    Purges purges;

    @Autowired
    TestEvents test;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    private CalendarDetails calendar;
    private Caller planner;
    private LocalDate soon;

    @BeforeEach
    void aPublicCalendar() {
        calendar = test.calendar(Visibility.PUBLIC);
        planner = test.someoneWith(Role.EDIT, calendar);
        soon = LocalDate.now(clock).plusMonths(1);
    }

    @Test
    void aRenamedRoomCountsAsAChange() {
        Room room = test.room();
        EventDetails event = test.event(
                planner, calendar, EventPlan.of("One", hour(soon + "T10:00")).in(Venue.in(room.id())));
        assertThat(text()).contains("LOCATION:" + room.name()).contains("SEQUENCE:0\r\n");
        String name = TestPeople.fresh("Library");

        rooms.change(people.administratorCaller(), room.id(), new RoomPlan(name, 20, "Level 2", null), false);

        assertThat(text())
                .contains("UID:" + event.uid())
                .contains("LOCATION:" + name)
                .contains("SEQUENCE:1\r\n");
    }

    @Test
    void whatChangesForAllOfASeriesCountsForItsExceptionsToo() {
        EventDetails event = test.event(planner, calendar, weekly("Clinic", soon + "T10:00", 4));
        LocalDateTime second = soon.plusWeeks(1).atTime(10, 0);
        EventTime later = EventTime.at(second.plusHours(1), second.plusHours(2), LONDON);
        series.change(planner, event.id(), second, OccurrenceChange.to(later), Scope.THIS, Consent.NONE);

        events.change(
                planner, event.id(), events.get(planner, event.id()).plan().titled("Surgery"), Consent.NONE);

        List<String> numbers =
                text().lines().filter(line -> line.startsWith("SEQUENCE:")).toList();
        assertThat(numbers).containsExactly("SEQUENCE:2", "SEQUENCE:2");
        assertThat(text().split("SUMMARY:Surgery", -1)).hasSize(3);
    }

    @Test
    void exceptionsThatLeftTheWindowAreDatesTheSeriesDoesWithout() {
        LocalDate past = soon.minusMonths(14);
        EventDetails event = test.event(planner, calendar, weekly("Clinic", past + "T10:00", 100));
        LocalDateTime second = past.plusWeeks(1).atTime(10, 0);
        series.cancel(planner, event.id(), second, Scope.THIS);

        assertThat(text())
                .contains("EXDATE;TZID=Europe/London:" + compact(second))
                .doesNotContain("RECURRENCE-ID");
        assertThat(new String(
                        feeds.event(Caller.ANONYMOUS, event.id(), FeedStyle.USUAL)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("RECURRENCE-ID;TZID=Europe/London:" + compact(second))
                .doesNotContain("EXDATE");
    }

    @Test
    void wholeDaysEndOnTheDayAfterTheLast() {
        test.event(planner, calendar, EventPlan.of("Conference", EventTime.allDay(soon, soon.plusDays(2), LONDON)));

        assertThat(text())
                .contains("DTSTART;VALUE=DATE:" + soon.toString().replace("-", "") + "\r\n")
                .contains("DTEND;VALUE=DATE:" + soon.plusDays(3).toString().replace("-", "") + "\r\n");
    }

    @Test
    void whatTakesNoTimeHasNoEnd() {
        LocalDateTime noon = soon.atTime(12, 0);
        test.event(planner, calendar, EventPlan.of("Deadline", EventTime.at(noon, noon, LONDON)));

        assertThat(text()).contains("SUMMARY:Deadline").doesNotContain("DTEND");
    }

    @Test
    void aFeedThatWouldBeTooLongSaysLess() {
        String words = "A word, and another; ".repeat(1_000);
        for (int n = 0; n < 60; n++) {
            test.event(
                    planner,
                    calendar,
                    EventPlan.of("Long " + n, hour(soon + "T10:00")).saying(words));
        }

        byte[] bytes = feeds.calendar(Caller.ANONYMOUS, calendar.slug(), FeedStyle.USUAL)
                .bytes();

        assertThat(bytes.length).isLessThanOrEqualTo(FeedBody.MOST_BYTES);
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(61);
        assertThat(text.lines().filter(line -> line.startsWith("DESCRIPTION:")))
                .allSatisfy(line -> assertThat(line).contains("…").contains("/events/"));
    }

    @Test
    void aFeedOfTooManyOccurrencesIsOfLessTimeAndSaysSo() {
        for (int n = 0; n < 4; n++) {
            EventPlan daily = EventPlan.of("Daily " + n, hour(soon + "T10:00"))
                    .repeating(Recurrence.forever(new Pattern.Daily()));
            test.event(planner, calendar, daily);
        }

        byte[] bytes = feeds.calendar(Caller.ANONYMOUS, calendar.slug(), new FeedStyle(true, false))
                .bytes();

        assertThat(bytes.length).isLessThanOrEqualTo(FeedBody.MOST_BYTES);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("X-WR-CALDESC:Only events from")
                .contains("SUMMARY:Daily 0", "SUMMARY:Daily 3")
                .doesNotContain("RRULE:FREQ=DAILY");
    }

    @Test
    void nothingIsLeftOfAPurgedEvent() {
        EventDetails event = test.event(planner, calendar, EventPlan.of("Gone for good", hour(soon + "T10:00")));
        test.event(planner, calendar, EventPlan.of("Stays", hour(soon + "T10:00")));
        assertThat(text()).contains("Gone for good");

        purges.purge(
                people.administratorCaller(),
                new Purge(Events.ref(event.id()), List.of()),
                "Named somebody by mistake",
                Long.toString(event.id()));

        assertThat(text()).doesNotContain("Gone for good").contains("Stays");
    }

    @Test
    void whatSomebodyTypesCannotAddAnything() {
        test.event(
                planner,
                calendar,
                EventPlan.of("Title\r\nATTACH:file:///etc/passwd", hour(soon + "T10:00"))
                        .saying("Text\r\nEND:VEVENT\r\nBEGIN:VALARM")
                        .in(Venue.at("Here\nURL:https://evil.example")));

        List<String> names = Arrays.stream(text().replace("\r\n ", "").split("\r\n"))
                .map(line -> line.split("[:;]", 2)[0])
                .toList();
        assertThat(names).doesNotContain("ATTACH").containsOnlyOnce("LOCATION");
        assertThat(names.stream().filter("URL"::equals)).hasSize(2);
        assertThat(names.stream().filter("END"::equals)).hasSize(5);
    }

    /** As visitors get it, from what is kept. */
    private String text() {
        return new String(
                publicFeeds
                        .get(FeedAddress.ofCalendar(calendar.slug()), FeedStyle.USUAL)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static String compact(LocalDateTime time) {
        return time.toString().replace("-", "").replace(":", "") + "00";
    }
}
