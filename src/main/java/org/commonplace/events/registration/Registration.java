package org.commonplace.events.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's registration, as they themselves, whoever registered them, or an organiser may see it.
 *
 * @param occurrence the number of the date; 0 for the event as a whole
 * @param originalStart that date's name within the event; {@code null} for the event as a whole
 * @param person {@code null} for somebody without an account
 * @param name what somebody without an account is called; otherwise empty
 * @param email where somebody without an account is reached; otherwise empty
 * @param places how many people come
 * @param place the place in line, from 1; {@code null} when not waiting
 * @param heldUntil until when an offer, or a place that waits to be confirmed, is kept
 * @param by who registered them; {@code null} for themselves
 */
public record Registration(
        long id,
        long event,
        long occurrence,
        @Nullable LocalDateTime originalStart,
        @Nullable Long person,
        String name,
        String email,
        @Nullable String staffGroup,
        int places,
        RegistrationStatus status,
        @Nullable Integer place,
        @Nullable Instant heldUntil,
        @Nullable Long by,
        Instant madeAt) {

    Registration at(@Nullable Integer inLine) {
        return new Registration(
                id,
                event,
                occurrence,
                originalStart,
                person,
                name,
                email,
                staffGroup,
                places,
                status,
                inLine,
                heldUntil,
                by,
                madeAt);
    }
}
