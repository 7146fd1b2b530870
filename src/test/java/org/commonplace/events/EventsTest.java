package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.LONDON;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.time;
import static org.commonplace.events.TestEvents.weekly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class EventsTest {

    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    Schedule schedule;

    @Autowired
    Clashes clashes;

    @Autowired
    Programmes programmes;

    @Autowired
    EventTemplates templates;

    @Autowired
    Rooms rooms;

    @Autowired
    OccurrencesAhead ahead;

    @Autowired
    Purges purges;

    @Autowired
    Descriptions descriptions;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    private CalendarDetails calendar;
    private Caller planner;

    @BeforeEach
    void aCalendar() {
        calendar = made.calendar(Visibility.STAFF);
        planner = made.someoneWith(Role.EDIT, calendar);
    }

    @Test
    void everythingThatIsPlannedIsKept() {
        Room room = made.room();
        EventFacts facts = new EventFacts(
                List.of(Speaker.of(planner.personId()), Speaker.named("Dr Guest")),
                Set.of("Sepsis", "Wards"),
                Set.of("03", "04"),
                Technique.JOURNAL_CLUB,
                List.of(Material.at("https://example.org/paper", "The paper")),
                "Ask the library",
                12,
                Visibility.PRIVATE);
        EventPlan plan = new EventPlan(
                " Journal  club ",
                "What **changes**?",
                hour("2027-03-10T12:30"),
                null,
                new Venue(room.id(), "Ring at the door", "https://meet.example.org/abc", 60),
                facts);

        EventDetails event = made.event(planner, calendar, plan);

        assertThat(event.plan()).isEqualTo(plan);
        assertThat(event.title()).isEqualTo("Journal club");
        assertThat(event.plan().facts().tags()).containsExactly("sepsis", "wards");
        assertThat(event.speakers()).containsExactly("Sam Person", "Dr Guest");
        assertThat(event.where()).isEqualTo(room.where() + ", Ring at the door");
        assertThat(event.sequence()).isZero();
        assertThat(events.get(planner, event.id())).isEqualTo(event);
        assertThat(descriptions
                        .render(planner, event.id(), event.plan().description())
                        .plainText())
                .contains("What changes?");
    }

    @Test
    void onlyWhatCanBeSeenRaisesTheSequence() {
        EventDetails event = made.event(planner, calendar, EventPlan.of("Talk", hour("2027-03-10T12:30")));

        EventDetails same = events.change(planner, event.id(), event.plan(), Consent.NONE);
        EventDetails changed = events.change(planner, event.id(), event.plan().titled("Other"), Consent.NONE);
        EventDetails cancelled = events.cancel(planner, event.id());

        assertThat(same.sequence()).isZero();
        assertThat(same.changedAt()).isEqualTo(event.changedAt());
        assertThat(changed.sequence()).isEqualTo(1);
        assertThat(changed.changedAt()).isAfter(event.changedAt());
        assertThat(cancelled.sequence()).isEqualTo(2);
        assertThat(cancelled.status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(events.cancel(planner, event.id()).sequence()).isEqualTo(2);
        assertThat(events.restore(planner, event.id()).sequence()).isEqualTo(3);
        assertThat(cancelled.uid()).isEqualTo(event.uid());
    }

    @Test
    void anotherNameOfARoomIsAChangeOfWhatIsPlannedThere() {
        Room room = made.room();
        EventDetails there = made.event(
                planner,
                calendar,
                EventPlan.of("There", hour("2037-03-10T12:30")).in(Venue.in(room.id())));
        EventDetails over = made.event(
                planner,
                calendar,
                EventPlan.of("Over", hour("2020-03-10T12:30")).in(Venue.in(room.id())));

        RoomPlan renamed = new RoomPlan(TestPeople.fresh("Other"), 20, "Level 2", null);
        rooms.change(people.administratorCaller(), room.id(), renamed, false);
        rooms.change(people.administratorCaller(), room.id(), renamed, true);

        assertThat(events.get(planner, there.id()).sequence()).isEqualTo(1);
        assertThat(events.get(planner, there.id()).where()).startsWith(renamed.name());
        assertThat(events.get(planner, over.id()).sequence()).isZero();
        assertThatThrownBy(() -> made.event(planner, calendar, there.plan().titled("New")))
                .as("no longer offered")
                .isInstanceOf(Invalid.class);
        assertThat(events.change(planner, there.id(), there.plan().titled("Stays"), Consent.NONE)
                        .title())
                .isEqualTo("Stays");
    }

    @Test
    void wholeDaysAreOnTheirDaysWhereverOneIs() {
        made.event(
                planner,
                calendar,
                EventPlan.of(
                        "Days",
                        EventTime.allDay(LocalDate.parse("2027-03-30"), LocalDate.parse("2027-03-31"), LONDON)));
        for (String zone : List.of("Europe/London", "Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kiritimati")) {
            assertThat(titles("2027-03-29", "2027-03-29", zone)).as(zone).isEmpty();
            assertThat(titles("2027-03-30", "2027-03-30", zone)).as(zone).containsExactly("Days");
            assertThat(titles("2027-03-31", "2027-03-31", zone)).as(zone).containsExactly("Days");
            assertThat(titles("2027-04-01", "2027-04-01", zone)).as(zone).isEmpty();
        }
    }

    @Test
    void whatBeganBeforeIsFoundWhileItLasts() {
        EventTime weeks = EventTime.at(time("2027-02-20T10:00"), time("2027-03-20T10:00"), LONDON);
        made.event(planner, calendar, EventPlan.of("Campaign", weeks));
        made.event(
                planner,
                calendar,
                EventPlan.of("Night", EventTime.at(time("2027-03-09T22:00"), time("2027-03-10T06:00"), LONDON)));
        EventTime moment = EventTime.at(time("2027-03-11T00:00"), time("2027-03-11T00:00"), LONDON);
        made.event(planner, calendar, EventPlan.of("Deadline", moment));

        assertThat(titles("2027-03-10", "2027-03-10", "Europe/London")).containsExactly("Campaign", "Night");
        assertThat(titles("2027-03-11", "2027-03-11", "Europe/London")).containsExactly("Campaign", "Deadline");
        assertThat(titles("2027-03-21", "2027-03-21", "Europe/London")).isEmpty();
    }

    @Test
    void theScheduleIsNarrowedByWhatIsAskedFor() {
        Room room = made.room();
        made.event(
                planner,
                calendar,
                EventPlan.of("Sepsis 50%_", hour("2027-03-10T09:00"))
                        .with(EventFacts.tagged("acute"))
                        .in(Venue.in(room.id())));
        EventFacts forNurses = new EventFacts(List.of(), Set.of(), Set.of("03"), null, List.of(), "", null, null);
        made.event(
                planner,
                calendar,
                EventPlan.of("Falls", hour("2027-03-10T10:00")).with(forNurses).in(Venue.at("Lecture theatre")));

        assertThat(titles(query().tagged(Set.of("acute", "other")))).containsExactly("Sepsis 50%_");
        assertThat(titles(query().meantFor(Set.of("01")))).containsExactly("Sepsis 50%_");
        assertThat(titles(query().meantFor(Set.of("03")))).containsExactly("Sepsis 50%_", "Falls");
        assertThat(titles(query().at(room.id(), ""))).containsExactly("Sepsis 50%_");
        assertThat(titles(query().at(null, "theatre"))).containsExactly("Falls");
        assertThat(titles(query().at(null, room.name()))).containsExactly("Sepsis 50%_");
        assertThat(titles(query().saying("50%_"))).containsExactly("Sepsis 50%_");
        assertThat(titles(query().saying("5__"))).isEmpty();
        assertThat(schedule.find(planner, query(), new Paging(0, 1)).total()).isEqualTo(2);
        assertThat(schedule.find(planner, query(), new Paging(1, 1)).items())
                .extracting(OccurrenceLine::title)
                .containsExactly("Falls");
        assertThat(schedule.find(planner, query(), new Paging(7, 1)).items()).isEmpty();
        assertThatThrownBy(() -> ScheduleQuery.days(LocalDate.EPOCH, LocalDate.parse("1999-01-01"), LONDON))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSeriesWithoutAnEndIsWrittenDownAheadAndGoesOn() {
        LocalDate today = LocalDate.now(clock);
        EventTime first = hour(today.atTime(9, 0).toString());
        EventDetails event = made.event(
                planner,
                calendar,
                EventPlan.of("Rounds", first).repeating(Recurrence.forever(Pattern.Weekly.on(today.getDayOfWeek()))));
        List<OccurrenceDetails> written = occurrences(event.id());
        LocalDate last = written.getLast().time().start().toLocalDate();
        assertThat(last).isBetween(today.plusMonths(24).minusWeeks(1), today.plusMonths(24));

        AsOf.at(clock.instant().plus(120, ChronoUnit.DAYS), ahead::write);

        List<OccurrenceDetails> more = occurrences(event.id());
        assertThat(more.subList(0, written.size())).isEqualTo(written);
        assertThat(more.getLast().time().start().toLocalDate()).isBetween(last.plusDays(110), last.plusDays(130));
        assertThat(events.get(planner, event.id()).sequence()).isZero();
    }

    @Test
    void theSameIsPlannedOnceMoreOrOnSeveralDates() {
        EventDetails event = made.event(planner, calendar, weekly("Club", "2027-03-16T14:00", 3));

        EventDetails again =
                events.duplicate(planner, event.id(), calendar.id(), time("2027-04-15T10:00"), Consent.NONE);
        List<EventDetails> several = events.planSeveral(
                planner,
                calendar.id(),
                EventPlan.of("Induction", hour("2027-01-04T09:00")),
                List.of(time("2027-05-04T09:00"), time("2027-02-01T13:00"), time("2027-02-01T13:00")),
                Consent.NONE);

        assertThat(again.uid()).isNotEqualTo(event.uid());
        assertThat(occurrences(again.id()))
                .extracting(each -> each.time().start().toString())
                .containsExactly("2027-04-15T10:00", "2027-04-22T10:00", "2027-04-29T10:00");
        assertThat(several)
                .extracting(each -> each.plan().time().start().toString())
                .containsExactly("2027-02-01T13:00", "2027-05-04T09:00");
        assertThat(several.getFirst().plan().time().end()).isEqualTo(time("2027-02-01T14:00"));
    }

    @Test
    void aTemplateIsPlannedFromAndNeverTakesPlace() {
        EventPlan plan = EventPlan.of("After action review", hour("2027-01-04T09:00"))
                .with(EventFacts.NONE.with(Technique.AFTER_ACTION_REVIEW));
        EventDetails template = templates.save(planner, calendar.id(), plan, Consent.NONE);
        Caller reader = made.someoneWith(Role.VIEW, calendar);

        EventPlan begun = templates.plan(planner, template.id(), time("2027-06-01T15:00"));

        assertThat(begun.facts().technique()).isEqualTo(Technique.AFTER_ACTION_REVIEW);
        assertThat(begun.time().end()).isEqualTo(time("2027-06-01T16:00"));
        assertThat(templates.list(planner, calendar.id()))
                .extracting(EventDetails::id)
                .containsExactly(template.id());
        assertThat(events.list(planner, calendar.id(), ALL).items()).isEmpty();
        assertThat(titles("2027-01-04", "2027-01-04", "Europe/London")).isEmpty();
        assertThat(events.find(reader, template.id())).isEmpty();
        assertThatThrownBy(() -> events.cancel(planner, template.id())).isInstanceOf(NotFound.class);
        templates.remove(planner, template.id());
        assertThat(events.find(planner, template.id())).isEmpty();
    }

    @Test
    void sessionsMakeAProgramme() {
        EventDetails one = made.event(planner, calendar, EventPlan.of("One", hour("2027-03-10T09:00")));
        EventDetails two = made.event(planner, calendar, EventPlan.of("Two", hour("2027-03-03T09:00")));
        EventDetails elsewhere = made.event(
                made.someoneWith(Role.EDIT, calendar), calendar, EventPlan.of("Three", hour("2027-03-17T09:00")));
        Programme course = programmes.create(planner, calendar.id(), "Course", "In **three** parts", Consent.NONE);

        programmes.setSessions(planner, course.id(), List.of(one.id(), two.id(), elsewhere.id()));
        programmes.setSessions(planner, course.id(), List.of(elsewhere.id(), one.id()));

        assertThat(programmes.get(planner, course.id()).sessions())
                .extracting(EventDetails::title)
                .containsExactly("Three", "One");
        assertThat(events.get(planner, one.id()).programme()).isEqualTo(course.id());
        assertThat(events.get(planner, two.id()).programme()).isNull();
        assertThat(programmes.list(planner, calendar.id()))
                .extracting(Programme::title)
                .containsExactly("Course");
        assertThat(programmes.offered(planner, calendar.id()))
                .extracting(EventDetails::title)
                .containsExactly("Two", "One", "Three");

        programmes.remove(planner, course.id());
        assertThat(programmes.list(planner, calendar.id())).isEmpty();
        assertThat(events.get(planner, one.id()).programme()).isNull();
    }

    @Test
    void roomsAndSpeakersThatAreTakenAreToldAsFarAsMayBe() {
        Room room = made.room();
        Caller speaker = people.caller();
        EventPlan talk = weekly("Talk", "2027-03-16T14:00", 4)
                .in(Venue.in(room.id()))
                .with(EventFacts.NONE.with(List.of(Speaker.of(speaker.personId()))));
        EventDetails taken = made.event(planner, calendar, talk);
        CalendarDetails other = made.calendar(Visibility.STAFF);
        Caller otherPlanner = made.someoneWith(Role.EDIT, other);
        EventPlan wanted = EventPlan.of("Mine", hour("2027-03-23T14:30"))
                .in(Venue.in(room.id()))
                .with(EventFacts.NONE.with(List.of(Speaker.of(speaker.personId()))));

        List<Clash> told = clashes.of(otherPlanner, Proposal.of(other.id(), wanted, null));
        assertThat(told).hasSize(2).allMatch(clash -> Objects.equals(clash.title(), "Talk"));
        assertThat(told).extracting(clash -> clash.taken().start()).containsOnly(time("2027-03-23T14:00"));
        events.change(planner, taken.id(), talk.with(talk.facts().with(Visibility.PRIVATE)), Consent.NONE);
        assertThat(clashes.of(otherPlanner, Proposal.of(other.id(), wanted, null)))
                .hasSize(2)
                .allMatch(clash -> clash.event() == null && clash.title() == null);
        assertThat(clashes.of(otherPlanner, Proposal.of(other.id(), wanted.at(hour("2027-03-23T15:00")), null)))
                .as("right after it")
                .isEmpty();
        assertThat(clashes.of(planner, Proposal.of(calendar.id(), wanted, taken.id())))
                .as("itself")
                .isEmpty();
        events.cancel(planner, taken.id());
        assertThat(clashes.of(otherPlanner, Proposal.of(other.id(), wanted, null)))
                .isEmpty();
    }

    @Test
    void whatIdentifiesAPatientIsNotPlanned() {
        EventPlan plan = EventPlan.of("Case", hour("2027-03-10T09:00")).saying("NHS number 943 476 5919");

        assertThatThrownBy(() -> made.event(planner, calendar, plan)).isInstanceOf(IdentifiableText.class);
        assertThat(events.list(planner, calendar.id(), ALL).items()).isEmpty();
    }

    @Test
    void whatBecomesPublicIsSignedFor() {
        CalendarDetails open = made.calendar(Visibility.PUBLIC);
        Caller curator = made.someoneWith(Role.CURATE, open);
        EventPlan closed = EventPlan.of("Talk", hour("2027-03-10T09:00")).with(EventFacts.NONE.with(Visibility.STAFF));
        EventDetails event = made.event(curator, open, closed);
        EventPlan opened = closed.with(EventFacts.NONE);

        String hash = hashOf(() -> events.change(curator, event.id(), opened, Consent.NONE));
        assertThat(events.change(curator, event.id(), opened, new Consent(null, hash))
                        .plan()
                        .facts()
                        .visibility())
                .isNull();
        CalendarDetails inside = made.calendar(Visibility.STAFF);
        Caller insideCurator = made.someoneWith(Role.CURATE, inside);
        made.event(insideCurator, inside, EventPlan.of("Talk", hour("2027-03-10T09:00")));
        CalendarPlan wider = inside.plan().seenBy(Visibility.PUBLIC);
        String all = hashOf(() -> calendars.change(insideCurator, inside.id(), wider, Consent.NONE));
        calendars.change(insideCurator, inside.id(), wider, new Consent(null, all));
        assertThat(events.list(Caller.ANONYMOUS, inside.id(), ALL).items()).hasSize(1);
    }

    @Test
    void nothingIsLeftOfAPurgedEvent() {
        EventDetails event = made.event(planner, calendar, weekly("Club", "2027-03-16T14:00", 3));

        purges.purge(
                people.administratorCaller(),
                new Purge(Events.ref(event.id()), List.of()),
                "Named somebody by mistake",
                Long.toString(event.id()));

        assertThat(events.find(planner, event.id())).isEmpty();
        assertThat(titles("2027-03-16", "2027-03-30", "Europe/London")).isEmpty();
    }

    private static String hashOf(Runnable unsigned) {
        try {
            unsigned.run();
        } catch (SignatureMissing missing) {
            return missing.hash();
        }
        throw new AssertionError("Nobody asked for a signature");
    }

    private ScheduleQuery query() {
        return ScheduleQuery.days(LocalDate.parse("2027-03-10"), LocalDate.parse("2027-03-10"), LONDON)
                .inCalendars(Set.of(calendar.id()));
    }

    private List<String> titles(ScheduleQuery query) {
        return schedule.find(planner, query, ALL).items().stream()
                .map(OccurrenceLine::title)
                .toList();
    }

    private List<String> titles(String first, String last, String zone) {
        ScheduleQuery query = ScheduleQuery.days(LocalDate.parse(first), LocalDate.parse(last), ZoneId.of(zone))
                .inCalendars(Set.of(calendar.id()));
        assertThat(schedule.onScreen(planner, query))
                .isEqualTo(schedule.find(planner, query, ALL).items());
        return titles(query);
    }

    private List<OccurrenceDetails> occurrences(long event) {
        LocalDateTime from = LocalDateTime.ofInstant(Instant.EPOCH, LONDON);
        return schedule.of(planner, event, from, from.plusYears(200), ALL).items();
    }
}
