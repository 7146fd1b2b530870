package org.commonplace.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.commonplace.events.Events;
import org.commonplace.events.registration.Guest;
import org.commonplace.events.registration.GuestRegistrations;
import org.commonplace.events.registration.Registration;
import org.commonplace.events.registration.RegistrationDesk;
import org.commonplace.events.registration.RegistrationState;
import org.commonplace.events.registration.RegistrationStates;
import org.commonplace.events.registration.Registrations;
import org.commonplace.events.registration.Wish;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who comes to an event. */
@RestController
@RequestMapping("/api/v1/events/{id}/registrations")
class RegistrationsController {

    private final Registrations registrations;
    private final GuestRegistrations guests;
    private final RegistrationDesk desk;
    private final RegistrationStates states;
    private final Events events;
    private final Names names;
    private final CurrentCaller caller;

    RegistrationsController(
            Registrations registrations,
            GuestRegistrations guests,
            RegistrationDesk desk,
            RegistrationStates states,
            Events events,
            Names names,
            CurrentCaller caller) {
        this.registrations = registrations;
        this.guests = guests;
        this.desk = desk;
        this.states = states;
        this.events = events;
        this.names = names;
        this.caller = caller;
    }

    /**
     * Who is to be registered.
     *
     * @param person a username; the caller, where it is left out together with the name and address of somebody without one
     * @param occurrence the date's name within the event; the next where it is left out
     * @param places how many people come, 1 where it is left out
     * @param answers by question
     */
    record RegistrationBody(
            @Nullable String person,
            @Nullable String name,
            @Nullable String email,
            @Nullable String occurrence,
            @Nullable Integer places,
            @Nullable Map<Long, String> answers,
            @Nullable OverrideWords override) {

        @Nullable
        Guest guest() {
            return email == null && name == null
                    ? null
                    : new Guest(name == null ? "" : name, email == null ? "" : email);
        }
    }

    /** Agreed to, or not. */
    record Approval(boolean approved) {}

    /** Those of a date for organisers; for all others their own. */
    @GetMapping
    Listing<RegistrationAnswer> list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String occurrence,
            @ParameterObject Portion portion) {
        Caller now = caller.get();
        LocalDateTime start = start(occurrence);
        RegistrationState state = states.of(now, id, start);
        if (state.organises()) {
            return desk.list(now, id, start, portion.paging()).map(line -> RegistrationAnswer.of(title(now, id), line));
        }
        if (!now.isSignedIn()) {
            throw new NotAllowed("Registrations are told to those concerned");
        }
        Registration mine = state.mine();
        return mine == null
                ? new Listing<>(List.of(), 0)
                : new Listing<>(List.of(RegistrationAnswer.of(title(now, id), mine)), 1);
    }

    @PostMapping
    ResponseEntity<RegistrationAnswer> register(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable RegistrationBody body,
            HttpServletRequest request) {
        Caller now = caller.get();
        RegistrationBody wanted = body == null ? new RegistrationBody(null, null, null, null, null, null, null) : body;
        Guest guest = wanted.guest();
        Long person = wanted.person() == null || !now.isSignedIn() ? null : names.person("person", wanted.person());
        Wish wish = new Wish(
                id,
                start(wanted.occurrence()),
                person,
                guest,
                wanted.places() == null ? 1 : wanted.places(),
                wanted.answers() == null ? Map.of() : wanted.answers(),
                OverrideWords.consent(wanted.override()));
        if (now.isSignedIn()) {
            return made(title(now, id), registrations.register(now, wish));
        }
        if (guest == null) {
            throw new NotAllowed("Visitors register by name and address");
        }
        return made(title(now, id), guests.ask(request.getRemoteAddr(), wish));
    }

    @GetMapping("/{registration}")
    RegistrationAnswer show(@PathVariable long id, @PathVariable long registration) {
        Caller now = caller.get();
        return RegistrationAnswer.of(title(now, id), registrations.get(now, id, registration));
    }

    /** Gives the place back, or leaves the line. */
    @DeleteMapping("/{registration}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id, @PathVariable long registration) {
        registrations.cancel(caller.get(), id, registration);
    }

    /** Takes a place that was offered. */
    @PostMapping("/{registration}/acceptance")
    RegistrationAnswer accept(@PathVariable long id, @PathVariable long registration) {
        Caller now = caller.get();
        return RegistrationAnswer.of(title(now, id), registrations.accept(now, id, registration));
    }

    /** Agrees to a registration, or does not. */
    @PostMapping("/{registration}/approval")
    RegistrationAnswer decide(@PathVariable long id, @PathVariable long registration, @RequestBody Approval decision) {
        Caller now = caller.get();
        return RegistrationAnswer.of(title(now, id), desk.decide(now, id, registration, decision.approved()));
    }

    private static ResponseEntity<RegistrationAnswer> made(String title, Registration registration) {
        return ResponseEntity.created(
                        URI.create("/api/v1/events/" + registration.event() + "/registrations/" + registration.id()))
                .body(RegistrationAnswer.of(title, registration));
    }

    private String title(Caller now, long event) {
        return events.get(now, event).title();
    }

    private static @Nullable LocalDateTime start(@Nullable String occurrence) {
        return occurrence == null ? null : LocalWords.time("occurrence", occurrence);
    }
}
