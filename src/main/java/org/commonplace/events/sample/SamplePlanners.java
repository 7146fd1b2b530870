package org.commonplace.events.sample;

import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.shared.Paging;
import org.springframework.stereotype.Component;

/** The people and events of the sample library, by the names its files use. */
@Component
class SamplePlanners {

    private static final Paging ALL = new Paging(0, Paging.MAX_SIZE);

    private final People people;
    private final Callers callers;
    private final Calendars calendars;
    private final Events events;

    SamplePlanners(People people, Callers callers, Calendars calendars, Events events) {
        this.people = people;
        this.callers = callers;
        this.calendars = calendars;
        this.events = events;
    }

    long person(String username) {
        return people.find(username).orElseThrow().id();
    }

    Caller caller(String username) {
        return callers.of(person(username)).orElseThrow();
    }

    EventDetails event(Caller planner, String title) {
        return calendars.list(planner).stream()
                .flatMap(calendar -> events.list(planner, calendar.id(), ALL).items().stream())
                .filter(event -> event.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
