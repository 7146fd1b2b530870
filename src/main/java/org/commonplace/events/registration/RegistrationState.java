package org.commonplace.events.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with registration for a date, or an event as a whole, for the caller.
 *
 * @param event the event that takes the registrations; another session of the programme, where one is taken for all
 * @param originalStart {@code null} for the whole
 * @param opensAt {@code null} for as soon as it was planned
 * @param left how many places are free; {@code null} for any number
 * @param waiting how many wait
 * @param mine the caller's own registration that is not over
 * @param guests whether people without an account may register
 * @param organises whether the caller plans there
 * @param over whether it has ended
 */
public record RegistrationState(
        Phase phase,
        long event,
        @Nullable LocalDateTime originalStart,
        RegistrationPlan plan,
        @Nullable Instant opensAt,
        Instant closesAt,
        @Nullable Integer left,
        int waiting,
        @Nullable Registration mine,
        boolean guests,
        boolean organises,
        boolean over) {

    /** What can be done now. */
    public enum Phase {
        /** The event takes no registrations: one simply comes. */
        NONE,
        LATER,
        OPEN,
        /** There are no free places, and a line to wait in. */
        QUEUE,
        FULL,
        CLOSED,
        /** It does not take place. */
        OFF
    }
}
