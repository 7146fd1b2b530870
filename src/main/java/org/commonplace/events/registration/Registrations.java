package org.commonplace.events.registration;

import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people, and lets them give their places back. A registration is seen and ended by whoever it is for, whoever made
 * it, and those who plan in the calendar; for everyone else there is none.
 */
@Service
@TriedAgain
public class Registrations {

    private final RegistrationRows rows;
    private final Occasions occasions;
    private final Newcomers newcomers;
    private final Places places;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;

    Registrations(
            RegistrationRows rows,
            Occasions occasions,
            Newcomers newcomers,
            Places places,
            AccessPolicy access,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.occasions = occasions;
        this.newcomers = newcomers;
        this.places = places;
        this.access = access;
        this.publisher = publisher;
    }

    /**
     * Registers the caller, a colleague, or somebody without an account, or has them wait. Who is registered already stays so.
     *
     * @throws NotFound when there is no such event or date, or the caller may not see it
     * @throws NotAllowed for visitors, who have to confirm an address, see {@link GuestRegistrations}
     * @throws Invalid when registration is not open or full, or something that was typed cannot be taken
     * @throws IdentifiableText when an answer may identify a patient
     */
    @Transactional
    public Registration register(Caller caller, Wish wish) {
        access.require(caller, Role.VIEW, Events.ref(wish.event()));
        access.requireWriting(caller);
        Occasion occasion = occasions.find(wish.event(), wish.originalStart());
        access.require(caller, Role.VIEW, Events.ref(occasion.event()));
        boolean organises = isOrganiser(caller, occasion.event());
        Registration made = places.take(occasion, newcomers.of(caller, occasion, wish, organises));
        audit(caller, "registration.made", made);
        return made;
    }

    /** One registration; @throws NotFound when it is none of the caller's business, or there is none */
    @Transactional(readOnly = true)
    public Registration get(Caller caller, long event, long id) {
        return places.inLine(own(caller, event, id));
    }

    /** Gives a place back, or leaves the line. */
    @Transactional
    public Registration cancel(Caller caller, long event, long id) {
        Registration registration = own(caller, event, id);
        access.requireWriting(caller);
        Registration ended = places.end(registration, RegistrationStatus.CANCELLED);
        audit(caller, "registration.cancelled", ended);
        return ended;
    }

    /**
     * Takes the place that was offered.
     *
     * @throws Invalid when the offer has ended
     */
    @Transactional
    public Registration accept(Caller caller, long event, long id) {
        Registration registration = own(caller, event, id);
        access.requireWriting(caller);
        Registration taken = places.accept(registration)
                .orElseThrow(() -> new Invalid("registration", "events.registration.offer.over"));
        audit(caller, "registration.accepted", taken);
        return taken;
    }

    private Registration own(Caller caller, long event, long id) {
        Registration found = rows.find(id)
                .filter(registration -> registration.event() == event || occasions.isLedBy(event, registration.event()))
                .orElseThrow(() -> missing(id));
        Long person = caller.person();
        boolean concerned = person != null && (person.equals(found.person()) || person.equals(found.by()));
        if (!concerned && !isOrganiser(caller, found.event())) {
            throw missing(id);
        }
        return found;
    }

    private boolean isOrganiser(Caller caller, long event) {
        return access.may(caller, Role.EDIT, Events.ref(event));
    }

    private void audit(Caller caller, String action, Registration registration) {
        publisher.publishEvent(new Audited(
                caller.person(), action, Events.ref(registration.event()), "registration " + registration.id()));
    }

    private static NotFound missing(long id) {
        return new NotFound("registration " + id);
    }
}
