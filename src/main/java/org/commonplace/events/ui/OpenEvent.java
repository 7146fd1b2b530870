package org.commonplace.events.ui;

import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.events.ComingDates;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Series;
import org.commonplace.events.Speaker;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds the event that an address names, and which of its dates is meant. */
@org.springframework.stereotype.Component
class OpenEvent {

    private final Events events;
    private final Series series;
    private final ComingDates dates;

    OpenEvent(Events events, Series series, ComingDates dates) {
        this.events = events;
        this.series = series;
        this.dates = dates;
    }

    /** An event and one of its dates. */
    record Found(EventDetails event, OccurrenceDetails occurrence) {

        /** Who speaks on that date; of those whom the series does not name, the names alone are known. */
        List<Speaker> speakers() {
            List<Speaker> usual = event.plan().facts().speakers();
            if (occurrence.speakers().equals(event.speakers())) {
                return usual;
            }
            return occurrence.speakers().stream()
                    .map(name -> {
                        int known = event.speakers().indexOf(name);
                        return known < 0 ? Speaker.named(name) : usual.get(known);
                    })
                    .toList();
        }
    }

    /** @throws NotFound when there is no such event, it is a template, or the reader may not see it */
    Found of(Caller reader, String number, @Nullable LocalDateTime at) {
        long id = EventsNavigation.number(number).orElseThrow(() -> new NotFound("event " + number));
        return of(reader, id, at);
    }

    /** As above; without a date, the next that there is, or else the last. */
    Found of(Caller reader, long id, @Nullable LocalDateTime at) {
        EventDetails event = events.find(reader, id)
                .filter(found -> !found.template())
                .orElseThrow(() -> new NotFound(Events.ref(id)));
        return new Found(event, at == null ? dates.next(reader, event) : series.get(reader, id, at));
    }
}
