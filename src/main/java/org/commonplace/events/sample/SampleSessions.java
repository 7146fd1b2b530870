package org.commonplace.events.sample;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Pattern;
import org.commonplace.events.Programme;
import org.commonplace.events.Programmes;
import org.commonplace.events.Recurrence;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.Speaker;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the events of a sample calendar, each with what became of its sessions. */
@Component
class SampleSessions {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Paging ALL = new Paging(0, Paging.MAX_SIZE);
    private static final int WEEK = 7;

    private final Events events;
    private final Series series;
    private final Programmes programmes;
    private final Clock clock;

    SampleSessions(Events events, Series series, Programmes programmes, Clock clock) {
        this.events = events;
        this.series = series;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Adds an event that is not there yet. */
    void add(
            Caller planner,
            CalendarDetails calendar,
            SampleTerm.Session session,
            ToLongFunction<String> room,
            ToLongFunction<String> person) {
        boolean there = events.list(planner, calendar.id(), ALL).items().stream()
                .anyMatch(event -> event.title().equals(session.title()));
        if (there) {
            return;
        }
        Long usual = calendar.plan().room();
        Long where = session.room() == null ? usual : Long.valueOf(room.applyAsLong(session.room()));
        EventTime time = time(session);
        EventPlan plan = new EventPlan(
                session.title(),
                session.says(),
                time,
                rule(session, time),
                new Venue(where, "", session.online(), Venue.USUAL_LINK_MINUTES),
                facts(session, person));
        EventDetails event = events.plan(planner, calendar.id(), plan, Consent.NONE);
        whatBecame(planner, event, session);
        if (session.programme() != null) {
            join(planner, calendar, event, session.programme());
        }
    }

    private EventTime time(SampleTerm.Session session) {
        LocalDate monday = LocalDate.now(clock.withZone(ZONE)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate day = monday.plusWeeks(session.week()).with(TemporalAdjusters.nextOrSame(session.day()));
        LocalTime begin = session.at();
        if (begin == null) {
            return EventTime.allDay(day, day.plusDays(orOne(session.days()) - 1L), ZONE);
        }
        LocalDateTime start = day.atTime(begin);
        return EventTime.at(start, start.plusMinutes(orOne(session.minutes())), ZONE);
    }

    private static @Nullable Recurrence rule(SampleTerm.Session session, EventTime time) {
        if (session.times() == null) {
            return null;
        }
        LocalDate day = time.start().toLocalDate();
        boolean last = day.plusWeeks(1).getMonth() != day.getMonth();
        Pattern pattern = Boolean.TRUE.equals(session.monthly())
                ? new Pattern.MonthlyByWeekday(last ? -1 : (day.getDayOfMonth() - 1) / WEEK + 1, day.getDayOfWeek())
                : Pattern.Weekly.on(day.getDayOfWeek());
        return new Recurrence(pattern, orOne(session.every()), null, session.times());
    }

    private static EventFacts facts(SampleTerm.Session session, ToLongFunction<String> person) {
        List<Speaker> speakers = orNone(session.speakers()).stream()
                .map(name -> Speaker.of(person.applyAsLong(name)))
                .toList();
        return new EventFacts(
                speakers,
                Set.copyOf(orNone(session.tags())),
                new HashSet<>(orNone(session.audience())),
                session.technique(),
                List.of(),
                session.contact() == null ? "" : session.contact(),
                session.capacity(),
                null);
    }

    private void whatBecame(Caller planner, EventDetails event, SampleTerm.Session session) {
        for (int which : orNone(session.cancelled())) {
            series.cancel(planner, event.id(), start(event, which), Scope.THIS);
        }
        for (SampleTerm.Shift shift : orNone(session.moved())) {
            LocalDateTime start = start(event, shift.which());
            EventTime to = event.plan()
                    .time()
                    .startingAt(start.toLocalDate().plusDays(shift.days()).atTime(shift.at()));
            change(planner, event, start, OccurrenceChange.to(to));
        }
        for (SampleTerm.Guest guest : orNone(session.guests())) {
            change(
                    planner,
                    event,
                    start(event, guest.which()),
                    OccurrenceChange.by(List.of(Speaker.named(guest.name()))));
        }
    }

    private void change(Caller planner, EventDetails event, LocalDateTime start, OccurrenceChange change) {
        series.change(planner, event.id(), start, change, Scope.THIS, Consent.NONE);
    }

    private void join(Caller planner, CalendarDetails calendar, EventDetails event, String title) {
        Optional<Programme> there = programmes.list(planner, calendar.id()).stream()
                .filter(programme -> programme.title().equals(title))
                .findFirst();
        Programme programme = there.orElseGet(() -> programmes.create(planner, calendar.id(), title, "", Consent.NONE));
        List<Long> sessions = new ArrayList<>(
                programme.sessions().stream().map(EventDetails::id).toList());
        sessions.add(event.id());
        programmes.setSessions(planner, programme.id(), sessions);
    }

    private static LocalDateTime start(EventDetails event, int which) {
        EventTime time = event.plan().time();
        Recurrence rule = event.plan().recurrence();
        if (rule == null) {
            return time.start();
        }
        LocalDate day = rule.dates(time.start().toLocalDate())
                .skip(which - 1L)
                .findFirst()
                .orElseThrow();
        return day.atTime(time.start().toLocalTime());
    }

    private static int orOne(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
