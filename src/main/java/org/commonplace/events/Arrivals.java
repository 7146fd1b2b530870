package org.commonplace.events;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings events into a calendar as files from elsewhere have them, by UID: what is not there is planned, what is older there is
 * changed, what is newer there stays. Events whose text may identify a patient are left out, each with a reason.
 */
@Service
@TriedAgain
public class Arrivals {

    private final SourceRows sources;
    private final EventRows events;
    private final DeviationRows deviations;
    private final CalendarRows calendars;
    private final ArrivedEvents arrived;
    private final EventGate gate;
    private final AccessPolicy access;
    private final Clock clock;

    Arrivals(
            SourceRows sources,
            EventRows events,
            DeviationRows deviations,
            CalendarRows calendars,
            ArrivedEvents arrived,
            EventGate gate,
            AccessPolicy access,
            Clock clock) {
        this.sources = sources;
        this.events = events;
        this.deviations = deviations;
        this.calendars = calendars;
        this.arrived = arrived;
        this.gate = gate;
        this.access = access;
        this.clock = clock;
    }

    /** What happens, or would happen, to an event. */
    public enum What {
        CREATED,
        UPDATED,
        CANCELLED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What becomes of an event of a file.
     *
     * @param event its id; {@code null} while it is not there
     * @param reason a key of the message bundle where there is more to say
     */
    public record Outcome(
            String uid,
            String title,
            int line,
            @Nullable EventTime time,
            boolean series,
            What what,
            @Nullable Long event,
            @Nullable String reason) {}

    /**
     * Says what {@link #bring} would do, and does nothing.
     *
     * @param subscribed whether the calendar follows the file
     * @throws NotFound when the caller may not see the calendar
     * @throws NotAllowed when the caller may not plan there
     */
    @Transactional(readOnly = true)
    public List<Outcome> preview(
            Caller caller, long calendar, List<Arrival.Group> groups, Consent consent, boolean subscribed) {
        requirePlanning(caller, calendar, subscribed);
        return steps(calendar, groups, consent, subscribed).stream()
                .map(ArrivalStep::outcome)
                .toList();
    }

    /**
     * Brings events in, all in one transaction. Fails like {@link #preview}.
     *
     * @param subscribed whether the calendar follows the file: its events are then changed there alone
     */
    @Transactional
    public List<Outcome> bring(
            Caller caller, long calendar, List<Arrival.Group> groups, Consent consent, boolean subscribed) {
        requirePlanning(caller, calendar, subscribed);
        calendars.lock(calendar).orElseThrow(() -> new NotFound(Calendars.ref(calendar)));
        List<Outcome> outcomes = new ArrayList<>();
        for (ArrivalStep step : steps(calendar, groups, consent, subscribed)) {
            outcomes.add(step.outcome(arrived.take(caller, calendar, step, consent, subscribed)));
        }
        return outcomes;
    }

    /**
     * Cancels the subscribed events of a calendar that its outside calendar has no longer; what is over stays as it was.
     *
     * @param roots the UIDs that it has
     * @return how many were cancelled
     */
    @Transactional
    public int cancelAllBut(Caller caller, long calendar, Collection<String> roots) {
        requirePlanning(caller, calendar, true);
        calendars.lock(calendar).orElseThrow(() -> new NotFound(Calendars.ref(calendar)));
        List<Long> gone = sources.subscribedExcept(calendar, new HashSet<>(roots), clock.instant());
        gone.forEach(id -> arrived.cancel(caller, id));
        return gone.size();
    }

    /** Leaves events that came from an outside calendar to those who plan here; only for those who curate the calendar. */
    @Transactional
    public void release(Caller caller, long calendar) {
        access.require(caller, Role.CURATE, Calendars.ref(calendar));
        sources.release(calendar);
    }

    private void requirePlanning(Caller caller, long calendar, boolean subscribed) {
        access.require(caller, subscribed ? Role.CURATE : Role.EDIT, Calendars.ref(calendar));
    }

    private List<ArrivalStep> steps(long calendar, List<Arrival.Group> groups, Consent consent, boolean subscribed) {
        Set<String> uids = new LinkedHashSet<>();
        for (Arrival.Group group : groups) {
            uids.add(group.root());
            group.events().forEach(event -> uids.add(event.uid()));
        }
        List<Event> there = events.find(sources.events(calendar, uids));
        Map<Long, SourceRows.Source> made =
                sources.of(there.stream().map(Event::id).toList());
        Known known = new Known(new HashMap<>(), made, deviations.of(there));
        there.forEach(event -> known.byUid.put(event.uid(), event));
        List<ArrivalStep> steps = new ArrayList<>();
        for (Arrival.Group group : groups) {
            steps.addAll(new ArrivalDecision(group, known, consent, subscribed, gate::stopped).steps());
        }
        return steps;
    }

    /** What is in the calendar of that which a file names. */
    record Known(
            Map<String, Event> byUid,
            Map<Long, SourceRows.Source> sources,
            Map<Long, Map<LocalDateTime, Deviation>> different) {

        Map<LocalDateTime, Deviation> different(Event event) {
            return different.getOrDefault(event.id(), Map.of());
        }

        /** Extra dates that came under this UID. */
        List<Event> extra(String root) {
            return byUid.values().stream()
                    .filter(event -> {
                        SourceRows.Source source = sources.get(event.id());
                        return source != null
                                && source.root().equals(root)
                                && !event.uid().equals(root);
                    })
                    .toList();
        }
    }
}
