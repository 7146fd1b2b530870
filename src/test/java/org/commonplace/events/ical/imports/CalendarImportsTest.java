package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.ical.imports.Ics.bytes;
import static org.commonplace.events.ical.imports.Ics.calendar;
import static org.commonplace.events.ical.imports.Ics.event;

import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventStatus;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Room;
import org.commonplace.events.Schedule;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class CalendarImportsTest {

    private static final Paging ALL = new Paging(0, 200);
    private static final LocalDateTime FROM = LocalDateTime.parse("2027-01-01T00:00");
    private static final LocalDateTime TO = LocalDateTime.parse("2028-01-01T00:00");

    @Autowired
    CalendarImports imports;

    @Autowired
    Events events;

    @Autowired
    Schedule schedule;

    @Autowired
    TestEvents calendars;

    @Autowired
    TestPeople people;

    private CalendarDetails here;
    private Caller planner;

    @BeforeEach
    void aCalendar() {
        here = calendars.calendar(Visibility.PUBLIC);
        planner = calendars.someoneWith(Role.EDIT, here);
    }

    private ImportAnswer take(String file) {
        return imports.take(planner, here.id(), bytes(file), Consent.NONE);
    }

    private ImportAnswer takeEvent(String... lines) {
        return take(calendar(event("one", lines)));
    }

    private List<EventDetails> all() {
        return events.list(planner, here.id(), ALL).items();
    }

    private EventDetails one() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<OccurrenceDetails> occurrences(EventDetails event) {
        return schedule.of(planner, event.id(), FROM, TO, ALL).items();
    }

    private List<String> reasons(ImportAnswer answer) {
        return answer.problems().stream().map(ImportProblem::message).toList();
    }

    @Test
    void aSecondImportChangesWhatChangedAndNothingElse() {
        String first = calendar(
                event("one", "DTSTART:20270310T093000", "SEQUENCE:0"), event("two", "DTSTART:20270311T093000"));
        assertThat(take(first).counts()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        List<EventDetails> before = all();
        assertThat(take(first).counts()).isEqualTo(new ImportCounts(0, 0, 0, 2));
        assertThat(all()).isEqualTo(before);

        String second = calendar(
                event("one", "DTSTART:20270310T140000", "SEQUENCE:1"), event("two", "DTSTART:20270311T093000"));
        assertThat(take(second).counts()).isEqualTo(new ImportCounts(0, 1, 0, 1));

        EventDetails moved = events.get(planner, before.getFirst().id());
        assertThat(moved.uid()).isEqualTo("one");
        assertThat(moved.plan().time().start()).isEqualTo("2027-03-10T14:00");
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(events.get(planner, before.get(1).id())).isEqualTo(before.get(1));
    }

    @Test
    void anOlderFileChangesNothing() {
        takeEvent("DTSTART:20270310T140000", "SEQUENCE:4");

        ImportAnswer older = takeEvent("DTSTART:20270310T093000", "SEQUENCE:3");
        ImportAnswer earlier = takeEvent("DTSTART:20270310T093000", "SEQUENCE:4", "LAST-MODIFIED:20260101T000000Z");

        assertThat(older.counts()).isEqualTo(new ImportCounts(0, 0, 0, 1));
        assertThat(reasons(older)).containsExactly("events.import.older");
        assertThat(reasons(earlier)).containsExactly("events.import.older");
        assertThat(one().plan().time().start()).isEqualTo("2027-03-10T14:00");
    }

    @Test
    void theSameFileDoesNotUndoWhatWasChangedHere() {
        takeEvent("DTSTART:20270310T140000");
        EventDetails changed = events.change(planner, one().id(), one().plan().titled("Renamed here"), Consent.NONE);

        assertThat(takeEvent("DTSTART:20270310T140000").counts()).isEqualTo(new ImportCounts(0, 0, 0, 1));

        assertThat(one()).isEqualTo(changed);
    }

    @Test
    void whatOnlyThisPlaceKnowsStaysWhenTheFileChanges() {
        Room room = calendars.room();
        takeEvent("DTSTART:20270310T140000", "LOCATION:" + room.plan().name(), "CATEGORIES:Training");
        EventPlan plan = one().plan();
        assertThat(plan.venue().room()).isEqualTo(room.id());
        events.change(planner, one().id(), plan.with(plan.facts().with(12)), Consent.NONE);

        takeEvent("DTSTART:20270310T150000", "SEQUENCE:9");

        EventPlan after = one().plan();
        assertThat(after.facts().capacity()).isEqualTo(12);
        assertThat(after.facts().tags()).containsExactly("training");
        assertThat(after.venue().room()).isEqualTo(room.id());
        assertThat(after.time().start()).isEqualTo("2027-03-10T15:00");
    }

    @Test
    void aCancelledEventIsCancelledAndRestoredByTheFile() {
        takeEvent("DTSTART:20270310T140000");

        ImportAnswer cancelled = takeEvent("DTSTART:20270310T140000", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(cancelled.counts()).isEqualTo(new ImportCounts(0, 0, 1, 0));
        assertThat(one().status()).isEqualTo(EventStatus.CANCELLED);

        assertThat(takeEvent("DTSTART:20270310T140000", "SEQUENCE:8").counts().updated())
                .isEqualTo(1);
        assertThat(one().status()).isEqualTo(EventStatus.PLANNED);
    }

    @Test
    void aCancellingFileCancelsWhatIsThereAndPlansNothing() {
        takeEvent("DTSTART:20270310T140000");

        ImportAnswer answer = take(calendar(
                "METHOD:CANCEL",
                event("one", "DTSTART:20270310T140000", "SEQUENCE:2"),
                event("other", "DTSTART:20270310T140000", "SEQUENCE:2")));

        assertThat(answer.counts()).isEqualTo(new ImportCounts(0, 0, 1, 1));
        assertThat(one().status()).isEqualTo(EventStatus.CANCELLED);
    }

    @Test
    void aSeriesIsPlannedWithWhatIsDifferentAndFollowsTheFile() {
        String series = event(
                "one",
                "DTSTART:20270310T093000",
                "DTEND:20270310T103000",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE:20270317T093000");
        String moved = event(
                "one",
                "RECURRENCE-ID:20270324T093000",
                "DTSTART:20270325T140000",
                "DTEND:20270325T150000",
                "LOCATION:Elsewhere");
        take(calendar(series, moved));
        List<OccurrenceDetails> occurrences = occurrences(one());

        assertThat(occurrences)
                .extracting(each -> each.time().start().toString())
                .containsExactly("2027-03-10T09:30", "2027-03-17T09:30", "2027-03-25T14:00", "2027-03-31T09:30");
        assertThat(occurrences)
                .extracting(OccurrenceDetails::status)
                .containsExactly(EventStatus.PLANNED, EventStatus.CANCELLED, EventStatus.PLANNED, EventStatus.PLANNED);
        assertThat(occurrences.get(2).where()).isEqualTo("Elsewhere");
        assertThat(take(calendar(series, moved)).counts()).isEqualTo(new ImportCounts(0, 0, 0, 1));

        ImportAnswer back = take(calendar(series.replace("EXDATE", "SEQUENCE:5\r\nX-NOT")));
        assertThat(back.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(occurrences(one()))
                .extracting(each -> each.time().start().toString())
                .containsExactly("2027-03-10T09:30", "2027-03-17T09:30", "2027-03-24T09:30", "2027-03-31T09:30");
        assertThat(occurrences(one())).extracting(OccurrenceDetails::status).containsOnly(EventStatus.PLANNED);
    }

    @Test
    void aFileWithOneOccurrenceChangesThatOfTheSeriesThatIsHere() {
        takeEvent("DTSTART;TZID=America/New_York:20270310T093000", "RRULE:FREQ=WEEKLY;COUNT=3");

        ImportAnswer answer = take(
                calendar(event("one", "RECURRENCE-ID:20270317T133000Z", "DTSTART:20270317T150000Z", "SEQUENCE:1")));
        ImportAnswer unknown =
                take(calendar(event("two", "RECURRENCE-ID:20270317T133000Z", "DTSTART:20270317T150000Z")));

        assertThat(answer.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(occurrences(one()).get(1).time().startsAt()).isEqualTo("2027-03-17T15:00:00Z");
        assertThat(reasons(unknown)).containsExactly("events.import.no-series");
        assertThat(all()).hasSize(1);
    }

    @Test
    void extraDatesGoWhenTheFileHasThemNoLonger() {
        takeEvent("DTSTART:20270310T093000", "RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20270312T093000,20270313T093000");
        assertThat(all()).hasSize(3);

        ImportAnswer answer = takeEvent(
                "DTSTART:20270310T093000", "RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20270312T093000", "SEQUENCE:2");

        assertThat(answer.counts().cancelled()).isEqualTo(1);
        assertThat(all())
                .filteredOn(event -> event.status() == EventStatus.CANCELLED)
                .extracting(EventDetails::uid)
                .containsExactly("one-20270313T093000");
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndDoesNothing() {
        take(calendar(event("one", "DTSTART:20270310T093000"), event("two", "DTSTART:20270310T093000")));
        String file = calendar(
                event("one", "DTSTART:20270310T100000", "SEQUENCE:1"),
                event("two", "DTSTART:20270310T093000"),
                event("three", "DTSTART:20270310T093000"),
                event("four", "DTSTART:20270310T093000", "DESCRIPTION:Patient 943 476 5919"),
                event("five", "DTSTART:soon"));
        List<EventDetails> before = all();

        ImportAnswer preview = imports.preview(planner, here.id(), bytes(file), Consent.NONE);

        assertThat(all()).isEqualTo(before);
        assertThat(preview.counts()).isEqualTo(new ImportCounts(1, 1, 0, 1));
        assertThat(preview.outcomes())
                .extracting(outcome -> outcome.uid() + " " + outcome.what())
                .containsExactly("one UPDATED", "two UNCHANGED", "three CREATED", "four REFUSED");
        assertThat(reasons(preview)).containsExactly("events.import.time", "events.import.identifies-surely");
        ImportAnswer taken = take(file);
        assertThat(taken.counts()).isEqualTo(preview.counts());
        assertThat(taken.problems()).isEqualTo(preview.problems());
    }

    @Test
    void textThatMayIdentifySomebodyNeedsAReason() {
        String words = "DESCRIPTION:Meeting 943 476 5919 in " + TestPeople.fresh("room");
        String file = calendar(event("one", "DTSTART:20270310T093000", words));

        ImportAnswer stopped = take(file);
        assertThat(reasons(stopped)).containsExactly("events.import.identifies");
        assertThat(all()).isEmpty();
        ImportAnswer passed =
                imports.take(planner, here.id(), bytes(file), Consent.because("It is the number of an online meeting"));

        assertThat(passed.counts().created()).isEqualTo(1);
    }

    @Test
    void anOccurrencesTextIsLookedAtToo() {
        ImportAnswer answer = take(calendar(
                event("one", "DTSTART:20270310T093000", "RRULE:FREQ=WEEKLY;COUNT=4"),
                event(
                        "one",
                        "RECURRENCE-ID:20270317T093000",
                        "DTSTART:20270317T093000",
                        "DESCRIPTION:Patient 943 476 5919")));

        assertThat(reasons(answer)).containsExactly("events.import.identifies-surely");
        assertThat(all()).isEmpty();
    }

    @Test
    void onlyThoseWhoPlanInACalendarImportIntoIt() {
        byte[] file = bytes(calendar(event("one", "DTSTART:20270310T093000")));
        Caller reader = calendars.someoneWith(Role.COMMENT, here);
        CalendarDetails hidden = calendars.calendar(Visibility.PRIVATE);
        Caller reading = new Caller(planner.person(), planner.groups(), false, true);

        for (Caller other : List.of(reader, Caller.ANONYMOUS, reading)) {
            assertThatThrownBy(() -> imports.take(other, here.id(), file, Consent.NONE))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> imports.preview(other, here.id(), file, Consent.NONE))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> imports.take(planner, hidden.id(), file, Consent.NONE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.preview(planner, hidden.id(), file, Consent.NONE))
                .isInstanceOf(NotFound.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void theUidOfAnEventElsewhereGivesNoHoldOfIt() {
        CalendarDetails other = calendars.calendar(Visibility.PRIVATE);
        Caller theirs = calendars.someoneWith(Role.EDIT, other);
        EventDetails secret =
                calendars.event(theirs, other, EventPlan.of("Secret", TestEvents.hour("2027-03-10T09:00")));

        take(calendar(event(secret.uid(), "DTSTART:20270310T093000", "SEQUENCE:99")));

        assertThat(events.get(theirs, secret.id())).isEqualTo(secret);
        assertThat(one().title()).isEqualTo("Journal club");
    }
}
