package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.LONDON;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.time;
import static org.commonplace.events.TestEvents.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.events.ical.SyncedCalendar;
import org.commonplace.events.ical.SyncedCalendars;
import org.commonplace.events.ical.check.CheckedFeeds;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each thing events do for a caller, tried by one who may not have it done; and lists leave out what is kept from them. */
@CommonplaceTest
class EventAccessTest {

    private static final Paging ALL = new Paging(0, 200);
    private static final LocalDateTime START = time("2027-03-16T14:00");

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    Series series;

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
    JoinLinks links;

    @Autowired
    CalendarEntries entries;

    @Autowired
    FollowedCalendars followed;

    @Autowired
    Feeds feeds;

    @Autowired
    CheckedFeeds checked;

    @Autowired
    SyncedCalendars synced;

    @Autowired
    Descriptions descriptions;

    @Autowired
    AccessPolicy access;

    @Autowired
    Groups groups;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    private CalendarDetails calendar;
    private Caller planner;
    private EventDetails event;
    private Programme programme;

    @BeforeEach
    void aPrivateCalendar() {
        calendar = made.calendar(Visibility.PRIVATE);
        planner = made.someoneWith(Role.EDIT, calendar);
        event = made.event(
                planner,
                calendar,
                weekly("Secret", "2027-03-16T14:00", 3).in(Venue.online("https://meet.example.org/secret")));
        programme = programmes.create(planner, calendar.id(), "Course", "", Consent.NONE);
        programmes.setSessions(planner, programme.id(), List.of(event.id()));
    }

    @Test
    void strangersAndVisitorsAreToldOfNothing() {
        for (Caller caller : List.of(people.caller(), Caller.ANONYMOUS)) {
            long id = calendar.id();
            refused(
                    NotFound.class,
                    () -> calendars.get(caller, calendar.slug()),
                    () -> calendars.get(caller, id),
                    () -> calendars.change(caller, id, calendar.plan(), Consent.NONE),
                    () -> calendars.handOver(caller, id, 1),
                    () -> calendars.accessOf(caller, id),
                    () -> calendars.setAccess(caller, id, List.of()),
                    () -> events.plan(caller, id, event.plan(), Consent.NONE),
                    () -> events.planSeveral(caller, id, event.plan(), List.of(START), Consent.NONE),
                    () -> events.list(caller, id, ALL),
                    () -> events.duplicate(caller, event.id(), id, START, Consent.NONE),
                    () -> clashes.of(caller, Proposal.of(id, event.plan(), null)),
                    () -> programmes.create(caller, id, "Mine", "", Consent.NONE),
                    () -> programmes.change(caller, programme.id(), "Mine", "", Consent.NONE),
                    () -> programmes.setSessions(caller, programme.id(), List.of()),
                    () -> programmes.remove(caller, programme.id()),
                    () -> programmes.offered(caller, calendar.id()),
                    () -> programmes.get(caller, programme.id()),
                    () -> programmes.list(caller, id),
                    () -> templates.save(caller, id, event.plan(), Consent.NONE),
                    () -> templates.list(caller, id),
                    () -> templates.plan(caller, event.id(), START),
                    () -> templates.remove(caller, event.id()),
                    () -> followed.follow(caller, id),
                    () -> entries.calendar(caller, calendar.slug()),
                    () -> feeds.calendar(caller, calendar.slug(), FeedStyle.USUAL),
                    () -> feeds.answered(caller, calendar.slug(), FeedStyle.USUAL),
                    () -> checked.calendar(caller, calendar.slug()));
            toldOfNoEvent(caller);
            assertThat(entries.calendars(caller)).doesNotContain(id);
            if (caller.isSignedIn()) {
                assertThat(synced.find(caller, calendar.slug())).isEmpty();
                assertThat(synced.list(caller))
                        .noneMatch(seen -> Long.valueOf(id).equals(seen.calendar()));
            } else {
                refused(NotAllowed.class, () -> synced.find(caller, calendar.slug()), () -> synced.list(caller));
            }
            assertThat(calendars.list(caller)).noneMatch(seen -> seen.id() == id);
            assertThat(calendars.plannedBy(caller)).isEmpty();
            assertThat(calendars.find(caller, id)).isEmpty();
            assertThat(calendars.find(caller, calendar.slug())).isEmpty();
        }
    }

