package org.commonplace.events.ui;

import java.util.Objects;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Recurrence;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody wrote about an event as seen from one of its dates: for that date, for it and those after it, or for all. */
@org.springframework.stereotype.Component
class Changing {

    private final Events events;
    private final Series series;

    Changing(Events events, Series series) {
        this.events = events;
        this.series = series;
    }

    /** Whether something was written that only the series as a whole can have: how it repeats, its tags, whom it is for. */
    static boolean concernsAll(OpenEvent.Found before, EventPlan wanted, @Nullable Recurrence rule) {
        EventPlan plan = before.event().plan();
        return !Objects.equals(plan.recurrence(), rule)
                || !rest(plan.facts(), wanted).equals(plan.facts());
    }

    /**
     * Takes it, all or nothing.
     *
     * @param wanted of that date
     * @param rule how the series is to repeat
     * @return the date as it is now; with {@link Scope#FOLLOWING} it belongs to another event than before
     */
    @Transactional
    public OccurrenceDetails take(
            Caller caller,
            OpenEvent.Found before,
            EventPlan wanted,
            @Nullable Recurrence rule,
            Scope scope,
            Consent consent) {
        EventDetails event = before.event();
        if (!event.isSeries()) {
            events.change(caller, event.id(), wanted.repeating(rule), consent);
            return series.get(caller, event.id(), wanted.time().start());
        }
        OccurrenceDetails now = series.change(
                caller, event.id(), before.occurrence().originalStart(), difference(before, wanted), scope, consent);
        if (scope != Scope.THIS && concernsAll(before, wanted, rule)) {
            EventPlan plan = events.get(caller, now.event()).plan();
            boolean repeatsElse = !Objects.equals(event.plan().recurrence(), rule);
            EventPlan whole = plan.with(rest(plan.facts(), wanted));
            events.change(caller, now.event(), repeatsElse ? whole.repeating(rule) : whole, consent);
        }
        return now;
    }

    /** What was written about the date itself. */
    private static OccurrenceChange difference(OpenEvent.Found before, EventPlan wanted) {
        OccurrenceDetails there = before.occurrence();
        return new OccurrenceChange(
                there.title().equals(wanted.title()) ? null : wanted.title(),
                there.description().equals(wanted.description()) ? null : wanted.description(),
                there.time().equals(wanted.time()) ? null : wanted.time(),
                there.venue().equals(wanted.venue()) ? null : wanted.venue(),
                before.speakers().equals(wanted.facts().speakers())
                        ? null
                        : wanted.facts().speakers(),
                Objects.equals(there.capacity(), wanted.facts().capacity())
                        ? null
                        : wanted.facts().capacity());
    }

    /** These facts with all that one date cannot have of its own. */
    private static EventFacts rest(EventFacts facts, EventPlan wanted) {
        EventFacts other = wanted.facts();
        return new EventFacts(
                facts.speakers(),
                other.tags(),
                other.audience(),
                other.technique(),
                other.materials(),
                other.contact(),
                facts.capacity(),
                other.visibility());
    }
}
