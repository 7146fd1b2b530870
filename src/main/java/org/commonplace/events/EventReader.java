package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what is kept what callers see; speakers are named to all, since they were announced. */
@Component
class EventReader {

    private final Calendars calendars;
    private final Rooms rooms;
    private final People people;
    private final JoinLinks links;
    private final SourceRows sources;
    private final AccessPolicy access;

    EventReader(
            Calendars calendars, Rooms rooms, People people, JoinLinks links, SourceRows sources, AccessPolicy access) {
        this.calendars = calendars;
        this.rooms = rooms;
        this.people = people;
        this.links = links;
        this.sources = sources;
        this.access = access;
    }

    /** @throws NotFound when the caller may not see it */
    EventDetails details(Caller caller, Event event) {
        Role role =
                access.roleOf(caller, Events.ref(event.id())).orElseThrow(() -> new NotFound(Events.ref(event.id())));
        boolean told = links.isOrganiser(caller, event);
        EventPlan plan = withMaterialsFor(caller, event.plan());
        return new EventDetails(
                event.id(),
                calendars.find(caller, event.calendar()).orElseGet(() -> calendars.known(event.calendar(), role)),
                event.uid(),
                told
                        ? plan
                        : plan.in(plan.venue()
                                .linkedTo(links.ofOnly(caller, event).orElse(null))),
                plan.venue().onlineUrl() != null,
                where(plan.venue(), roomsOf(List.of(plan.venue()))),
                names(plan.facts().speakers(), cards(List.of(plan.facts().speakers()))),
                event.status(),
                event.template(),
                event.programme(),
                sources.isSubscribed(event.id()) ? Role.VIEW : role,
                event.sequence(),
                event.createdAt(),
                event.changedAt());
    }

    /** With those materials only that the caller may see, whoever plans the event. */
    private EventPlan withMaterialsFor(Caller caller, EventPlan plan) {
        List<Material> materials = plan.facts().materials().stream()
                .filter(material -> material.content() == null || access.may(caller, Role.VIEW, material.content()))
                .toList();
        return plan.with(plan.facts().reading(materials));
    }

    /** Occurrences of one event that the caller may see, with what is different about them. */
    List<OccurrenceDetails> occurrences(
            Caller caller, Event event, List<Occurrence> rows, Map<LocalDateTime, Deviation> different) {
        boolean told = links.isOrganiser(caller, event);
        Map<Occurrence, OccurrenceChange> changes = new HashMap<>();
        rows.forEach(row -> changes.put(
                row,
                different
                        .getOrDefault(row.originalStart(), Deviation.none(row.originalStart()))
                        .change()));
        Map<Long, Room> known = roomsOf(
                changes.values().stream().map(change -> venue(event, change)).toList());
        Map<Long, PersonCard> cards = cards(
                changes.values().stream().map(change -> speakers(event, change)).toList());
        return rows.stream()
                .map(row -> {
                    OccurrenceChange change = Objects.requireNonNull(changes.get(row));
                    Deviation deviation =
                            different.getOrDefault(row.originalStart(), Deviation.none(row.originalStart()));
                    Venue venue = venue(event, change);
                    return new OccurrenceDetails(
                            row.id(),
                            event.id(),
                            row.originalStart(),
                            row.time(),
                            change.title() == null ? event.plan().title() : change.title(),
                            change.description() == null ? event.plan().description() : change.description(),
                            told ? venue : venue.linkedTo(open(caller, row, venue)),
                            venue.onlineUrl() != null,
                            where(venue, known),
                            names(speakers(event, change), cards),
                            change.capacity() == null ? event.plan().facts().capacity() : change.capacity(),
                            row.cancelled() ? EventStatus.CANCELLED : EventStatus.PLANNED,
                            !deviation.isEmpty(),
                            deviation.isEmpty() ? event.sequence() : deviation.sequence(),
                            deviation.isEmpty() ? event.changedAt() : deviation.changedAt());
                })
                .toList();
    }

    /** The link of an occurrence, while it is open to somebody who has a place. */
    private @Nullable String open(Caller caller, Occurrence row, Venue venue) {
        boolean now = caller.isSignedIn() && venue.onlineUrl() != null && links.isOpen(venue, row.time());
        return now ? links.of(caller, row.id()).orElse(null) : null;
    }

    private static Venue venue(Event event, OccurrenceChange change) {
        return change.venue() == null ? event.plan().venue() : change.venue();
    }

    private static List<Speaker> speakers(Event event, OccurrenceChange change) {
        return change.speakers() == null ? event.plan().facts().speakers() : change.speakers();
    }

    Map<Long, Room> roomsOf(Collection<Venue> venues) {
        Set<Long> ids = new HashSet<>();
        venues.forEach(venue -> add(ids, venue.room()));
        return rooms.find(ids);
    }

    Map<Long, PersonCard> cards(Collection<List<Speaker>> lists) {
        Set<Long> ids = new HashSet<>();
        lists.forEach(list -> list.forEach(speaker -> add(ids, speaker.person())));
        return people.cards(ids);
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    static List<String> names(List<Speaker> speakers, Map<Long, PersonCard> cards) {
        return speakers.stream()
                .map(speaker -> {
                    PersonCard card = speaker.person() == null ? null : cards.get(speaker.person());
                    return card == null ? speaker.name() : card.name();
                })
                .toList();
    }

    static String where(Venue venue, Map<Long, Room> known) {
        Room room = venue.room() == null ? null : known.get(venue.room());
        if (room == null) {
            return venue.place();
        }
        return venue.place().isEmpty() ? room.where() : room.where() + ", " + venue.place();
    }
}