    @Test
    void whoSeesTheCalendarIsToldOfNoEventThatIsKeptFromThem() {
        events.change(planner, event.id(), event.plan().with(EventFacts.NONE.with(Visibility.PRIVATE)), Consent.NONE);
        Caller reader = made.someoneWith(Role.COMMENT, calendar);

        toldOfNoEvent(reader);
        assertThat(events.list(reader, calendar.id(), ALL).total()).isZero();
        assertThat(programmes.get(reader, programme.id()).sessions()).isEmpty();
        assertThat(programmes.list(reader, calendar.id()).getFirst().sessions()).isEmpty();
        assertThat(titles(planner)).hasSize(3);
    }

    @Test
    void whoMayOnlyLookHasNothingChanged() {
        Caller reader = made.someoneWith(Role.COMMENT, calendar);
        Caller reading = new Caller(planner.person(), planner.groups(), false, true);
        for (Caller caller : List.of(reader, reading)) {
            long id = event.id();
            refused(
                    NotAllowed.class,
                    () -> events.plan(caller, calendar.id(), event.plan(), Consent.NONE),
                    () -> events.planSeveral(caller, calendar.id(), event.plan(), List.of(START), Consent.NONE),
                    () -> events.duplicate(caller, id, calendar.id(), START, Consent.NONE),
                    () -> events.change(caller, id, event.plan().titled("Mine"), Consent.NONE),
                    () -> events.cancel(caller, id),
                    () -> events.restore(caller, id),
                    () -> series.change(caller, id, START, OccurrenceChange.titled("Mine"), Scope.THIS, Consent.NONE),
                    () -> series.cancel(caller, id, START, Scope.FOLLOWING),
                    () -> series.restore(caller, id, START),
                    () -> clashes.of(caller, Proposal.of(calendar.id(), event.plan(), null)),
                    () -> programmes.create(caller, calendar.id(), "Mine", "", Consent.NONE),
                    () -> programmes.change(caller, programme.id(), "Mine", "", Consent.NONE),
                    () -> programmes.setSessions(caller, programme.id(), List.of()),
                    () -> programmes.remove(caller, programme.id()),
                    () -> programmes.offered(caller, calendar.id()),
                    () -> templates.save(caller, calendar.id(), event.plan(), Consent.NONE),
                    () -> templates.list(caller, calendar.id()),
                    () -> templates.plan(caller, id, START),
                    () -> templates.remove(caller, id),
                    () -> rooms.add(caller, new RoomPlan("Mine", null, "", null)));
        }
        refused(
                NotAllowed.class,
                () -> followed.follow(reading, calendar.id()),
                () -> followed.leave(reading, calendar.id()));
        assertThat(events.get(planner, event.id()).sequence()).isZero();
        assertThat(titles(reading)).as("what is kept to planners").hasSize(3);
    }

    @Test
    void whoPlansDoesNotCurate() {
        refused(
                NotAllowed.class,
                () -> calendars.change(planner, calendar.id(), calendar.plan(), Consent.NONE),
                () -> calendars.handOver(planner, calendar.id(), planner.personId()),
                () -> calendars.accessOf(planner, calendar.id()),
                () -> calendars.setAccess(planner, calendar.id(), List.of()),
                () -> calendars.create(planner, TestEvents.slug(), calendar.plan(), Consent.NONE),
                () -> rooms.add(planner, new RoomPlan("Mine", null, "", null)),
                () -> rooms.change(planner, 1, new RoomPlan("Mine", null, "", null), true),
                () -> rooms.list(Caller.ANONYMOUS));
        assertThat(calendars.mayCreate(planner, null)).isFalse();
        assertThat(rooms.mayChange(planner)).isFalse();
        assertThat(rooms.mayChange(made.someoneWith(Role.CURATE, calendar))).isTrue();
    }

    @Test
    void aCalendarCannotBePutIntoASpaceByWhoDoesNotCurateThat() {
        Caller curator = made.someoneWith(Role.CURATE, calendar);
        SpaceDetails hidden = wiki.space(Visibility.PRIVATE);
        SpaceDetails seen = wiki.space(Visibility.STAFF);

        refused(
                NotFound.class,
                () -> calendars.change(curator, calendar.id(), calendar.plan().in(hidden.id()), Consent.NONE));
        refused(
                NotAllowed.class,
                () -> calendars.change(curator, calendar.id(), calendar.plan().in(seen.id()), Consent.NONE));
    }

