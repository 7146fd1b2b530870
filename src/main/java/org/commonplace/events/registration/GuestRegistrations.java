package org.commonplace.events.registration;

import java.util.Map;
import java.util.Optional;
import org.commonplace.events.Events;
import org.commonplace.events.registration.Places.Newcomer;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Throttled;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people without an account at events that anyone may see, and lets whoever holds the link of a letter look after
 * that registration. Whoever asks gets the same answer whether or not the address was registered before: what comes of it is
 * told to the address alone.
 */
@Service
@TriedAgain
public class GuestRegistrations {

    private final RegistrationRows rows;
    private final RegistrationLinks links;
    private final Occasions occasions;
    private final Newcomers newcomers;
    private final GivenAnswers answers;
    private final Places places;
    private final RegistrationLetters letters;
    private final GuestThrottle throttle;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;

    GuestRegistrations(
            RegistrationRows rows,
            RegistrationLinks links,
            Occasions occasions,
            Newcomers newcomers,
            GivenAnswers answers,
            Places places,
            RegistrationLetters letters,
            GuestThrottle throttle,
            IdentifiabilityGate gate,
            AccessPolicy access,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.links = links;
        this.occasions = occasions;
        this.newcomers = newcomers;
        this.answers = answers;
        this.places = places;
        this.letters = letters;
        this.throttle = throttle;
        this.gate = gate;
        this.access = access;
        this.publisher = publisher;
    }

    /**
     * Keeps a place for a guest for half an hour, where there is one, and writes to them to confirm it.
     *
     * @param network where the request came from
     * @return awaits confirmation, whatever the address
     * @throws NotFound when visitors may not see the event, or there is no such date
     * @throws Invalid when registration is not open, takes no guests, or something that was typed cannot be taken
     * @throws IdentifiableText when an answer may identify a patient
     * @throws Throttled when too many came from there before
     */
    @Transactional
    public Registration ask(String network, Wish wish) {
        Guest guest = wish.guest();
        access.require(Caller.ANONYMOUS, Role.VIEW, Events.ref(wish.event()));
        Occasion occasion = occasions.find(wish.event(), wish.originalStart());
        newcomers.requireGuests(occasion);
        newcomers.requireOpen(occasion, false);
        newcomers.requirePlaces(occasion, wish.places(), false);
        if (guest == null) {
            throw new Invalid("email", "events.registration.email");
        }
        GivenAnswers.Checked given = answers.check(occasion.plan(), wish.answers(), true);
        gate.require(Caller.ANONYMOUS, Events.ref(occasion.event()), GivenAnswers.saying(guest, given), wish.consent());
        throttle.count(network);
        Registration asked = places.hold(
                occasion,
                new Newcomer(null, guest, given.staffGroup(), wish.places(), Map.copyOf(given.kept()), null, false));
        if (throttle.mayWrite(guest.email())) {
            letters.post(asked, Topic.CONFIRM);
        }
        return asked;
    }

    /**
     * What a link of a letter is about.
     *
     * @param confirms whether the link confirms the address first
     */
    public record Linked(Registration registration, boolean confirms) {}

    /** @throws NotFound when the link is unknown, old or used */
    @Transactional(readOnly = true)
    public Linked find(String secret) {
        RegistrationLinks.Meant meant = links.find(secret).orElseThrow(GuestRegistrations::gone);
        Registration found = rows.find(meant.registration()).orElseThrow(GuestRegistrations::gone);
        return new Linked(places.inLine(found), meant.confirms());
    }

    /**
     * Confirms the address; of several uses of one link at once, one succeeds.
     *
     * @return what they have now
     * @throws NotFound when the link is unknown, old or used
     */
    @Transactional
    public Registration confirm(String secret) {
        Linked linked = find(secret);
        if (!links.use(secret)) {
            throw gone();
        }
        Registration confirmed = places.confirm(linked.registration()).orElseThrow(GuestRegistrations::gone);
        audit("registration.confirmed", confirmed);
        return confirmed;
    }

    /** Takes the place that was offered. @throws Invalid when the offer has ended */
    @Transactional
    public Registration accept(String secret) {
        Registration registration = kept(secret);
        Registration taken = places.accept(registration)
                .orElseThrow(() -> new Invalid("registration", "events.registration.offer.over"));
        audit("registration.accepted", taken);
        return taken;
    }

    /** Gives the place back, or leaves the line. */
    @Transactional
    public Registration cancel(String secret) {
        Registration ended = places.end(kept(secret), RegistrationStatus.CANCELLED);
        audit("registration.cancelled", ended);
        return ended;
    }

    private Registration kept(String secret) {
        return Optional.of(find(secret))
                .filter(linked -> !linked.confirms())
                .map(Linked::registration)
                .orElseThrow(GuestRegistrations::gone);
    }

    private void audit(String action, Registration registration) {
        publisher.publishEvent(new Audited(
                registration.person(),
                action,
                Events.ref(registration.event()),
                "registration " + registration.id() + " by link"));
    }

    private static NotFound gone() {
        return new NotFound("registration link");
    }
}
