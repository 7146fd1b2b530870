package org.commonplace.events.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTemplates;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.shared.Invalid;

/** What the form of a new event begins with, as its address says: a time, a template, or another event. */
@org.springframework.stereotype.Component
class Beginnings {

    /** Stands for the title of a plan that has none yet. */
    static final String UNNAMED = "…";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int A_DATE = 10;

    private final Events events;
    private final EventTemplates templates;
    private final Clock clock;

    Beginnings(Events events, EventTemplates templates, Clock clock) {
        this.events = events;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param speakers what each speaker of the plan is called */
    record Beginning(CalendarDetails calendar, EventPlan plan, List<String> speakers) {}

    /** @param planned the calendars in which the writer may plan; at least one */
    Beginning of(Caller writer, QueryParameters query, List<CalendarDetails> planned) {
        CalendarDetails asked = query.getSingleParameter(EventsNavigation.CALENDAR_QUERY)
                .flatMap(slug -> planned.stream()
                        .filter(calendar -> calendar.slug().equals(slug))
                        .findFirst())
                .orElse(planned.getFirst());
        ZoneId zone = query.getSingleParameter(EventsNavigation.ZONE_QUERY)
                .flatMap(Beginnings::zone)
                .orElse(asked.plan().zone());
        EventTime time = time(query, zone);
        return copied(writer, query)
                .map(other -> new Beginning(
                        planned.stream()
                                .filter(calendar ->
                                        calendar.id() == other.calendar().id())
                                .findFirst()
                                .orElse(asked),
                        other.plan().startingAt(kept(query, other, time)),
                        other.speakers()))
                .or(() -> template(writer, query, asked, time))
                .orElseGet(() -> new Beginning(asked, fresh(asked, time), List.of()));
    }

    private Optional<EventDetails> copied(Caller writer, QueryParameters query) {
        return query.getSingleParameter(EventsNavigation.COPY_QUERY)
                .flatMap(EventsNavigation::number)
                .flatMap(id -> events.find(writer, id));
    }

    private Optional<Beginning> template(
            Caller writer, QueryParameters query, CalendarDetails calendar, EventTime time) {
        return query.getSingleParameter(EventsNavigation.TEMPLATE_QUERY)
                .flatMap(EventsNavigation::number)
                .flatMap(id -> templates.list(writer, calendar.id()).stream()
                        .filter(one -> one.id() == id)
                        .findFirst())
                .map(one -> new Beginning(
                        calendar, templates.plan(writer, one.id(), kept(query, one, time)), one.speakers()));
    }

    /** Without a time in the address the hours stay what they are. */
    private static LocalDateTime kept(QueryParameters query, EventDetails other, EventTime time) {
        boolean given = query.getSingleParameter(EventsNavigation.START_QUERY).isPresent();
        return given
                ? time.start()
                : time.start().toLocalDate().atTime(other.plan().time().start().toLocalTime());
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(EventTime.zone(name));
        } catch (Invalid none) {
            return Optional.empty();
        }
    }

    private static EventPlan fresh(CalendarDetails calendar, EventTime time) {
        Venue usual = new Venue(calendar.plan().room(), calendar.plan().place(), null, Venue.USUAL_LINK_MINUTES);
        return new EventPlan(UNNAMED, "", time, null, usual, EventFacts.NONE);
    }

    private EventTime time(QueryParameters query, ZoneId zone) {
        String start = query.getSingleParameter(EventsNavigation.START_QUERY).orElse("");
        String end = query.getSingleParameter(EventsNavigation.END_QUERY).orElse("");
        try {
            if (start.length() == A_DATE) {
                LocalDate first = LocalDate.parse(start);
                return EventTime.allDay(first, end.isEmpty() ? first : LocalDate.parse(end), zone);
            }
            if (!start.isEmpty()) {
                LocalDateTime begin = LocalDateTime.parse(start);
                return EventTime.at(begin, end.isEmpty() ? begin.plusHours(1) : LocalDateTime.parse(end), zone);
            }
        } catch (DateTimeParseException | Invalid none) {
            return usual(zone);
        }
        return usual(zone);
    }

    private EventTime usual(ZoneId zone) {
        LocalDateTime begin =
                LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atTime(MORNING);
        return EventTime.at(begin, begin.plusHours(1), zone);
    }
}