    @Test
    void aCalendarOfASpaceIsSeenByNobodyWhoDoesNotSeeTheSpace() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        CalendarDetails open =
                made.calendar(CalendarPlan.of("Open", Visibility.PUBLIC, LONDON).in(space.id()));
        EventDetails meeting =
                made.event(people.administratorCaller(), open, EventPlan.of("Meeting", hour("2027-03-16T14:00")));

        assertThat(events.find(Caller.ANONYMOUS, meeting.id())).isEmpty();
        assertThat(events.find(people.caller(), meeting.id())).isEmpty();
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        assertThat(events.get(reader, meeting.id()).role()).isEqualTo(Role.VIEW);
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        assertThat(events.cancel(editor, meeting.id()).status()).isEqualTo(EventStatus.CANCELLED);
        Caller curator = wiki.someoneWith(Role.CURATE, space);
        assertThat(calendars.mayCreate(curator, space.id())).isTrue();
        assertThat(calendars
                        .create(curator, TestEvents.slug(), open.plan(), Consent.NONE)
                        .role())
                .isEqualTo(Role.CURATE);
    }

    @Test
    void theNarrowestOfCalendarAndEventHolds() {
        CalendarDetails staff = made.calendar(Visibility.STAFF);
        Caller owner = made.someoneWith(Role.EDIT, staff);
        EventPlan plan = EventPlan.of("Talk", hour("2027-03-16T14:00"));
        long asWide = made.event(owner, staff, plan).id();
        long wider = made.event(owner, staff, plan.with(EventFacts.NONE.with(Visibility.PUBLIC)))
                .id();
        long narrower = made.event(owner, staff, plan.with(EventFacts.NONE.with(Visibility.PRIVATE)))
                .id();

        assertThat(seen(Caller.ANONYMOUS, asWide, wider, narrower)).isEmpty();
        assertThat(seen(people.caller(), asWide, wider, narrower)).containsExactly(asWide, wider);
        assertThat(seen(owner, asWide, wider, narrower)).containsExactly(asWide, wider, narrower);
    }

    @Test
    void whoSpeaksSeesTheEventAndItsLink() {
        Caller speaker = people.caller();
        assertThat(events.find(speaker, event.id())).isEmpty();
        events.change(
                planner,
                event.id(),
                event.plan().with(EventFacts.NONE.with(List.of(Speaker.of(speaker.personId())))),
                Consent.NONE);

        EventDetails told = events.get(speaker, event.id());
        assertThat(told.role()).isEqualTo(Role.VIEW);
        assertThat(told.plan().venue().onlineUrl()).isEqualTo("https://meet.example.org/secret");
        assertThat(titles(speaker)).hasSize(3);
        assertThat(calendars.list(speaker)).noneMatch(seen -> seen.id() == calendar.id());
    }

    @Test
    void theLinkIsGivenToThoseWhoPlanAndNoOneElse() {
        Caller reader = made.someoneWith(Role.VIEW, calendar);
        OccurrenceDetails first = series.get(reader, event.id(), START);

        assertThat(events.get(reader, event.id()).plan().venue().onlineUrl()).isNull();
        assertThat(events.get(reader, event.id()).online()).isTrue();
        assertThat(first.venue().onlineUrl()).isNull();
        assertThat(first.online()).isTrue();
        assertThat(links.of(reader, first.id())).isEmpty();
        assertThat(links.of(planner, first.id())).contains("https://meet.example.org/secret");
        assertThat(links.of(Caller.ANONYMOUS, first.id())).isEmpty();
        assertThat(links.of(planner, -1)).isEmpty();
    }

    @Test
    void materialsAreForThoseWhoMaySeeThem() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        Caller both = wiki.someoneWith(Role.EDIT, space);
        long page = wiki.page(both, space, "Hidden", "Text.").id();
        CalendarDetails open = made.calendar(Visibility.PUBLIC);
        EventFacts reading = EventFacts.NONE.reading(
                List.of(Material.of(new ContentRef("page", page)), Material.at("https://example.org/a", "A")));
        EventPlan plan = EventPlan.of("Talk", hour("2027-03-16T14:00")).with(reading);
        Caller stranger = made.someoneWith(Role.EDIT, open);

        refused(Invalid.class, () -> made.event(stranger, open, plan));
        Caller administrator = people.administratorCaller();
        EventDetails talk = made.event(administrator, open, plan);

        assertThat(events.get(administrator, talk.id()).plan().facts().materials())
                .hasSize(2);
        assertThat(events.get(both, talk.id()).plan().facts().materials()).hasSize(2);
        assertThat(events.get(people.caller(), talk.id()).plan().facts().materials())
                .containsExactly(Material.at("https://example.org/a", "A"));
    }

    @Test
    void rolesEndAtOnce() {
        Caller administrator = people.administratorCaller();
        PersonCard member = people.someone();
        GroupCard group = people.group(member);
        calendars.setAccess(administrator, calendar.id(), List.of(CalendarGrant.toGroup(group.id(), Role.EDIT)));
        Caller inGroup = people.caller(member);
        assertThat(events.find(planner, event.id())).isEmpty();
        assertThat(events.get(inGroup, event.id()).role()).isEqualTo(Role.EDIT);

        assertThat(groups.losses(administrator, group.id())).hasSize(1);
        groups.delete(administrator, group.id());

        assertThat(events.find(people.caller(member), event.id())).isEmpty();
        assertThat(calendars.accessOf(administrator, calendar.id())).isEmpty();
    }

    private void toldOfNoEvent(Caller caller) {
        long id = event.id();
        refused(
                NotFound.class,
                () -> events.get(caller, id),
                () -> events.change(caller, id, event.plan(), Consent.NONE),
                () -> events.cancel(caller, id),
                () -> events.restore(caller, id),
                () -> events.duplicate(caller, id, calendar.id(), START, Consent.NONE),
                () -> series.get(caller, id, START),
                () -> series.change(caller, id, START, OccurrenceChange.titled("Mine"), Scope.ALL, Consent.NONE),
                () -> series.cancel(caller, id, START, Scope.THIS),
                () -> series.restore(caller, id, START),
                () -> schedule.of(caller, id, START, START.plusYears(1), ALL),
                () -> descriptions.render(caller, id, "Text"),
                () -> entries.get(caller, id),
                () -> entries.get(caller, id, START),
                () -> feeds.event(caller, id, FeedStyle.USUAL),
                () -> feeds.occurrence(caller, id, START, FeedStyle.USUAL));
        SyncedCalendar copy = new SyncedCalendar(calendar.slug(), "Mine", "#000000", LONDON, calendar.id());
        assertThat(synced.files(caller, copy)).isEmpty();
        assertThat(synced.files(caller, copy, List.of(id))).isEmpty();
        assertThat(events.find(caller, id)).isEmpty();
        assertThat(access.roleOf(caller, new ContentRef("event", id))).isEmpty();
        assertThat(titles(caller)).isEmpty();
    }

    private List<String> titles(Caller caller) {
        ScheduleQuery query = ScheduleQuery.days(LocalDate.parse("2027-03-16"), LocalDate.parse("2027-03-30"), LONDON)
                .inCalendars(Set.of(calendar.id()));
        assertThat(schedule.find(caller, query, ALL).total())
                .isEqualTo(schedule.onScreen(caller, query).size());
        assertThat(entries.find(caller, entryQuery())).hasSize(entries.count(caller, entryQuery()));
        assertThat(entries.count(caller, entryQuery()) > 0)
                .isEqualTo(schedule.find(caller, query, ALL).total() > 0);
        return schedule.onScreen(caller, query).stream()
                .map(OccurrenceLine::title)
                .toList();
    }

    private EntryQuery entryQuery() {
        Instant from = START.minusDays(1).atZone(LONDON).toInstant();
        Instant to = START.plusDays(20).atZone(LONDON).toInstant();
        return new EntryQuery(from, to, Set.of(calendar.id()), Set.of(), Set.of(), "", false);
    }

    private Stream<Long> seen(Caller caller, Long... ids) {
        return Stream.of(ids).filter(id -> events.find(caller, id).isPresent());
    }

    private static void refused(Class<? extends RuntimeException> how, ThrowingCallable... tries) {
        for (int n = 0; n < tries.length; n++) {
            assertThatThrownBy(tries[n]).as("number %d", n).isInstanceOf(how);
        }
    }
}
