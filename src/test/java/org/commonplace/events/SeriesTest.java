package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.time;
import static org.commonplace.events.TestEvents.weekly;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Six Tuesdays at two, over the change to summer time; the second is moved, the fifth has another title. */
@CommonplaceTest
class SeriesTest {

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    Schedule schedule;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    private Caller planner;
    private long event;
    private List<OccurrenceDetails> before;

    @BeforeEach
    void sixTuesdays() {
        CalendarDetails calendar = made.calendar(Visibility.STAFF);
        planner = made.someoneWith(Role.EDIT, calendar);
        event = made.event(planner, calendar, weekly("Club", "2027-03-16T14:00", 6))
                .id();
        change("2027-03-23T14:00", OccurrenceChange.to(hour("2027-03-24T15:00")), Scope.THIS);
        change("2027-04-13T14:00", OccurrenceChange.titled("Guest"), Scope.THIS);
        before = all(event);
        assertThat(lines(event))
                .containsExactly(
                        "2027-03-16T14:00 Club",
                        "2027-03-24T15:00 Club",
                        "2027-03-30T14:00 Club",
                        "2027-04-06T14:00 Club",
                        "2027-04-13T14:00 Guest",
                        "2027-04-20T14:00 Club");
    }

    @Test
    void theClockHoldsOverItsChange() {
        assertThat(before.getFirst().time().startsAt()).hasToString("2027-03-16T14:00:00Z");
        assertThat(before.get(2).time().startsAt()).hasToString("2027-03-30T13:00:00Z");
    }

    @Test
    void oneIsChangedAndStaysTheSameOne() {
        int sequence = events.get(planner, event).sequence();

        OccurrenceDetails changed = change("2027-03-30T14:00", OccurrenceChange.titled("Special"), Scope.THIS);

        assertThat(changed.id()).isEqualTo(before.get(2).id());
        assertThat(changed.different()).isTrue();
        assertThat(lines(event)).contains("2027-03-30T14:00 Special").hasSize(6);
        assertThat(events.get(planner, event).sequence()).isEqualTo(sequence + 1);
        assertThat(changed.sequence()).isEqualTo(sequence + 1);
        change("2027-03-30T14:00", OccurrenceChange.titled("Special"), Scope.THIS);
        assertThat(events.get(planner, event).sequence()).as("nothing changed").isEqualTo(sequence + 1);
    }

    @Test
    void allAreChangedAndWhatWasDifferentStaysSo() {
        change("2027-03-30T14:00", OccurrenceChange.titled("Circle"), Scope.ALL);

        assertThat(lines(event))
                .containsExactly(
                        "2027-03-16T14:00 Circle",
                        "2027-03-24T15:00 Circle",
                        "2027-03-30T14:00 Circle",
                        "2027-04-06T14:00 Circle",
                        "2027-04-13T14:00 Guest",
                        "2027-04-20T14:00 Circle");
        assertSameOnes(all(event));
        change("2027-04-13T14:00", OccurrenceChange.titled("Round"), Scope.ALL);
        assertThat(lines(event)).as("the one it was said of included").contains("2027-04-13T14:00 Round");
    }

    @Test
    void thoseThatFollowAreChangedAsASeriesOfTheirOwn() {
        EventDetails was = events.get(planner, event);
        OccurrenceDetails first = change("2027-03-30T14:00", OccurrenceChange.titled("Circle"), Scope.FOLLOWING);

        EventDetails following = events.get(planner, first.event());
        assertThat(first.event()).isNotEqualTo(event);
        assertThat(following.uid()).isNotEqualTo(was.uid());
        assertThat(lines(event)).containsExactly("2027-03-16T14:00 Club", "2027-03-24T15:00 Club");
        assertThat(lines(first.event()))
                .containsExactly(
                        "2027-03-30T14:00 Circle",
                        "2027-04-06T14:00 Circle",
                        "2027-04-13T14:00 Guest",
                        "2027-04-20T14:00 Circle");
        EventDetails shortened = events.get(planner, event);
        assertThat(rule(shortened).rule(shortened.plan().time()))
                .isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270330T010000Z");
        assertThat(rule(following).count()).isEqualTo(4);
        assertThat(shortened.uid()).isEqualTo(was.uid());
        assertThat(shortened.sequence()).isEqualTo(was.sequence() + 1);
        assertSameOnes(
                Stream.concat(all(event).stream(), all(first.event()).stream()).toList());
    }

