package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Recurrence;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** The form of an event, in short sections. It keeps what was typed until that has been taken. */
final class EventForm extends Div {

    private final WhatSection what;
    private final WhenSection when = new WhenSection();
    private final WhereSection where;
    private final WhoSection who;
    private final MoreSection more;
    private final List<FormSection> sections;
    private boolean touched;
    private boolean planning;

    EventForm(WhatSection what, WhereSection where, WhoSection who, MoreSection more) {
        this.what = what;
        this.where = where;
        this.who = who;
        this.more = more;
        sections = List.of(what, when, where, who, more);
        addClassName("event-form");
        add(what, when, where, who, more);
        more.onAgenda(what::offer);
    }

    /**
     * What someone wants to plan, or to change.
     *
     * @param plan where something is changed, of that date alone: without the rule
     * @param rule how it repeats
     * @param others further dates of the same
     */
    record Written(
            CalendarDetails calendar,
            EventPlan plan,
            @Nullable Recurrence rule,
            List<LocalDateTime> others) {}

    /** Shows a plan to begin with. */
    void begin(@Nullable CalendarDetails calendar, EventPlan plan, List<String> speakers) {
        what.show(calendar, plan.title().equals(Beginnings.UNNAMED) ? "" : plan.title(), plan.description());
        when.show(plan.time(), plan.recurrence(), true);
        where.show(plan.venue());
        who.show(plan.facts().speakers(), speakers, plan.facts(), plan.facts().capacity());
        more.show(plan.facts());
        planning = true;
        touched = false;
    }

    /** Shows an event as it is on one of its dates. */
    void change(OpenEvent.Found found) {
        EventPlan plan = found.event().plan();
        OccurrenceDetails occurrence = found.occurrence();
        what.show(found.event().calendar(), occurrence.title(), occurrence.description());
        what.keepCalendar();
        when.show(occurrence.time(), plan.recurrence(), false);
        where.show(occurrence.venue());
        who.show(found.speakers(), occurrence.speakers(), plan.facts(), occurrence.capacity());
        more.show(plan.facts());
        touched = false;
    }

    void onChange(Runnable listener) {
        Runnable touch = () -> {
            touched = true;
            listener.run();
        };
        what.onChange(touch);
        when.onChange(touch);
        where.onChange(touch);
        who.onChange(touch);
        more.onChange(touch);
    }

    /** Whether something was typed that has not been taken yet. */
    boolean isTouched() {
        return touched;
    }

    /** What was typed has been taken, or was given up. */
    void settle() {
        touched = false;
    }

    /** What is wanted, if all of it can be; otherwise the fields say what is missing. */
    Optional<Written> read() {
        sections.forEach(FormSection::forgetProblems);
        Optional<EventTime> time = when.time();
        if (time.isEmpty()) {
            return Optional.empty();
        }
        try {
            Recurrence rule = when.rule();
            EventPlan plan = plan(time.get());
            return Optional.of(new Written(what.chosen(), planning ? plan.repeating(rule) : plan, rule, when.others()));
        } catch (Invalid refused) {
            explain(refused);
            return Optional.empty();
        }
    }

    /** The calendar and the plan as far as they can be read now; empty while something is missing. */
    Optional<Written> glance() {
        CalendarDetails calendar = what.calendar();
        Optional<EventTime> time = when.glance();
        if (calendar == null || time.isEmpty()) {
            return Optional.empty();
        }
        try {
            Recurrence rule = when.rule();
            EventPlan plan = EventPlan.of(what.title().isBlank() ? Beginnings.UNNAMED : what.title(), time.get())
                    .in(where.read())
                    .with(EventFacts.NONE.with(who.speakers()));
            boolean follows =
                    rule != null && rule.pattern().names(time.get().start().toLocalDate());
            return Optional.of(new Written(calendar, follows ? plan.repeating(rule) : plan, rule, when.others()));
        } catch (Invalid notYet) {
            return Optional.empty();
        }
    }

    /** Says at its field what was refused. */
    void explain(Invalid refused) {
        for (Invalid.Problem problem : refused.problems()) {
            boolean told = false;
            for (FormSection section : sections) {
                told = told || section.refuse(problem);
            }
            if (!told) {
                Toasts.problem(
                        getTranslation(problem.message(), problem.arguments().toArray()));
            }
        }
        getElement()
                .executeJs("requestAnimationFrame(() => this.querySelector('[invalid], .form-problem:not(:empty)')"
                        + "?.scrollIntoView({block: 'center'}))");
    }

    WhoSection who() {
        return who;
    }

    WhereSection where() {
        return where;
    }

    private EventPlan plan(EventTime time) {
        return new EventPlan(what.title(), what.description(), time, null, where.read(), more.read(who));
    }
}
