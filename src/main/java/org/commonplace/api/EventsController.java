package org.commonplace.api;

import java.util.List;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.Schedule;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One event as a whole. */
@RestController
@RequestMapping("/api/v1/events/{id}")
class EventsController {

    private final Events events;
    private final Schedule schedule;
    private final EventAnswers answers;
    private final Names names;
    private final CurrentCaller caller;

    EventsController(Events events, Schedule schedule, EventAnswers answers, Names names, CurrentCaller caller) {
        this.events = events;
        this.schedule = schedule;
        this.answers = answers;
        this.names = names;
        this.caller = caller;
    }

    /** An event; with {@code from} or {@code to}, local days or times, also when it takes place in that range. */
    @GetMapping
    ResponseEntity<EventAnswer> show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Caller now = caller.get();
        EventDetails event = events.get(now, id);
        List<OccurrenceAnswer> occurrences = from == null && to == null ? null : occurrences(now, id, from, to);
        EventAnswer answer = answers.of(now, event, occurrences);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Tag.of(answer))
                .body(answer);
    }

    @PutMapping
    EventAnswer change(@PathVariable long id, @RequestBody EventBody wanted) {
        Caller now = caller.get();
        EventDetails event = events.get(now, id);
        return answers.of(now, events.change(now, id, wanted.changed(event, names), wanted.consent()));
    }

    /** It does not take place, and can still be seen. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id) {
        events.cancel(caller.get(), id);
    }

    /** It takes place after all. */
    @PostMapping("/restore")
    EventAnswer restore(@PathVariable long id) {
        Caller now = caller.get();
        return answers.of(now, events.restore(now, id));
    }

    private List<OccurrenceAnswer> occurrences(Caller now, long id, @Nullable String from, @Nullable String to) {
        return schedule
                .of(
                        now,
                        id,
                        LocalWords.time("from", from == null ? EventTime.FIRST_YEAR + "-01-01" : from),
                        LocalWords.time("to", to == null ? EventTime.LAST_YEAR + 1 + "-01-01" : to),
                        new Paging(0, Paging.MAX_SIZE))
                .items()
                .stream()
                .map(OccurrenceAnswer::of)
                .toList();
    }
}
