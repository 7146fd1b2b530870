package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.commonplace.events.registration.RegistrationRows.Count;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives out places and takes them back. Whoever does holds the row of the date for as long, so that places are given in the
 * order they were asked for, and never more than there are. Whoever comes while others wait, waits behind them, even where
 * fewer places are free than the first in line asked for.
 */
@Component
class Places {

    /** How long a place is kept for somebody who has yet to confirm an address. */
    static final Duration UNCONFIRMED = Duration.ofMinutes(30);

    private final RegistrationRows rows;
    private final Occasions occasions;
    private final RegistrationLetters letters;
    private final Clock clock;

    Places(RegistrationRows rows, Occasions occasions, RegistrationLetters letters, Clock clock) {
        this.rows = rows;
        this.occasions = occasions;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Somebody who asks for places.
     *
     * @param person {@code null} for a guest
     * @param trusted whether nobody has to agree
     */
    record Newcomer(
            @Nullable Long person,
            @Nullable Guest guest,
            @Nullable String staffGroup,
            int places,
            Map<Long, String> answers,
            @Nullable Long by,
            boolean trusted) {

        String name() {
            return guest == null ? "" : guest.name();
        }

        String email() {
            return guest == null ? "" : guest.email();
        }
    }

    /**
     * Registers somebody, or has them wait. Who is registered already stays so, whatever they ask for.
     *
     * @throws Invalid when there are no places and no waiting list
     */
    Registration take(Occasion occasion, Newcomer newcomer) {
        long sitting = lock(occasion);
        Optional<Registration> there = there(occasion, newcomer);
        if (there.isPresent()) {
            return inLine(there.get());
        }
        RegistrationStatus status = status(occasion, sitting, newcomer.places, newcomer.trusted);
        long id = add(sitting, newcomer, status, null);
        Registration made = rows.find(id).orElseThrow();
        letters.postStatus(made);
        return inLine(made);
    }

    /** Gives somebody a place who is there already, whether or not one is free. */
    Registration takeAnyway(Occasion occasion, Newcomer newcomer) {
        long sitting = lock(occasion);
        Optional<Registration> there = there(occasion, newcomer);
        if (there.isPresent()) {
            return become(there.get(), RegistrationStatus.REGISTERED, null);
        }
        return rows.find(add(sitting, newcomer, RegistrationStatus.REGISTERED, null))
                .orElseThrow();
    }

    /** Keeps a place for a short while, where there is one, for somebody whose address is yet to be confirmed. */
    Registration hold(Occasion occasion, Newcomer newcomer) {
        long sitting = lock(occasion);
        Instant now = clock.instant();
        rows.expireUnconfirmed(sitting, newcomer.email(), now);
        boolean kept = there(occasion, newcomer).isEmpty() && isFree(occasion, rows.count(sitting), newcomer.places);
        long id = add(
                sitting,
                newcomer,
                RegistrationStatus.AWAITING_CONFIRMATION,
                kept && !occasion.plan().approval() ? now.plus(UNCONFIRMED) : null);
        return rows.find(id).orElseThrow();
    }

    /**
     * Gives somebody their place who has confirmed their address, or has them wait.
     *
     * @return what they have now, which may have been there before; empty when it was too late
     */
    Optional<Registration> confirm(Registration asked) {
        Occasion occasion = occasions.of(asked).orElse(null);
        if (occasion == null || occasion.isOver(clock.instant())) {
            return Optional.empty();
        }
        long sitting = lock(occasion);
        Registration now = rows.find(asked.id()).orElseThrow();
        if (now.status() != RegistrationStatus.AWAITING_CONFIRMATION) {
            return Optional.empty();
        }
        Optional<Registration> there = rows.ofAddress(occasion.event(), occasion.occurrence(), now.email());
        if (there.isPresent()) {
            become(now, RegistrationStatus.EXPIRED, null);
            return there.map(this::inLine);
        }
        boolean kept = now.heldUntil() != null;
        RegistrationStatus status =
                kept ? RegistrationStatus.REGISTERED : status(occasion, sitting, now.places(), false);
        Registration given = become(now, status, null);
        letters.postStatus(given);
        return Optional.of(inLine(given));
    }

    /** Gives the place to somebody it was offered to; empty when the offer has ended. */
    Optional<Registration> accept(Registration offered) {
        lock(offered);
        Registration now = rows.find(offered.id()).orElseThrow();
        Instant until = now.heldUntil();
        boolean good = now.status() == RegistrationStatus.OFFERED
                && until != null
                && clock.instant().isBefore(until);
        if (!good) {
            return now.status() == RegistrationStatus.REGISTERED ? Optional.of(now) : Optional.empty();
        }
        Registration taken = become(now, RegistrationStatus.REGISTERED, null);
        letters.postStatus(taken);
        return Optional.of(taken);
    }

    /** Gives a place to somebody an organiser agreed to, or has them wait. */
    Registration admit(Registration asking) {
        Occasion occasion = occasions.of(asking).orElse(null);
        long sitting = lock(asking);
        Registration now = rows.find(asking.id()).orElseThrow();
        if (occasion == null || now.status() != RegistrationStatus.AWAITING_APPROVAL) {
            return inLine(now);
        }
        Registration admitted = become(now, status(occasion, sitting, now.places(), true), null);
        letters.postStatus(admitted);
        return inLine(admitted);
    }

    /** Ends a registration; a place that becomes free is offered to the first in line. */
    Registration end(Registration registration, RegistrationStatus as) {
        long sitting = lock(registration);
        Registration now = rows.find(registration.id()).orElseThrow();
        if (!now.status().isActive()) {
            return now;
        }
        Registration ended = become(now, as, null);
        if (now.status() != RegistrationStatus.AWAITING_CONFIRMATION) {
            letters.postStatus(ended);
        }
        occasions.of(ended).ifPresent(occasion -> offer(occasion, sitting));
        return ended;
    }

    /** Ends an offer, or a place kept for an address nobody confirmed, whose time is over; others stay. */
    void lapse(Registration registration) {
        lock(registration);
        Registration now = rows.find(registration.id()).orElseThrow();
        Instant until = now.status() == RegistrationStatus.AWAITING_CONFIRMATION
                ? now.madeAt().plus(UNCONFIRMED)
                : now.heldUntil();
        boolean waits =
                now.status() == RegistrationStatus.OFFERED || now.status() == RegistrationStatus.AWAITING_CONFIRMATION;
        if (waits && until != null && !clock.instant().isBefore(until)) {
            end(now, RegistrationStatus.EXPIRED);
        }
    }

    /** Offers free places to those first in line. */
    void offer(Occasion occasion) {
        offer(occasion, lock(occasion));
    }

    private void offer(Occasion occasion, long sitting) {
        Instant now = clock.instant();
        Optional<Registration> first = rows.firstWaiting(sitting);
        while (first.isPresent()
                && occasion.isOffered(now)
                && isRoom(occasion, rows.count(sitting), first.get().places())) {
            letters.postStatus(become(first.get(), RegistrationStatus.OFFERED, occasion.offerEnds(now)));
            first = rows.firstWaiting(sitting);
        }
    }

    private Optional<Registration> there(Occasion occasion, Newcomer newcomer) {
        return newcomer.person == null
                ? rows.ofAddress(occasion.event(), occasion.occurrence(), newcomer.email())
                : rows.ofPerson(occasion.event(), occasion.occurrence(), newcomer.person);
    }

    private RegistrationStatus status(Occasion occasion, long sitting, int places, boolean trusted) {
        if (occasion.plan().approval() && !trusted) {
            return RegistrationStatus.AWAITING_APPROVAL;
        }
        if (isFree(occasion, rows.count(sitting), places)) {
            return RegistrationStatus.REGISTERED;
        }
        if (!occasion.plan().waitingList()) {
            throw new Invalid("occurrence", "events.registration.full");
        }
        return RegistrationStatus.WAITLISTED;
    }

    private static boolean isFree(Occasion occasion, Count count, int places) {
        return count.waiting() == 0 && isRoom(occasion, count, places);
    }

    private static boolean isRoom(Occasion occasion, Count count, int places) {
        Integer capacity = occasion.capacity();
        return capacity == null || count.taken() + places <= capacity;
    }

    private long add(long sitting, Newcomer newcomer, RegistrationStatus status, @Nullable Instant heldUntil) {
        long id = rows.add(new RegistrationRows.Fresh(
                sitting,
                newcomer.person,
                newcomer.name(),
                newcomer.email(),
                newcomer.staffGroup,
                newcomer.places,
                status,
                heldUntil,
                newcomer.by,
                clock.instant()));
        rows.answer(id, newcomer.answers);
        return id;
    }

    private Registration become(Registration registration, RegistrationStatus status, @Nullable Instant heldUntil) {
        rows.become(registration.id(), status, heldUntil, clock.instant());
        return rows.find(registration.id()).orElseThrow();
    }

    /** The registration with its place in line, where it waits. */
    Registration inLine(Registration registration) {
        return registration.status() == RegistrationStatus.WAITLISTED
                ? registration.at(rows.placeInLine(registration))
                : registration;
    }

    private long lock(Occasion occasion) {
        return rows.lock(occasion.event(), occasion.occurrence(), occasion.originalStart());
    }

    private long lock(Registration registration) {
        return rows.lock(registration.event(), registration.occurrence(), registration.originalStart());
    }
}
