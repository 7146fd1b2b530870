package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.commonplace.events.Arrivals.What;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was decided about events of a file. Whoever calls has asked for access, and holds the calendar. */
@Component
class ArrivedEvents {

    private static final int MOST_CHANGES = 1_000_000;

    private final EventRows events;
    private final EventWriter writer;
    private final DeviationRows deviations;
    private final SourceRows sources;
    private final EventGate gate;
    private final Clock clock;

    ArrivedEvents(
            EventRows events,
            EventWriter writer,
            DeviationRows deviations,
            SourceRows sources,
            EventGate gate,
            Clock clock) {
        this.events = events;
        this.writer = writer;
        this.deviations = deviations;
        this.sources = sources;
        this.gate = gate;
        this.clock = clock;
    }

    /** Does what a step says; returns the id of the event, if there is one now. */
    @Nullable
    Long take(Caller caller, long calendar, ArrivalStep step, Consent consent, boolean subscribed) {
        Event before = step.before();
        EventPlan plan = step.plan();
        if (step.what() == What.REFUSED || (before == null && plan == null)) {
            return before == null ? null : before.id();
        }
        if (isOver(step)) {
            return step.before() == null ? null : step.before().id();
        }
        Event event = before;
        if (plan != null) {
            event = before == null
                    ? add(caller, calendar, step, plan, consent)
                    : change(caller, before, step, plan, consent);
        }
        if (event != null && step.stamp() != null) {
            sources.save(
                    calendar, new SourceRows.Source(event.id(), step.group().root(), subscribed, step.stamp()));
        }
        return event == null ? null : event.id();
    }

    /** What a file has left out stays when it is over: files go back so far and no further. */
    private boolean isOver(ArrivalStep step) {
        return step.before() != null
                && step.what() == What.CANCELLED
                && "events.import.left-out".equals(step.reason())
                && sources.isOver(step.before().id(), clock.instant());
    }

    void cancel(Caller caller, long event) {
        writer.cancel(caller, lock(event));
    }

    private Event add(Caller caller, long calendar, ArrivalStep step, EventPlan plan, Consent consent) {
        int sequence = Math.min(step.group().stamp().sequence(), MOST_CHANGES);
        EventWriter.Place place = EventWriter.Place.in(calendar);
        Event event = writer.add(caller, place, new EventWriter.Name(step.uid(), sequence), plan, consent);
        if (!step.different().isEmpty()) {
            keepDifferences(caller, event, step.different(), consent);
            writer.keep(event);
        }
        return step.cancelled() ? writer.cancel(caller, event) : event;
    }

    private Event change(Caller caller, Event before, ArrivalStep step, EventPlan plan, Consent consent) {
        Event locked = lock(before.id());
        Event changed = writer.change(caller, locked, plan, consent);
        Event event = changed;
        Map<LocalDateTime, Deviation> there = deviations.of(changed);
        if (!step.different().equals(there)) {
            there.keySet().stream()
                    .filter(start -> !step.different().containsKey(start))
                    .forEach(start -> deviations.remove(changed.id(), start));
            event = changedOnce(caller, locked, changed);
            keepDifferences(caller, event, step.different(), consent);
            writer.keep(event);
        }
        if (step.cancelled() != event.isCancelled()) {
            event = step.cancelled() ? writer.cancel(caller, event) : writer.restore(caller, event);
        }
        int sequence = Math.min(step.group().stamp().sequence(), MOST_CHANGES);
        if (event.sequence() < sequence) {
            events.sequence(event.id(), sequence);
        }
        return event;
    }

    /** The event with its change counted, where nothing of it but its occurrences changed. */
    private Event changedOnce(Caller caller, Event before, Event after) {
        if (after.sequence() > before.sequence()) {
            return after;
        }
        Event counted = after.changed(after.plan(), caller.personId(), clock.instant());
        writer.tellChanged(caller, counted);
        return counted;
    }

    private void keepDifferences(Caller caller, Event event, Map<LocalDateTime, Deviation> different, Consent consent) {
        Instant now = event.changedAt();
        Map<LocalDateTime, Deviation> there = deviations.of(event);
        different.forEach((start, wanted) -> {
            Deviation old = there.getOrDefault(start, Deviation.none(start));
            if (wanted.cancelled() != old.cancelled() || !wanted.change().equals(old.change())) {
                gate.occurrence(caller, event, wanted.change(), old.change(), consent);
                deviations.save(event.id(), wanted.as(event.sequence(), now));
            }
        });
    }

    private Event lock(long event) {
        return events.lock(event).orElseThrow(() -> new NotFound(Events.ref(event)));
    }
}
