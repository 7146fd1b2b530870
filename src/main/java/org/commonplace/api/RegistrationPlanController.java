package org.commonplace.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.commonplace.events.Events;
import org.commonplace.events.registration.Extent;
import org.commonplace.events.registration.Question;
import org.commonplace.events.registration.RegistrationPlan;
import org.commonplace.events.registration.RegistrationPlans;
import org.commonplace.events.registration.RegistrationState;
import org.commonplace.events.registration.RegistrationStates;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How an event takes registrations, and how it stands with them. */
@RestController
@RequestMapping("/api/v1/events/{id}/registration")
class RegistrationPlanController {

    private final RegistrationPlans plans;
    private final RegistrationStates states;
    private final Events events;
    private final CurrentCaller caller;

    RegistrationPlanController(
            RegistrationPlans plans, RegistrationStates states, Events events, CurrentCaller caller) {
        this.plans = plans;
        this.states = states;
        this.events = events;
        this.caller = caller;
    }

    /**
     * A question.
     *
     * @param id left out for a new one
     * @param kind {@code text}, {@code choice}, {@code staff_group} or {@code needs}
     */
    record QuestionWords(
            @Nullable Long id,
            @Nullable String kind,
            @Nullable String words,
            @Nullable List<String> choices,
            @Nullable Boolean required) {

        static QuestionWords of(Question question) {
            return new QuestionWords(
                    question.id(), word(question.kind()), question.words(), question.choices(), question.required());
        }

        Question question() {
            Question.Kind meant = Choice.of(Question.Kind.class, "questions", kind);
            return new Question(
                    id == null ? 0 : id,
                    meant == null ? Question.Kind.TEXT : meant,
                    words == null ? "" : words,
                    choices == null ? List.of() : choices,
                    Boolean.TRUE.equals(required));
        }
    }

    /**
     * What is to change; what is left out stays.
     *
     * @param opens left out for as it is; an empty text for as soon as it is planned
     * @param closes likewise, for {@code closesHours} before the start
     */
    record PlanBody(
            @Nullable Boolean taken,
            @Nullable String extent,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable Integer closesHours,
            @Nullable Boolean approval,
            @Nullable Boolean waitingList,
            @Nullable Integer offerHours,
            @Nullable Boolean guests,
            @Nullable Integer mostPlaces,
            @Nullable Integer remindHours,
            @Nullable Integer needsDays,
            @Nullable List<QuestionWords> questions,
            @Nullable OverrideWords override) {

        RegistrationPlan changed(RegistrationPlan now) {
            Extent other = Choice.of(Extent.class, "extent", extent);
            return new RegistrationPlan(
                    taken == null ? now.taken() : taken,
                    other == null ? now.extent() : other,
                    moment("opens", opens, now.opens()),
                    moment("closes", closes, now.closes()),
                    closesHours == null ? now.closesHours() : closesHours,
                    approval == null ? now.approval() : approval,
                    waitingList == null ? now.waitingList() : waitingList,
                    offerHours == null ? now.offerHours() : offerHours,
                    guests == null ? now.guests() : guests,
                    mostPlaces == null ? now.mostPlaces() : mostPlaces,
                    remindHours == null ? now.remindHours() : remindHours,
                    needsDays == null ? now.needsDays() : needsDays,
                    questions == null
                            ? now.questions()
                            : questions.stream().map(QuestionWords::question).toList());
        }

        private static @Nullable Instant moment(String field, @Nullable String text, @Nullable Instant now) {
            if (text == null) {
                return now;
            }
            return text.isBlank() ? null : LocalWords.moment(field, text, ZoneOffset.UTC);
        }
    }

    /**
     * How it stands.
     *
     * @param phase {@code open}, {@code later}, {@code queue} where one can wait, {@code full}, {@code closed}, {@code none}
     *     where one simply comes, {@code off} where it does not take place
     * @param event the event that takes the registrations
     * @param left how many places are free; none for any number
     * @param mine the caller's own
     */
    record StateAnswer(
            String phase,
            long event,
            @Nullable String occurrence,
            String extent,
            @Nullable Instant opens,
            Instant closes,
            @Nullable Integer left,
            int waiting,
            boolean approval,
            boolean waitingList,
            int offerHours,
            boolean guests,
            int mostPlaces,
            int remindHours,
            int needsDays,
            List<QuestionWords> questions,
            @Nullable RegistrationAnswer mine) {

        static StateAnswer of(String title, RegistrationState state) {
            RegistrationPlan plan = state.plan();
            return new StateAnswer(
                    word(state.phase()),
                    state.event(),
                    state.originalStart() == null ? null : state.originalStart().toString(),
                    word(plan.extent()),
                    state.opensAt(),
                    state.closesAt(),
                    state.left(),
                    state.waiting(),
                    plan.approval(),
                    plan.waitingList(),
                    plan.offerHours(),
                    state.guests(),
                    plan.mostPlaces(),
                    plan.remindHours(),
                    plan.needsDays(),
                    plan.questions().stream().map(QuestionWords::of).toList(),
                    state.mine() == null ? null : RegistrationAnswer.of(title, state.mine()));
        }
    }

    @GetMapping
    StateAnswer show(@PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        Caller now = caller.get();
        RegistrationState state =
                states.of(now, id, occurrence == null ? null : LocalWords.time("occurrence", occurrence));
        return StateAnswer.of(events.get(now, id).title(), state);
    }

    @PutMapping
    StateAnswer change(@PathVariable long id, @RequestBody PlanBody wanted) {
        Caller now = caller.get();
        plans.set(now, id, wanted.changed(plans.get(now, id)), OverrideWords.consent(wanted.override()));
        return StateAnswer.of(events.get(now, id).title(), states.of(now, id, null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
