package org.commonplace.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out the links by which people join online: to those who plan or speak at any time, and to those who have a place from
 * some time before the start until the end. To everyone else the event's own address stands for it.
 */
@Service
public class JoinLinks {

    private final EventRows events;
    private final OccurrenceRows occurrences;
    private final DeviationRows deviations;
    private final ObjectProvider<Guests> guests;
    private final AccessPolicy access;
    private final Clock clock;

    JoinLinks(
            EventRows events,
            OccurrenceRows occurrences,
            DeviationRows deviations,
            ObjectProvider<Guests> guests,
            AccessPolicy access,
            Clock clock) {
        this.events = events;
        this.occurrences = occurrences;
        this.deviations = deviations;
        this.guests = guests;
        this.access = access;
        this.clock = clock;
    }

    /** The link of an occurrence, if there is one and the caller may have it now. */
    @Transactional(readOnly = true)
    public Optional<String> of(Caller caller, long occurrence) {
        return at(occurrence, (event, deviation) -> of(caller, event, occurrence, deviation));
    }

    /**
     * The link of an occurrence, if it is open now, for somebody without an account who has a place there: whoever calls has
     * made sure of that.
     */
    @Transactional(readOnly = true)
    public Optional<String> ofGuest(long occurrence) {
        return at(occurrence, this::ofGuest);
    }

    private Optional<String> at(long occurrence, BiFunction<Event, Deviation, Optional<String>> link) {
        return occurrences
                .address(occurrence)
                .flatMap(address -> events.find(address.event())
                        .flatMap(event -> deviations
                                .find(event, address.originalStart())
                                .or(() -> Optional.of(Deviation.none(address.originalStart())))
                                .flatMap(deviation -> link.apply(event, deviation))));
    }

    private Optional<String> ofGuest(Event event, Deviation deviation) {
        Venue own = deviation.change().venue();
        Venue venue = own == null ? event.plan().venue() : own;
        EventTime time =
                Occurrence.of(event, deviation.originalStart(), deviation).time();
        return isOpen(venue, time) ? Optional.ofNullable(venue.onlineUrl()) : Optional.empty();
    }

    private Optional<String> of(Caller caller, Event event, long occurrence, Deviation deviation) {
        Venue own = deviation.change().venue();
        Venue venue = own == null ? event.plan().venue() : own;
        EventTime time =
                Occurrence.of(event, deviation.originalStart(), deviation).time();
        boolean given = isOrganiser(caller, event) || (isOpen(venue, time) && isExpected(caller, event, occurrence));
        return given ? Optional.ofNullable(venue.onlineUrl()) : Optional.empty();
    }

    /** The same of an event that takes place once, without asking the database while links are not open. */
    Optional<String> ofOnly(Caller caller, Event event) {
        Venue venue = event.plan().venue();
        boolean open = caller.isSignedIn()
                && event.plan().recurrence() == null
                && venue.onlineUrl() != null
                && isOpen(venue, event.plan().time());
        return open
                ? occurrences.idOf(event.id(), event.plan().time().start()).flatMap(id -> of(caller, id))
                : Optional.empty();
    }

    /** From when until when occurrences begin or end whose links can be open now. */
    Soon soon() {
        Instant now = clock.instant();
        return new Soon(now, now.plus(Duration.ofMinutes(Venue.MOST_MINUTES)));
    }

    /** A time that begins now. */
    record Soon(Instant now, Instant end) {}

    /** Whether the caller is told links whenever they ask: they plan here, or speak. */
    boolean isOrganiser(Caller caller, Event event) {
        Caller whoever = new Caller(caller.person(), caller.groups(), caller.administrator(), false);
        boolean speaks = caller.person() != null
                && event.plan().facts().speakers().stream()
                        .anyMatch(speaker -> caller.person().equals(speaker.person()));
        // Asked of the calendar: what comes from outside nobody may edit, and those who plan there are told all the
        // same
        return speaks || access.may(whoever, Role.EDIT, Calendars.ref(event.calendar()));
    }

    private boolean isExpected(Caller caller, Event event, long occurrence) {
        Long person = caller.person();
        return person != null
                && access.may(caller, Role.VIEW, Events.ref(event.id()))
                && guests.stream().anyMatch(list -> list.isExpected(person, occurrence));
    }

    boolean isOpen(Venue venue, EventTime time) {
        Instant now = clock.instant();
        Instant from = time.startsAt().minus(Duration.ofMinutes(venue.linkMinutes()));
        return !now.isBefore(from) && !now.isAfter(time.endsAt());
    }
}
