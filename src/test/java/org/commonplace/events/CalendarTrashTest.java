package org.commonplace.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Utc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar that was thrown away is nowhere to be seen, comes back whole, and goes for good when its time is over. */
@CommonplaceTest
class CalendarTrashTest {

    private static final LocalDate DAY = LocalDate.parse("2027-03-16");

    @Autowired
    CalendarTrash trash;

    @Autowired
    ExpiredCalendars expired;

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    Programmes programmes;

    @Autowired
    Schedule schedule;

    @Autowired
    Clashes clashes;

    @Autowired
    Purges purges;

    @Autowired
    Attachments attachments;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    CalendarDetails calendar;
    Caller owner;
    Caller planner;
    Caller speaker;
    EventDetails event;
    Room room;

    @BeforeEach
    void aCalendar() {
        owner = people.administratorCaller();
        calendar = calendars.create(
                owner,
                TestEvents.slug(),
                CalendarPlan.of("Suturing", Visibility.PUBLIC, TestEvents.LONDON),
                Consent.NONE);
        planner = made.someoneWith(Role.EDIT, calendar);
        speaker = people.caller();
        room = made.room();
        EventPlan plan = TestEvents.weekly("Suturing", DAY + "T14:00", 3)
                .in(Venue.in(room.id()))
                .with(EventFacts.NONE
                        .with(List.of(Speaker.of(speaker.personId())))
                        .with(Visibility.PRIVATE));
        event = made.event(planner, calendar, plan);
        programmes.create(planner, calendar.id(), "Course", "", Consent.NONE);
    }

    @Test
    void nobodySeesItOrItsEvents() {
        for (Caller reader : List.of(planner, speaker, owner)) {
            assertThat(onScreen(reader)).hasSize(3);
        }
        trash.add(owner, calendar.id());

        for (Caller reader : List.of(planner, speaker, owner, Caller.ANONYMOUS)) {
            assertThat(calendars.find(reader, calendar.slug())).isEmpty();
            assertThat(calendars.list(reader)).noneMatch(one -> one.id() == calendar.id());
            assertThat(events.find(reader, event.id())).isEmpty();
            assertThat(onScreen(reader)).isEmpty();
        }
    }

    @Test
    void itsRoomsAreFree() {
        CalendarDetails other = made.calendar(Visibility.STAFF);
        Caller otherPlanner = made.someoneWith(Role.EDIT, other);
        Proposal proposal = Proposal.of(
                other.id(),
                EventPlan.of("Knots", TestEvents.hour(DAY + "T14:00")).in(Venue.in(room.id())),
                null);
        assertThat(clashes.of(otherPlanner, proposal)).hasSize(1);
        trash.add(owner, calendar.id());
        assertThat(clashes.of(otherPlanner, proposal)).isEmpty();
    }

    @Test
    void whoLookedAfterItBringsItBack() {
        trash.add(owner, calendar.id());
        assertThat(trash.list(owner)).anySatisfy(thrown -> {
            assertThat(thrown.id()).isEqualTo(calendar.id());
            assertThat(thrown.name()).isEqualTo("Suturing");
            assertThat(thrown.by()).isEqualTo(owner.personId());
        });
        trash.restore(owner, calendar.id());
        assertThat(calendars.get(planner, calendar.slug()).name()).isEqualTo("Suturing");
        assertThat(onScreen(planner)).hasSize(3);
        assertThat(trash.list(owner)).noneMatch(thrown -> thrown.id() == calendar.id());
        assertThat(audited()).contains("calendar.trashed", "calendar.restored");
    }

    @Test
    void nobodyElseThrowsItAwayOrBringsItBack() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> trash.add(planner, calendar.id()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> trash.add(Caller.ANONYMOUS, calendar.id()));
        trash.add(owner, calendar.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> trash.add(owner, calendar.id()));
        for (Caller other : List.of(planner, speaker, Caller.ANONYMOUS)) {
            assertThat(trash.list(other)).isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> trash.restore(other, calendar.id()));
        }
        Caller reading = new Caller(owner.person(), owner.groups(), true, true);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> trash.restore(reading, calendar.id()));
    }

    @Test
    void whoLooksAfterItByARoleMayAsWell() {
        Caller curator = made.someoneWith(Role.CURATE, calendar);
        trash.add(curator, calendar.id());
        assertThat(trash.list(curator)).hasSize(1);
        trash.restore(curator, calendar.id());
        assertThat(calendars.find(curator, calendar.id())).isPresent();
    }

    @Test
    void itGoesForGoodAfterThirtyDaysAndNotBefore() {
        trash.add(owner, calendar.id());
        thrown(Duration.ofDays(29));
        expired.delete();
        assertThat(rows("calendar", "id")).isOne();
        thrown(Duration.ofDays(31));
        expired.delete();
        assertThat(rows("calendar", "id")).isZero();
        assertThat(rows("event", "calendar_id")).isZero();
        assertThat(rows("occurrence", "calendar_id")).isZero();
        assertThat(rows("programme", "calendar_id")).isZero();
        assertThat(audited()).contains("calendar.expired");
        assertThat(trash.list(owner)).noneMatch(thrown -> thrown.id() == calendar.id());
    }

    @Test
    void administratorsTakeItAwayAtOnceWithEverythingInIt() throws IOException {
        String reason = "Brought in by mistake from the wrong place";
        String number = Long.toString(calendar.id());
        Purge purge = new Purge(Calendars.ref(calendar.id()), List.of());
        Attachment file = attachments.add(
                planner, Events.ref(event.id()), "notes.txt", new ByteArrayInputStream("Notes".getBytes(UTF_8)));
        trash.add(owner, calendar.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> purges.purge(planner, purge, reason, number));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> purges.purge(people.caller(), purge, reason, number));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> purges.purge(people.administratorCaller(), purge, reason, "0"));
        assertThat(rows("calendar", "id")).isOne();

        purges.purge(people.administratorCaller(), purge, reason, number);
        assertThat(rows("calendar", "id")).isZero();
        assertThat(rows("event", "calendar_id")).isZero();
        assertThat(rows("occurrence", "calendar_id")).isZero();
        assertThat(rows("programme", "calendar_id")).isZero();
        assertThat(database.sql("SELECT COUNT(*) FROM attachment WHERE id = ?")
                        .param(file.id())
                        .query(Long.class)
                        .single())
                .as("files of its events")
                .isZero();
        assertThat(audited()).contains("calendar.purged");
        assertThat(trash.list(owner)).noneMatch(thrown -> thrown.id() == calendar.id());
    }

    private void thrown(Duration ago) {
        database.sql("UPDATE calendar SET trashed_at = ? WHERE id = ?")
                .params(Utc.column(clock.instant().minus(ago)), calendar.id())
                .update();
    }

    private long rows(String table, String column) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")
                .param(calendar.id())
                .query(Long.class)
                .single();
    }

    private List<String> audited() {
        return database.sql("SELECT action FROM audit_entry WHERE subject_kind = 'calendar' AND subject_id = ?")
                .param(calendar.id())
                .query(String.class)
                .list();
    }

    private List<OccurrenceLine> onScreen(Caller reader) {
        return schedule.onScreen(reader, ScheduleQuery.days(DAY, DAY.plusDays(20), TestEvents.LONDON)).stream()
                .filter(line -> line.event() == event.id())
                .toList();
    }
}