    @Test
    void fromTheFirstOnIsAll() {
        OccurrenceDetails first = change("2027-03-16T14:00", OccurrenceChange.titled("Circle"), Scope.FOLLOWING);

        assertThat(first.event()).isEqualTo(event);
        assertThat(lines(event)).hasSize(6);
    }

    @Test
    void allAreMovedAndThoseThatHadBeenMovedStayWhereTheyWerePut() {
        OccurrenceDetails moved = change("2027-03-30T14:00", OccurrenceChange.to(hour("2027-04-01T16:30")), Scope.ALL);

        assertThat(moved.id()).isEqualTo(before.get(2).id());
        assertThat(moved.originalStart()).isEqualTo(time("2027-04-01T16:30"));
        assertThat(lines(event))
                .containsExactly(
                        "2027-03-18T16:30 Club",
                        "2027-03-24T15:00 Club",
                        "2027-04-01T16:30 Club",
                        "2027-04-08T16:30 Club",
                        "2027-04-15T16:30 Guest",
                        "2027-04-22T16:30 Club");
        assertSameOnes(all(event));
    }

    @Test
    void allAreMovedByAWeekAndStillTheSameOnes() {
        change("2027-03-16T14:00", OccurrenceChange.to(hour("2027-03-23T14:00")), Scope.ALL);

        assertThat(lines(event))
                .containsExactly(
                        "2027-03-23T14:00 Club",
                        "2027-03-24T15:00 Club",
                        "2027-04-06T14:00 Club",
                        "2027-04-13T14:00 Club",
                        "2027-04-20T14:00 Guest",
                        "2027-04-27T14:00 Club");
        assertSameOnes(all(event));
    }

    @Test
    void thoseThatFollowAreMoved() {
        OccurrenceDetails first =
                change("2027-04-06T14:00", OccurrenceChange.to(hour("2027-04-07T09:00")), Scope.FOLLOWING);

        assertThat(first.originalStart()).isEqualTo(time("2027-04-07T09:00"));
        assertThat(lines(event))
                .containsExactly("2027-03-16T14:00 Club", "2027-03-24T15:00 Club", "2027-03-30T14:00 Club");
        assertThat(lines(first.event()))
                .containsExactly("2027-04-07T09:00 Club", "2027-04-14T09:00 Guest", "2027-04-21T09:00 Club");
    }

    @Test
    void aMovedOneIsMovedWithThoseThatFollow() {
        OccurrenceDetails first =
                change("2027-03-23T14:00", OccurrenceChange.to(hour("2027-03-25T10:00")), Scope.FOLLOWING);

        assertThat(lines(first.event()))
                .containsExactly(
                        "2027-03-25T10:00 Club",
                        "2027-04-01T10:00 Club",
                        "2027-04-08T10:00 Club",
                        "2027-04-15T10:00 Guest",
                        "2027-04-22T10:00 Club");
    }

    @Test
    void oneIsCancelledAndRestored() {
        series.cancel(planner, event, time("2027-03-23T14:00"), Scope.THIS);

        assertThat(lines(event)).contains("2027-03-24T15:00 Club cancelled").hasSize(6);
        series.restore(planner, event, time("2027-03-23T14:00"));
        assertThat(lines(event)).contains("2027-03-24T15:00 Club");
        assertSameOnes(all(event));
    }

    @Test
    void thoseThatFollowAreCancelled() {
        series.cancel(planner, event, time("2027-04-13T14:00"), Scope.FOLLOWING);

        assertThat(lines(event)).hasSize(4).noneMatch(line -> line.contains("cancelled"));
        List<String> rest = schedule
                .find(
                        planner,
                        ScheduleQuery.days(
                                        time("2027-04-11").toLocalDate(),
                                        time("2027-05-01").toLocalDate(),
                                        TestEvents.LONDON)
                                .inCalendars(Set.of(
                                        events.get(planner, event).calendar().id())),
                        new Paging(0, 10))
                .items()
                .stream()
                .map(line -> line.time().start() + " " + line.title() + " " + line.status())
                .toList();
        assertThat(rest).containsExactly("2027-04-13T14:00 Guest CANCELLED", "2027-04-20T14:00 Club CANCELLED");
    }

