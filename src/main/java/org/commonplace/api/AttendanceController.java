package org.commonplace.api;

import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.events.registration.Attendance;
import org.commonplace.events.registration.Guest;
import org.commonplace.events.registration.Wish;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who was there. */
@RestController
@RequestMapping("/api/v1/events/{id}")
class AttendanceController {

    private final Attendance attendance;
    private final Names names;
    private final CurrentCaller caller;

    AttendanceController(Attendance attendance, Names names, CurrentCaller caller) {
        this.attendance = attendance;
        this.names = names;
        this.caller = caller;
    }

    /**
     * What is noted.
     *
     * @param present that they were, where it is left out
     * @param occurrence the date's name within the event; the next, or else the last, where it is left out
     */
    record Note(@Nullable Boolean present, @Nullable String occurrence) {}

    /**
     * Somebody arrives: the caller, who knows the code that is shown at the door, or whoever an organiser names.
     *
     * @param person a username
     */
    record Arrival(
            @Nullable String code,
            @Nullable String person,
            @Nullable String name,
            @Nullable String email,
            @Nullable String occurrence) {}

    record Expected(
            long registration,
            String name,
            @Nullable String person,
            int places,
            @Nullable Boolean present) {}

    /** @param code what is shown at the door */
    record DoorAnswer(String occurrence, String code, List<Expected> items, int total) {}

    @GetMapping("/attendance")
    DoorAnswer list(@PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        Attendance.DoorList list = attendance.list(caller.get(), id, start(occurrence));
        List<Expected> items = list.lines().stream()
                .map(line ->
                        new Expected(line.registration(), line.name(), line.username(), line.places(), line.present()))
                .toList();
        return new DoorAnswer(list.originalStart().toString(), list.word(), items, items.size());
    }

    @PostMapping("/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrive(@PathVariable long id, @RequestBody Arrival arrival) {
        Caller now = caller.get();
        if (arrival.code() != null) {
            attendance.arrive(now, id, start(arrival.occurrence()), arrival.code());
            return;
        }
        Wish wish = Wish.of(id, start(arrival.occurrence()));
        if (arrival.person() != null) {
            attendance.walkIn(now, wish.forPerson(names.person("person", arrival.person())));
        } else {
            Guest guest = new Guest(orEmpty(arrival.name()), orEmpty(arrival.email()));
            attendance.walkIn(now, wish.forGuest(guest.name(), guest.email()));
        }
    }

    @PostMapping("/registrations/{registration}/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(
            @PathVariable long id,
            @PathVariable long registration,
            @RequestBody(required = false) @Nullable Note note) {
        boolean absent = note != null && Boolean.FALSE.equals(note.present());
        String occurrence = note == null ? null : note.occurrence();
        attendance.mark(caller.get(), id, start(occurrence), registration, !absent);
    }

    /** Takes a note back. */
    @DeleteMapping("/registrations/{registration}/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable long id,
            @PathVariable long registration,
            @RequestParam(required = false) @Nullable String occurrence) {
        attendance.mark(caller.get(), id, start(occurrence), registration, null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDateTime start(@Nullable String occurrence) {
        return occurrence == null ? null : LocalWords.time("occurrence", occurrence);
    }
}
