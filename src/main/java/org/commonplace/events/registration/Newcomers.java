package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Instant;
import org.commonplace.events.Events;
import org.commonplace.events.registration.Places.Newcomer;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.OwnAccount;
import org.commonplace.people.Role;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether somebody may be registered at a date now, and as whom. */
@Component
class Newcomers {

    private static final String OCCURRENCE = "occurrence";

    private final GivenAnswers answers;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final Callers callers;
    private final OwnAccount account;
    private final Clock clock;

    Newcomers(
            GivenAnswers answers,
            IdentifiabilityGate gate,
            AccessPolicy access,
            Callers callers,
            OwnAccount account,
            Clock clock) {
        this.answers = answers;
        this.gate = gate;
        this.access = access;
        this.callers = callers;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Who is to be registered, by somebody who may see the event.
     *
     * @param organises whether the caller plans there: they register others before it opens and after it closes, and need no
     *     answers
     * @throws Invalid when registration is not open, too many places are wanted, or an answer cannot be taken
     */
    Newcomer of(Caller caller, Occasion occasion, Wish wish, boolean organises) {
        requireOpen(occasion, organises);
        requirePlaces(occasion, wish.places(), organises);
        Long person = person(caller, occasion, wish);
        boolean oneself = person != null && person.equals(caller.person());
        if (wish.guest() != null && !organises) {
            requireGuests(occasion);
        }
        GivenAnswers.Checked given = answers.check(occasion.plan(), wish.answers(), !organises || oneself);
        gate.require(caller, Events.ref(occasion.event()), GivenAnswers.saying(wish.guest(), given), wish.consent());
        return new Newcomer(
                person,
                wish.guest(),
                given.staffGroup() == null && oneself ? account.details(caller).staffGroup() : given.staffGroup(),
                wish.places(),
                given.kept(),
                oneself ? null : caller.person(),
                organises);
    }

    /** Somebody who came without having registered, as an organiser says. */
    Newcomer walkingIn(Caller caller, Occasion occasion, Wish wish) {
        Long person = person(caller, occasion, wish);
        GivenAnswers.Checked given = answers.check(occasion.plan(), wish.answers(), false);
        gate.require(caller, Events.ref(occasion.event()), GivenAnswers.saying(wish.guest(), given), wish.consent());
        return new Newcomer(person, wish.guest(), given.staffGroup(), 1, given.kept(), caller.person(), true);
    }

    private static @Nullable Long self(Caller caller, Wish wish) {
        return wish.person() == null ? caller.person() : wish.person();
    }

    private @Nullable Long person(Caller caller, Occasion occasion, Wish wish) {
        if (wish.guest() != null) {
            return null;
        }
        Long person = self(caller, wish);
        boolean seen = person != null
                && callers.readOnly(person)
                        .filter(other -> access.may(other, Role.VIEW, Events.ref(occasion.event())))
                        .isPresent();
        if (!seen) {
            throw new Invalid("person", "events.registration.person");
        }
        return person;
    }

    /** Anyone may have somebody without an account registered where anyone may see the event. */
    void requireGuests(Occasion occasion) {
        boolean open =
                occasion.plan().guests() && access.may(Caller.ANONYMOUS, Role.VIEW, Events.ref(occasion.event()));
        if (!open) {
            throw new Invalid("email", "events.registration.no-guests");
        }
    }

    void requireOpen(Occasion occasion, boolean organises) {
        Instant now = clock.instant();
        if (occasion.cancelled()) {
            throw new Invalid(OCCURRENCE, "events.registration.off");
        }
        if (!occasion.plan().taken()) {
            throw new Invalid(OCCURRENCE, "events.registration.none");
        }
        if (!organises && occasion.isYetToOpen(now)) {
            throw new Invalid(OCCURRENCE, "events.registration.later");
        }
        if (organises ? occasion.isOver(now) : occasion.isClosed(now)) {
            throw new Invalid(OCCURRENCE, "events.registration.closed");
        }
    }

    void requirePlaces(Occasion occasion, int places, boolean organises) {
        Integer capacity = occasion.capacity();
        int most = organises ? RegistrationPlan.MOST_PLACES : occasion.plan().mostPlaces();
        if (places < 1 || places > most || (capacity != null && places > capacity)) {
            throw new Invalid(
                    "places", "events.registration.number", 1, capacity == null ? most : Math.min(most, capacity));
        }
    }
}