    @Test
    void allAreCancelledAndThoseCancelledBeforeStaySo() {
        series.cancel(planner, event, time("2027-03-30T14:00"), Scope.THIS);
        series.cancel(planner, event, time("2027-04-06T14:00"), Scope.ALL);

        assertThat(lines(event)).hasSize(6).allMatch(line -> line.endsWith("cancelled"));
        assertThatThrownBy(() -> series.restore(planner, event, time("2027-04-06T14:00")))
                .isInstanceOf(Invalid.class);
        events.restore(planner, event);
        assertThat(lines(event))
                .filteredOn(line -> line.endsWith("cancelled"))
                .containsExactly("2027-03-30T14:00 Club cancelled");
    }

    @Test
    void anotherRuleKeepsWhatIsOnTheSameDay() {
        EventPlan plan = events.get(planner, event).plan();
        events.change(
                planner,
                event,
                plan.repeating(Recurrence.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=4", plan.time())),
                Consent.NONE);

        assertThat(lines(event))
                .containsExactly(
                        "2027-03-16T14:00 Club",
                        "2027-03-30T14:00 Club",
                        "2027-04-13T14:00 Guest",
                        "2027-04-27T14:00 Club");
        assertThat(all(event).get(1).id()).isEqualTo(before.get(2).id());
        assertThat(all(event).get(2).id()).isEqualTo(before.get(4).id());
    }

    @Test
    void aShorterSeriesLosesItsLastOnes() {
        EventPlan plan = events.get(planner, event).plan();
        events.change(
                planner, event, plan.repeating(Recurrence.parse("FREQ=WEEKLY;COUNT=2", plan.time())), Consent.NONE);

        assertThat(lines(event)).containsExactly("2027-03-16T14:00 Club", "2027-03-24T15:00 Club");
    }

    @Test
    void whatIsNoOccurrenceIsNotFound() {
        for (String start : List.of("2027-03-17T14:00", "2027-03-16T14:01", "2027-04-27T14:00", "1999-01-01T00:00")) {
            assertThatThrownBy(() -> change(start, OccurrenceChange.titled("X"), Scope.THIS))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatIdentifiesAPatientIsStoppedAndNothingChanges() {
        List<String> was = lines(event);
        for (Scope scope : Scope.values()) {
            assertThatThrownBy(() -> change(
                            "2027-03-30T14:00", OccurrenceChange.titled("Patient with NHS number 943 476 5919"), scope))
                    .isInstanceOf(IdentifiableText.class);
        }
        assertThat(lines(event)).isEqualTo(was);
    }

    @Test
    void oneHasSpeakersAndAPlaceOfItsOwn() {
        Room room = made.room();
        change("2027-03-30T14:00", OccurrenceChange.by(List.of(Speaker.named("Dr Guest"))), Scope.THIS);
        change("2027-03-30T14:00", OccurrenceChange.to(Venue.in(room.id())), Scope.THIS);

        OccurrenceDetails one = series.get(planner, event, time("2027-03-30T14:00"));
        assertThat(one.speakers()).containsExactly("Dr Guest");
        assertThat(one.where()).isEqualTo(room.where());
        assertThat(all(event))
                .filteredOn(each -> each.id() != one.id())
                .allMatch(each -> each.where().isEmpty());
    }

    private static Recurrence rule(EventDetails details) {
        return Objects.requireNonNull(details.plan().recurrence());
    }

    private OccurrenceDetails change(String start, OccurrenceChange change, Scope scope) {
        return series.change(planner, event, time(start), change, scope, Consent.NONE);
    }

    private List<OccurrenceDetails> all(long id) {
        return schedule.of(
                        planner,
                        id,
                        LocalDateTime.parse("2020-01-01T00:00"),
                        LocalDateTime.parse("2040-01-01T00:00"),
                        new Paging(0, 200))
                .items();
    }

    private List<String> lines(long id) {
        return all(id).stream()
                .map(each -> each.time().start() + " " + each.title()
                        + (each.status() == EventStatus.CANCELLED ? " cancelled" : ""))
                .toList();
    }

    private void assertSameOnes(List<OccurrenceDetails> now) {
        assertThat(now.stream().map(OccurrenceDetails::id))
                .containsExactlyElementsOf(
                        before.stream().map(OccurrenceDetails::id).toList());
    }
}
