package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.time;
import static org.commonplace.events.TestEvents.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class EventFacesTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents testEvents;

    @Autowired
    EventFaces faces;

    @Autowired
    Series series;

    @Autowired
    EventTags tags;

    @Autowired
    ComingDates dates;

    @Autowired
    Descriptions descriptions;

    @Autowired
    Schedule schedule;

    @Test
    void aPublicEventTellsMachinesWhatItIs() {
        EventDetails event = event(
                Visibility.PUBLIC,
                EventPlan.of("Open day", hour("2027-07-05T10:00"))
                        .saying("Come **all**.")
                        .in(Venue.at("Library").linkedTo("https://meet.example.org/secret")));
        EventFaces.Face face = faces.find(Caller.ANONYMOUS, event.id(), null).orElseThrow();
        Map<String, Object> data = face.data();
        assertThat(data)
                .containsEntry("@type", "Event")
                .containsEntry("name", "Open day")
                .containsEntry("startDate", "2027-07-05T10:00:00+01:00")
                .containsEntry("eventStatus", "https://schema.org/EventScheduled")
                .containsEntry("eventAttendanceMode", "https://schema.org/MixedEventAttendanceMode")
                .containsEntry("description", "Come all.");
        assertThat(data.toString() + face).doesNotContain("meet.example.org");
        assertThat(face.html()).contains("<strong>all</strong>");
    }

    @Test
    void whatIsKeptFromVisitorsTellsMachinesNothing() {
        EventDetails event = event(Visibility.STAFF, EventPlan.of("Staff day", hour("2027-07-05T10:00")));
        assertThat(faces.find(Caller.ANONYMOUS, event.id(), null)).isEmpty();
        EventFaces.Face face = faces.find(people.caller(), event.id(), null).orElseThrow();
        assertThat(face.title()).isEqualTo("Staff day");
        assertThat(face.data()).isEmpty();
    }

    @Test
    void aCancelledDateOfASeriesSaysSo() {
        CalendarDetails calendar = testEvents.calendar(Visibility.PUBLIC);
        Caller planner = testEvents.someoneWith(Role.EDIT, calendar);
        EventDetails event = testEvents.event(planner, calendar, weekly("Club", "2027-07-05T10:00", 3));
        series.cancel(planner, event.id(), time("2027-07-12T10:00"), Scope.THIS);
        assertThat(faces.find(Caller.ANONYMOUS, event.id(), time("2027-07-12T10:00"))
                        .orElseThrow()
                        .data())
                .containsEntry("eventStatus", "https://schema.org/EventCancelled");
        assertThat(faces.find(Caller.ANONYMOUS, event.id(), time("2027-07-13T10:00")))
                .isEmpty();
    }

    @Test
    void theNextDateIsTheFirstThatIsNotOver() {
        CalendarDetails calendar = testEvents.calendar(Visibility.STAFF);
        Caller planner = testEvents.someoneWith(Role.EDIT, calendar);
        EventDetails over = testEvents.event(planner, calendar, weekly("Club", "2020-07-06T10:00", 3));
        assertThat(dates.next(planner, over).originalStart()).isEqualTo(time("2020-07-20T10:00"));
        EventDetails coming = testEvents.event(planner, calendar, weekly("Club", "2199-07-01T10:00", 3));
        assertThat(dates.next(planner, coming).originalStart()).isEqualTo(time("2199-07-01T10:00"));
        assertThat(dates.of(planner, coming, 2)).hasSize(2);
        assertThatThrownBy(() -> dates.next(
                        people.caller(), event(Visibility.PRIVATE, EventPlan.of("Hidden", hour("2027-07-05T10:00")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tagsOfHiddenEventsAreNotOffered() {
        String tag = TestPeople.fresh("tag").toLowerCase(Locale.ROOT);
        CalendarDetails calendar = testEvents.calendar(Visibility.PRIVATE);
        Caller planner = testEvents.someoneWith(Role.EDIT, calendar);
        testEvents.event(
                planner,
                calendar,
                EventPlan.of("Hidden", hour("2027-07-05T10:00")).with(EventFacts.tagged(tag)));
        assertThat(tags.inUse(planner)).contains(tag);
        assertThat(tags.inUse(people.caller())).doesNotContain(tag);
        assertThat(tags.inUse(Caller.ANONYMOUS)).doesNotContain(tag);
    }

    @Test
    void onlyPlannersSeeAPreview() {
        CalendarDetails calendar = testEvents.calendar(Visibility.STAFF);
        Caller planner = testEvents.someoneWith(Role.EDIT, calendar);
        assertThat(descriptions.preview(planner, calendar.id(), "So **so**")).contains("<strong>so</strong>");
        assertThatThrownBy(() -> descriptions.preview(people.caller(), calendar.id(), "x"))
                .isInstanceOf(NotAllowed.class);
        CalendarDetails hidden = testEvents.calendar(Visibility.PRIVATE);
        assertThatThrownBy(() -> descriptions.preview(planner, hidden.id(), "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void mineIsWhatOnePlannedOrSpeaksAt() {
        CalendarDetails calendar = testEvents.calendar(Visibility.STAFF);
        Caller planner = testEvents.someoneWith(Role.EDIT, calendar);
        Caller speaker = people.caller();
        EventPlan plan = EventPlan.of("Talk", hour("2027-07-05T10:00"));
        testEvents.event(planner, calendar, plan.with(EventFacts.NONE.with(List.of(Speaker.of(speaker.personId())))));
        ScheduleQuery july = ScheduleQuery.days(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 31), TestEvents.LONDON)
                .inCalendars(Set.of(calendar.id()));
        assertThat(schedule.onScreen(speaker, july.of(speaker.personId()))).hasSize(1);
        assertThat(schedule.onScreen(planner, july.of(planner.personId()))).hasSize(1);
        Caller reader = people.caller();
        assertThat(schedule.onScreen(reader, july.of(reader.personId()))).isEmpty();
        assertThat(schedule.onScreen(reader, july)).hasSize(1);
    }

    private EventDetails event(Visibility visibility, EventPlan plan) {
        CalendarDetails calendar = testEvents.calendar(visibility);
        return testEvents.event(testEvents.someoneWith(Role.EDIT, calendar), calendar, plan);
    }
}
