package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.commonplace.people.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a series early and has another go on in its place. */
@Component
class SeriesSplit {

    private final EventRows rows;
    private final OccurrenceRows occurrences;
    private final DeviationRows deviations;
    private final EventWriter writer;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SeriesSplit(
            EventRows rows,
            OccurrenceRows occurrences,
            DeviationRows deviations,
            EventWriter writer,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.occurrences = occurrences;
        this.deviations = deviations;
        this.writer = writer;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The series that goes on from this occurrence, with all that follow; the same one where it is the first. */
    Event from(Caller caller, Event event, LocalDateTime originalStart) {
        Recurrence rule = event.plan().recurrence();
        LocalDate start = event.plan().time().start().toLocalDate();
        LocalDate day = originalStart.toLocalDate();
        if (rule == null || !start.isBefore(day)) {
            return event;
        }
        Instant now = clock.instant();
        EventPlan later = event.plan().at(event.plan().time().on(day), rule.goingOnFrom(start, day));
        long id = rows.add(new EventRows.Fresh(
                event.calendar(),
                UUID.randomUUID().toString(),
                0,
                later,
                false,
                event.programme(),
                0,
                event.id(),
                caller.personId(),
                now));
        occurrences.handOver(event.id(), originalStart, id);
        deviations.handOver(event.id(), originalStart, id);
        Event following = rows.find(id).orElseThrow();
        Event asBefore =
                event.isCancelled() ? following.changed(EventStatus.CANCELLED, caller.personId(), now) : following;
        writer.keep(asBefore);
        writer.keep(event.changed(event.plan().repeating(rule.endingBefore(day)), caller.personId(), now));
        publisher.publishEvent(new EventEvents.SeriesSplit(event.id(), id, caller.personId(), now));
        writer.audit(caller, "event.split", event.id(), "going on as " + Events.ref(id));
        return asBefore;
    }
}
