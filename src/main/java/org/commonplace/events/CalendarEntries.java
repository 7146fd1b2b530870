package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as calendar files give them: many at once, with what is different about their occurrences. */
@Service
public class CalendarEntries {

    private final FoundEntries found;
    private final EventRows events;
    private final OccurrenceRows occurrences;
    private final DeviationRows deviations;
    private final EventReader reader;
    private final EntryLinks links;
    private final CalendarDirectory calendars;
    private final AccessPolicy access;

    CalendarEntries(
            FoundEntries found,
            EventRows events,
            OccurrenceRows occurrences,
            DeviationRows deviations,
            EventReader reader,
            EntryLinks links,
            CalendarDirectory calendars,
            AccessPolicy access) {
        this.found = found;
        this.events = events;
        this.occurrences = occurrences;
        this.deviations = deviations;
        this.reader = reader;
        this.links = links;
        this.calendars = calendars;
        this.access = access;
    }

    /** What is needed to say the same of many events: rooms and people by id, and the calendars anyone may see. */
    private record Known(Map<Long, Room> rooms, Map<Long, PersonCard> people, Set<Long> openCalendars) {}

    /** How many {@link #find} would find. */
    @Transactional(readOnly = true)
    public int count(Caller caller, EntryQuery query) {
        return found.find(caller, query).size();
    }

    /** The events that take place in the time asked for, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> find(Caller caller, EntryQuery query) {
        return entries(caller, query, found.find(caller, query));
    }

    /** Those of them that have these numbers. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> find(Caller caller, EntryQuery query, Set<Long> events) {
        Map<Long, @Nullable Set<LocalDateTime>> meant = found.find(caller, query);
        meant.keySet().retainAll(events);
        return entries(caller, query, meant);
    }

    private List<CalendarEntry> entries(
            Caller caller, EntryQuery query, Map<Long, @Nullable Set<LocalDateTime>> meant) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (CalendarEntry entry : entries(caller, events.find(meant.keySet()))) {
            Set<LocalDateTime> only = meant.get(entry.id());
            entries.add(only == null ? entry : entry.only(only));
        }
        return query.mine() ? links.added(caller, entries) : entries;
    }

    /**
     * One event, whenever it takes place.
     *
     * @throws NotFound when there is none, it is a template, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public CalendarEntry get(Caller caller, long event) {
        access.require(caller, Role.VIEW, Events.ref(event));
        List<Event> there =
                events.find(event).filter(each -> !each.template()).stream().toList();
        return entries(caller, there).stream().findFirst().orElseThrow(() -> new NotFound(Events.ref(event)));
    }

    /**
     * One occurrence of an event.
     *
     * @throws NotFound also when there is none, or it is not written down yet
     */
    @Transactional(readOnly = true)
    public CalendarEntry get(Caller caller, long event, LocalDateTime originalStart) {
        CalendarEntry entry = get(caller, event);
        occurrences
                .idOf(event, originalStart)
                .orElseThrow(() -> new NotFound(Events.ref(event) + " at " + originalStart));
        return entry.only(Set.of(originalStart));
    }

    /** The calendars the caller may see, by id. */
    public List<Long> calendars(Caller caller) {
        return calendars.calendars().stream()
                .map(CalendarRights::id)
                .filter(id -> access.may(caller, Role.VIEW, Calendars.ref(id)))
                .sorted()
                .toList();
    }

    /**
     * The id of the calendar at this address.
     *
     * @throws NotFound when there is none, or the caller may not see it
     */
    public long calendar(Caller caller, String slug) {
        return calendars
                .find(slug)
                .map(CalendarRights::id)
                .filter(id -> access.may(caller, Role.VIEW, Calendars.ref(id)))
                .orElseThrow(() -> new NotFound("calendar"));
    }

    private List<CalendarEntry> entries(Caller caller, List<Event> all) {
        Map<Long, Map<LocalDateTime, Deviation>> different = deviations.of(all);
        Known known = known(all, different.values());
        return all.stream()
                .map(event -> entry(caller, event, different.getOrDefault(event.id(), Map.of()), known))
                .toList();
    }

    private Known known(List<Event> all, Collection<Map<LocalDateTime, Deviation>> different) {
        List<Venue> venues = new ArrayList<>();
        List<List<Speaker>> speakers = new ArrayList<>();
        for (Event event : all) {
            venues.add(event.plan().venue());
            speakers.add(event.plan().facts().speakers());
        }
        for (Map<LocalDateTime, Deviation> each : different) {
            each.values().forEach(deviation -> {
                if (deviation.change().venue() != null) {
                    venues.add(deviation.change().venue());
                }
                if (deviation.change().speakers() != null) {
                    speakers.add(deviation.change().speakers());
                }
            });
        }
        return new Known(
                reader.roomsOf(venues),
                reader.cards(speakers),
                new HashSet<>(calendars.openTo(Caller.ANONYMOUS, Role.VIEW)));
    }

    private CalendarEntry entry(Caller caller, Event event, Map<LocalDateTime, Deviation> different, Known known) {
        EventPlan plan = event.plan();
        Visibility own = plan.facts().visibility();
        boolean open = known.openCalendars.contains(event.calendar()) && (own == null || own == Visibility.PUBLIC);
        boolean told = open && links.isTold(caller, event, different.values());
        SortedMap<LocalDateTime, Showing> showings = new TreeMap<>();
        Map<LocalDateTime, Deviation> real = new LinkedHashMap<>(different);
        real.values().removeIf(Deviation::isEmpty);
        Instant changed = event.changedAt();
        for (Deviation deviation : real.values()) {
            EventPlan each = deviation.change().in(plan);
            EventTime time =
                    Occurrence.of(event, deviation.originalStart(), deviation).time();
            showings.put(
                    deviation.originalStart(),
                    showing(each, time, event.isCancelled() || deviation.cancelled(), told, known));
            changed = deviation.changedAt().isAfter(changed) ? deviation.changedAt() : changed;
        }
        return new CalendarEntry(
                event.id(),
                event.calendar(),
                event.uid(),
                plan.in(plan.venue().linkedTo(null)),
                showing(plan, plan.time(), event.isCancelled(), told, known),
                showings,
                event.sequence(),
                event.createdAt(),
                changed,
                open,
                null);
    }

    private static Showing showing(EventPlan plan, EventTime time, boolean cancelled, boolean told, Known known) {
        String link = plan.venue().onlineUrl();
        return new Showing(
                time,
                plan.title(),
                plan.description(),
                EventReader.where(plan.venue(), known.rooms),
                link != null,
                told ? link : null,
                EventReader.names(plan.facts().speakers(), known.people),
                cancelled);
    }
}
