package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Series;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what registrations are for, as those may see it who are registered. */
@Component
class Subjects {

    /** Reads for people without an account, who were registered by somebody that may see the event. */
    private static final Caller ON_BEHALF = new Caller(null, Set.of(), true, true);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Occasions occasions;
    private final Events events;
    private final Series series;
    private final AccessPolicy access;
    private final Callers callers;
    private final MessageSource messages;

    Subjects(
            Occasions occasions,
            Events events,
            Series series,
            AccessPolicy access,
            Callers callers,
            MessageSource messages) {
        this.occasions = occasions;
        this.events = events;
        this.series = series;
        this.access = access;
        this.callers = callers;
        this.messages = messages;
    }

    /** On whose behalf an event is read for this registration; empty when they may no longer see it. */
    Optional<Caller> reader(Registration registration) {
        Long person = registration.person();
        return (person == null ? Optional.of(ON_BEHALF) : callers.readOnly(person))
                .filter(reader -> access.may(reader, Role.VIEW, Events.ref(registration.event())));
    }

    /** What it is for. Whoever calls has made sure that the reader may see the event. */
    Subject of(Caller reader, Registration registration) {
        Occasion occasion = occasions.of(registration).orElse(null);
        LocalDateTime start = occasion == null ? null : occasion.originalStart();
        if (occasion == null || start == null) {
            return whole(events.get(reader, registration.event()), registration, occasion);
        }
        OccurrenceDetails date = series.get(reader, occasion.event(), start);
        boolean repeated = events.get(reader, occasion.event()).isSeries();
        String address = "/events/" + date.event() + (repeated ? "?at=" + date.originalStart() : "");
        return new Subject(date.title(), date.time(), date.where(), date.online(), address, occasion);
    }

    private static Subject whole(EventDetails event, Registration registration, @Nullable Occasion occasion) {
        LocalDateTime start = registration.originalStart();
        EventTime planned = event.plan().time();
        EventTime time = start == null ? planned : planned.startingAt(start);
        return new Subject(event.title(), time, event.where(), event.online(), event.url(), occasion);
    }

    /** Such as “Tuesday, 16 March 2027, 14:00 to 15:00 (Europe/London)”. */
    String when(EventTime time) {
        String first = DAY.format(time.start());
        boolean oneDay = time.start().toLocalDate().equals(time.lastDay());
        if (time.allDay()) {
            return oneDay ? first : text("events.registration.when.days", first, DAY.format(time.lastDay()));
        }
        String begins = CLOCK.format(time.start());
        String ends = CLOCK.format(time.end());
        String zone = time.zone().getId();
        return oneDay
                ? text("events.registration.when.day", first, begins, ends, zone)
                : text("events.registration.when.long", first, begins, DAY.format(time.end()), ends, zone);
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.UK));
    }
}
