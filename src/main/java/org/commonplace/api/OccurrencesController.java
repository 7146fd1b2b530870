package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import org.commonplace.events.EventStatus;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One occurrence of an event, named by when it was first to begin. */
@RestController
@RequestMapping("/api/v1/events/{id}/occurrences/{start}")
class OccurrencesController {

    private final Events events;
    private final Series series;
    private final CurrentCaller caller;

    OccurrencesController(Events events, Series series, CurrentCaller caller) {
        this.events = events;
        this.series = series;
        this.caller = caller;
    }

    /**
     * What is to be different; what is left out stays.
     *
     * @param status {@code cancelled}, or {@code planned} for one that takes place after all
     */
    record OccurrenceBody(
            @Nullable String title,
            @Nullable String description,
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode location,

            @Schema(type = "integer", format = "int64", nullable = true) @Nullable
            JsonNode room,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode onlineUrl,

            @Nullable Integer capacity,
            @Nullable String status,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {

        boolean movesInTime() {
            return start != null || end != null || zone != null;
        }

        boolean movesInPlace() {
            return location != null || room != null || onlineUrl != null;
        }
    }

    @GetMapping
    OccurrenceAnswer show(@PathVariable long id, @PathVariable String start) {
        return OccurrenceAnswer.of(series.get(caller.get(), id, original(id, start)));
    }

    /** Changes, moves, cancels or restores it; with {@code scope}, {@code following} or {@code all} as well. */
    @PutMapping
    OccurrenceAnswer change(
            @PathVariable long id,
            @PathVariable String start,
            @RequestParam(required = false) @Nullable String scope,
            @RequestBody OccurrenceBody wanted) {
        Caller now = caller.get();
        LocalDateTime original = original(id, start);
        Scope meant = scope(scope);
        EventStatus status = Choice.of(EventStatus.class, "status", wanted.status());
        OccurrenceDetails before = series.get(now, id, original);
        if (status == EventStatus.PLANNED && before.status() == EventStatus.CANCELLED) {
            series.restore(now, id, original);
        }
        OccurrenceDetails changed = series.change(
                now,
                id,
                original,
                change(before, wanted),
                meant,
                SignedCheck.consent(wanted.override(), wanted.signedCheck()));
        if (status == EventStatus.CANCELLED) {
            boolean split = changed.event() != id;
            series.cancel(now, changed.event(), changed.originalStart(), split ? Scope.ALL : meant);
        }
        return OccurrenceAnswer.of(series.get(now, changed.event(), changed.originalStart()));
    }

    /** It does not take place, and can still be seen. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable long id, @PathVariable String start, @RequestParam(required = false) @Nullable String scope) {
        series.cancel(caller.get(), id, original(id, start), scope(scope));
    }

    private static OccurrenceChange change(OccurrenceDetails before, OccurrenceBody wanted) {
        EventTime time = wanted.movesInTime()
                ? EventBody.time(before.time(), wanted.start(), wanted.end(), wanted.zone(), null)
                : null;
        Venue venue = wanted.movesInPlace()
                ? EventBody.venue(
                        before.venue(),
                        before.where(),
                        Sent.text("location", wanted.location()),
                        Sent.number("room", wanted.room()),
                        Sent.text("onlineUrl", wanted.onlineUrl()),
                        null)
                : null;
        return new OccurrenceChange(wanted.title(), wanted.description(), time, venue, null, wanted.capacity());
    }

    private static Scope scope(@Nullable String word) {
        Scope scope = Choice.of(Scope.class, "scope", word);
        return scope == null ? Scope.THIS : scope;
    }

    /** What is no time names no occurrence. */
    private LocalDateTime original(long id, String start) {
        try {
            return LocalWords.time("start", start);
        } catch (Invalid noTime) {
            throw new NotFound(Events.ref(id) + " at " + start);
        }
    }
}
