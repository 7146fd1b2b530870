package org.commonplace.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.commonplace.events.registration.Registration;
import org.commonplace.events.registration.RegistrationDesk;
import org.jspecify.annotations.Nullable;

/**
 * A registration.
 *
 * @param number the same as its id
 * @param title of the event
 * @param occurrence the date's name within the event; none for the event as a whole
 * @param status {@code registered}, {@code waitlisted}, {@code offered}, {@code awaiting-approval}, {@code
 *     awaiting-confirmation}, {@code cancelled}, {@code declined} or {@code expired}
 * @param place the place in line, from 1
 * @param places how many people come
 * @param heldUntil until when an offer holds
 * @param person the username, where organisers ask
 * @param name likewise
 * @param email of somebody without an account, where organisers ask
 * @param answers likewise, by question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationAnswer(
        long id,
        long number,
        String title,
        long event,
        @Nullable String occurrence,
        String status,
        @Nullable Integer place,
        int places,
        @Nullable Instant heldUntil,
        Instant madeAt,
        String url,
        @Nullable String person,
        @Nullable String name,
        @Nullable String email,
        @Nullable String staffGroup,
        @Nullable Map<Long, String> answers) {

    static RegistrationAnswer of(String title, Registration registration) {
        return of(title, registration, null, null, null, null, null);
    }

    static RegistrationAnswer of(String title, RegistrationDesk.Line line) {
        Registration registration = line.registration();
        return of(
                title,
                registration,
                line.username(),
                line.name(),
                registration.email().isEmpty() ? null : registration.email(),
                registration.staffGroup(),
                line.answers());
    }

    private static RegistrationAnswer of(
            String title,
            Registration registration,
            @Nullable String person,
            @Nullable String name,
            @Nullable String email,
            @Nullable String staffGroup,
            @Nullable Map<Long, String> answers) {
        return new RegistrationAnswer(
                registration.id(),
                registration.id(),
                title,
                registration.event(),
                registration.originalStart() == null
                        ? null
                        : registration.originalStart().toString(),
                registration.status().word(),
                registration.place(),
                registration.places(),
                registration.status().isActive() ? registration.heldUntil() : null,
                registration.madeAt(),
                "/events/" + registration.event(),
                person,
                name,
                email,
                staffGroup,
                answers);
    }
}
