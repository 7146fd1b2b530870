package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes, moves, cancels and restores occurrences: one, one and those after it, or all. An occurrence is named by its event
 * and when it was first to begin. "Those after it" become a series of their own, with a UID of its own, to which they take
 * along what is different about them.
 */
@Service
@TriedAgain
public class Series {

    private final EventRows rows;
    private final OccurrenceRows occurrences;
    private final DeviationRows deviations;
    private final EventWriter writer;
    private final EventReader reader;
    private final SeriesSplit split;
    private final Rooms rooms;
    private final EventGate gate;
    private final SourceRows sources;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Series(
            EventRows rows,
            OccurrenceRows occurrences,
            DeviationRows deviations,
            EventWriter writer,
            EventReader reader,
            SeriesSplit split,
            Rooms rooms,
            EventGate gate,
            SourceRows sources,
            AccessPolicy access,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.occurrences = occurrences;
        this.deviations = deviations;
        this.writer = writer;
        this.reader = reader;
        this.split = split;
        this.rooms = rooms;
        this.gate = gate;
        this.sources = sources;
        this.access = access;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * One occurrence.
     *
     * @throws NotFound when there is none, it is not written down yet, or the caller may not see the event
     */
    @Transactional(readOnly = true)
    public OccurrenceDetails get(Caller caller, long event, LocalDateTime originalStart) {
        access.require(caller, Role.VIEW, Events.ref(event));
        Event found = rows.find(event).orElseThrow(() -> missing(event, originalStart));
        return details(caller, found, originalStart);
    }

    /**
     * Changes an occurrence, or moves it by giving it another time.
     *
     * @return it, as it is now; with {@link Scope#FOLLOWING} it belongs to another event than before
     * @throws IdentifiableText when its text may identify a patient
     * @throws Invalid when the room is not offered, or a whole day is to become hours
     */
    @Transactional
    public OccurrenceDetails change(
            Caller caller,
            long event,
            LocalDateTime originalStart,
            OccurrenceChange change,
            Scope scope,
            Consent consent) {
        Event found = own(caller, event, originalStart);
        if (scope == Scope.THIS && found.plan().recurrence() != null) {
            changeOne(caller, found, originalStart, change, consent);
            return details(caller, event(event), originalStart);
        }
        Event meant = scope == Scope.FOLLOWING ? split.from(caller, found, originalStart) : found;
        long id = occurrences.idOf(meant.id(), originalStart).orElseThrow(() -> missing(event, originalStart));
        changeAll(caller, meant, originalStart, change, consent);
        LocalDateTime name = occurrences.address(id).orElseThrow().originalStart();
        return details(caller, event(meant.id()), name);
    }

    /** Has occurrences not take place; they can still be seen. Fails like {@link #get}. */
    @Transactional
    public void cancel(Caller caller, long event, LocalDateTime originalStart, Scope scope) {
        Event found = own(caller, event, originalStart);
        if (scope == Scope.THIS && found.plan().recurrence() != null) {
            Deviation there = there(found, originalStart);
            if (!there.cancelled()) {
                save(caller, found, there.cancelled(true), "event.occurrence.cancelled");
                long id = idOf(found, originalStart);
                publisher.publishEvent(
                        new EventEvents.OccurrenceCancelled(event, id, caller.personId(), clock.instant()));
            }
        } else {
            writer.cancel(caller, scope == Scope.FOLLOWING ? split.from(caller, found, originalStart) : found);
        }
    }

    /** Has a cancelled occurrence take place after all; of an event that is cancelled as a whole, none. */
    @Transactional
    public void restore(Caller caller, long event, LocalDateTime originalStart) {
        Event found = own(caller, event, originalStart);
        if (found.isCancelled()) {
            if (found.plan().recurrence() != null) {
                throw new Invalid("status", "events.occurrence.all-cancelled");
            }
            writer.restore(caller, found);
            return;
        }
        Deviation there = there(found, originalStart);
        if (there.cancelled()) {
            save(caller, found, there.cancelled(false), "event.occurrence.restored");
            long id = idOf(found, originalStart);
            publisher.publishEvent(new EventEvents.OccurrenceRestored(event, id, caller.personId(), clock.instant()));
        }
    }

    private void changeOne(
            Caller caller, Event event, LocalDateTime originalStart, OccurrenceChange change, Consent consent) {
        Deviation there = there(event, originalStart);
        OccurrenceChange wanted = there.change().then(change);
        if (wanted.equals(there.change())) {
            return;
        }
        EventTime time = change.time();
        Venue venue = change.venue();
        if (time != null && time.allDay() != event.plan().time().allDay()) {
            throw new Invalid("allDay", "events.occurrence.all-day");
        }
        if (venue != null) {
            Venue before = there.change().venue();
            rooms.require(venue.room(), (before == null ? event.plan().venue() : before).room());
        }
        gate.occurrence(caller, event, wanted, there.change(), consent);
        save(caller, event, there.with(wanted), time == null ? "event.occurrence.changed" : "event.occurrence.moved");
        long id = idOf(event, originalStart);
        Instant now = clock.instant();
        publisher.publishEvent(
                time == null && venue == null
                        ? new EventEvents.OccurrenceChanged(event.id(), id, caller.personId(), now)
                        : new EventEvents.OccurrenceMoved(event.id(), id, caller.personId(), now));
    }

    /** Whoever changes all from one occurrence sees that one's own wording, which gives way to what they say now. */
    private void changeAll(
            Caller caller, Event event, LocalDateTime originalStart, OccurrenceChange change, Consent consent) {
        Deviation there = there(event, originalStart);
        OccurrenceChange left = there.change().without(change);
        if (!left.equals(there.change())) {
            Deviation less = there.with(left).as(event.sequence() + 1, clock.instant());
            if (less.isEmpty()) {
                deviations.remove(event.id(), originalStart);
            } else {
                deviations.save(event.id(), less);
            }
        }
        EventPlan plan = change.in(event.plan());
        EventTime time = change.time();
        EventPlan moved = time == null ? plan : plan.moved(originalStart.toLocalDate(), time);
        writer.change(caller, event, moved, consent);
    }

    /** Keeps what is different about an occurrence; the event counts it as a change of its own. */
    private void save(Caller caller, Event event, Deviation deviation, String action) {
        Event after = event.changed(event.plan(), caller.personId(), clock.instant());
        deviations.save(event.id(), deviation.as(after.sequence(), after.changedAt()));
        writer.keep(after);
        writer.audit(caller, action, event.id(), deviation.originalStart().toString());
    }

    private Deviation there(Event event, LocalDateTime originalStart) {
        return deviations.find(event, originalStart).orElseGet(() -> Deviation.none(originalStart));
    }

    private OccurrenceDetails details(Caller caller, Event event, LocalDateTime originalStart) {
        List<Occurrence> row = occurrences.of(event.id()).stream()
                .filter(occurrence -> occurrence.originalStart().equals(originalStart))
                .toList();
        return reader.occurrences(caller, event, row, deviations.of(event)).stream()
                .findFirst()
                .orElseThrow(() -> missing(event.id(), originalStart));
    }

    /**
     * An event that the caller may change; no other transaction changes it meanwhile.
     *
     * @throws NotAllowed when the caller sees it and may not change it
     */
    private Event own(Caller caller, long event, LocalDateTime originalStart) {
        access.require(caller, Role.EDIT, Events.ref(event));
        sources.requireOwn(event);
        Event found =
                rows.lock(event).filter(there -> !there.template()).orElseThrow(() -> missing(event, originalStart));
        idOf(found, originalStart);
        return found;
    }

    private Event event(long id) {
        return rows.find(id).orElseThrow(() -> new NotFound(Events.ref(id)));
    }

    private long idOf(Event event, LocalDateTime originalStart) {
        return occurrences.idOf(event.id(), originalStart).orElseThrow(() -> missing(event.id(), originalStart));
    }

    private static NotFound missing(long event, LocalDateTime originalStart) {
        return new NotFound(Events.ref(event) + " at " + originalStart);
    }
}
