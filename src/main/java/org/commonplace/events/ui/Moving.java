package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;

/** Moves a date to another time, whether it was dragged there or typed, and asks how much of a series is meant. */
@org.springframework.stereotype.Component
class Moving {

    private final OpenEvent events;
    private final Series series;

    Moving(OpenEvent events, Series series) {
        this.events = events;
        this.series = series;
    }

    /**
     * Another time, as the clocks of a zone show it.
     *
     * @param end for whole days the day after the last
     */
    record Wanted(LocalDateTime start, LocalDateTime end, boolean allDay, ZoneId zone) {

        /** The same in the zone of the event. */
        EventTime in(ZoneId other) {
            if (allDay) {
                LocalDate first = start.toLocalDate();
                LocalDate last = end.toLocalDate().minusDays(1);
                return EventTime.allDay(first, last.isBefore(first) ? first : last, other);
            }
            return EventTime.at(there(start, other), there(end, other), other);
        }

        private LocalDateTime there(LocalDateTime time, ZoneId other) {
            return LocalDateTime.ofInstant(time.atZone(zone).toInstant(), other);
        }
    }

    /**
     * Moves a date, where the caller may.
     *
     * @param after shows how things stand now
     */
    void to(Caller caller, long event, LocalDateTime at, Wanted wanted, Runnable after) {
        try {
            OpenEvent.Found found = events.of(caller, event, at);
            EventTime time = wanted.in(found.occurrence().time().zone());
            if (time.equals(found.occurrence().time())) {
                return;
            }
            if (found.event().isSeries()) {
                UI ui = UI.getCurrentOrThrow();
                String words = ui.getTranslation(
                        "events.move.words", found.occurrence().title(), WhenWords.line(time));
                new ScopeDialog(
                                ui.getTranslation("events.move.title"),
                                words,
                                ui.getTranslation("events.move.do"),
                                false,
                                scope -> move(caller, found.occurrence(), time, scope, after))
                        .open();
            } else {
                move(caller, found.occurrence(), time, Scope.ALL, after);
            }
        } catch (Invalid refused) {
            say(refused);
        }
    }

    private void move(Caller caller, OccurrenceDetails before, EventTime time, Scope scope, Runnable after) {
        UI ui = UI.getCurrentOrThrow();
        try {
            GatedAction.run(ui.getTranslation("events.gate.reason"), consent -> {
                OccurrenceDetails now = series.change(
                        caller, before.event(), before.originalStart(), OccurrenceChange.to(time), scope, consent);
                after.run();
                String told = ui.getTranslation("events.move.done", now.title(), WhenWords.line(now.time()));
                if (scope == Scope.FOLLOWING) {
                    Toasts.say(told);
                } else {
                    Toasts.sayWithUndo(told, () -> back(caller, now, before.time(), scope, after));
                }
            });
        } catch (Invalid refused) {
            say(refused);
        }
    }

    private void back(Caller caller, OccurrenceDetails now, EventTime time, Scope scope, Runnable after) {
        series.change(caller, now.event(), now.originalStart(), OccurrenceChange.to(time), scope, Consent.NONE);
        after.run();
    }

    static void say(Invalid refused) {
        UI ui = UI.getCurrentOrThrow();
        refused.problems()
                .forEach(problem -> Toasts.problem(
                        ui.getTranslation(problem.message(), problem.arguments().toArray())));
    }
}
