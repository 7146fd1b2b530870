package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.people.Caller;
import org.springframework.stereotype.Component;

/** Adds to entries the links that the caller may have now. */
@Component
class EntryLinks {

    private final JoinLinks links;
    private final FoundEntries found;
    private final OccurrenceRows occurrences;

    EntryLinks(JoinLinks links, FoundEntries found, OccurrenceRows occurrences) {
        this.links = links;
        this.found = found;
        this.occurrences = occurrences;
    }

    /** Whether the caller plans the event or speaks there, and there is a link to tell. */
    boolean isTold(Caller caller, Event event, Collection<Deviation> different) {
        boolean online = event.plan().venue().onlineUrl() != null
                || different.stream()
                        .map(deviation -> deviation.change().venue())
                        .anyMatch(venue -> venue != null && venue.onlineUrl() != null);
        return online && caller.isSignedIn() && links.isOrganiser(caller, event);
    }

    /** The entries with the links of those occurrences at which the caller has a place and that are open now. */
    List<CalendarEntry> added(Caller caller, List<CalendarEntry> entries) {
        Set<Long> taken = new HashSet<>();
        found.placesOf(caller).forEach(place -> taken.add(place.event()));
        return entries.stream()
                .map(entry -> entry.open() && taken.contains(entry.id()) ? added(caller, entry) : entry)
                .toList();
    }

    private CalendarEntry added(Caller caller, CalendarEntry entry) {
        Map<LocalDateTime, String> open = new HashMap<>();
        for (OccurrenceRows.Address address : occurrences.near(entry.id(), links.soon())) {
            occurrences
                    .idOf(entry.id(), address.originalStart())
                    .flatMap(id -> links.of(caller, id))
                    .ifPresent(link -> open.put(address.originalStart(), link));
        }
        return entry.joinedAt(open);
    }
}
