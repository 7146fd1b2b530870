package org.commonplace.api;

import java.net.URI;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Events;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The events of a calendar. */
@RestController
@RequestMapping("/api/v1/calendars/{slug}/events")
class CalendarEventsController {

    private final Calendars calendars;
    private final Events events;
    private final EventAnswers answers;
    private final Names names;
    private final CurrentCaller caller;

    CalendarEventsController(
            Calendars calendars, Events events, EventAnswers answers, Names names, CurrentCaller caller) {
        this.calendars = calendars;
        this.events = events;
        this.answers = answers;
        this.names = names;
        this.caller = caller;
    }

    @GetMapping
    Listing<EventAnswer> list(@PathVariable String slug, @ParameterObject Portion portion) {
        Caller now = caller.get();
        return events.list(now, calendars.get(now, slug).id(), portion.paging()).map(event -> answers.of(now, event));
    }

    /** Where nothing is said of zone and place, they are as is usual in the calendar. */
    @PostMapping
    ResponseEntity<EventAnswer> plan(@PathVariable String slug, @RequestBody EventBody wanted) {
        Caller now = caller.get();
        CalendarDetails calendar = calendars.get(now, slug);
        EventPlan plan = wanted.plan(calendar.plan(), names);
        EventAnswer made = answers.of(now, events.plan(now, calendar.id(), plan, wanted.consent()));
        return ResponseEntity.created(URI.create("/api/v1/events/" + made.id())).body(made);
    }
}
