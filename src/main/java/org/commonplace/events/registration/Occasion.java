package org.commonplace.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What can be registered for: a date, or an event or programme as a whole.
 *
 * @param event the event that keeps the registrations; of a programme, the one that takes them for all
 * @param occurrence 0 for the whole
 * @param originalStart {@code null} for the whole
 * @param startsAt of the first date
 * @param endsAt of the last date
 * @param capacity {@code null} for any number
 * @param cancelled whether none of it takes place
 */
record Occasion(
        long event,
        long occurrence,
        @Nullable LocalDateTime originalStart,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer capacity,
        boolean cancelled,
        RegistrationPlan plan) {

    Instant closesAt() {
        Instant closes = plan.closes();
        return closes == null ? startsAt.minus(Duration.ofHours(plan.closesHours())) : closes;
    }

    boolean isYetToOpen(Instant now) {
        return plan.opens() != null && now.isBefore(plan.opens());
    }

    boolean isClosed(Instant now) {
        return !now.isBefore(closesAt()) || !now.isBefore(endsAt);
    }

    /** Whether somebody could still be given a place, by whatever way. */
    boolean isOver(Instant now) {
        return cancelled || !now.isBefore(endsAt);
    }

    /** Until when an offer made now holds. */
    Instant offerEnds(Instant now) {
        Instant usual = now.plus(Duration.ofHours(plan.offerHours()));
        return usual.isAfter(startsAt) ? startsAt : usual;
    }

    boolean isOffered(Instant now) {
        return !cancelled && now.isBefore(startsAt);
    }
}
