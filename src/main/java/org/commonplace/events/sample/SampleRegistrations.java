package org.commonplace.events.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Schedule;
import org.commonplace.events.registration.Attendance;
import org.commonplace.events.registration.Question;
import org.commonplace.events.registration.RegistrationPlan;
import org.commonplace.events.registration.RegistrationPlans;
import org.commonplace.events.registration.Registrations;
import org.commonplace.events.registration.Wish;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Sample;
import org.commonplace.shared.YamlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers people for the term that was planned: one date is full, and one that is over has a list of who was there. */
@Component
@Order(26)
class SampleRegistrations implements Sample {

    private static final Paging ALL = new Paging(0, Paging.MAX_SIZE);
    private static final Duration EARLIER = Duration.ofDays(3);

    private final Schedule schedule;
    private final Registrations registrations;
    private final RegistrationPlans plans;
    private final Attendance attendance;
    private final SamplePlanners planners;
    private final Clock clock;

    SampleRegistrations(
            Schedule schedule,
            Registrations registrations,
            RegistrationPlans plans,
            Attendance attendance,
            SamplePlanners planners,
            Clock clock) {
        this.schedule = schedule;
        this.registrations = registrations;
        this.plans = plans;
        this.attendance = attendance;
        this.planners = planners;
        this.clock = clock;
    }

    /**
     * Who registers for an event.
     *
     * @param by who plans it
     * @param past whether the same people came to the date before
     */
    record Sheet(
            String event,
            String by,
            @Nullable List<Asked> questions,
            List<String> people,
            List<String> guests,
            boolean past) {}

    record Asked(Question.Kind kind, String words, @Nullable List<String> choices, boolean required) {

        Question question() {
            return new Question(0, kind, words, choices == null ? List.of() : choices, required);
        }
    }

    record Sheets(List<Sheet> sheets) {}

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public void fill() {
        YamlFile.bundled("demo/registrations.yaml", Sheets.class).sheets().forEach(this::fill);
    }

    private void fill(Sheet sheet) {
        Caller planner = planners.caller(sheet.by());
        EventDetails event = planners.event(planner, sheet.event());
        if (sheet.questions() != null
                && plans.get(planner, event.id()).questions().isEmpty()) {
            plans.set(
                    planner,
                    event.id(),
                    RegistrationPlan.USUAL.asking(
                            sheet.questions().stream().map(Asked::question).toList()),
                    Consent.NONE);
        }
        if (sheet.past()) {
            before(planner, event)
                    .ifPresent(date -> AsOf.at(date.time().startsAt().minus(EARLIER), () -> {
                        register(planner, event, sheet, date.originalStart());
                    }));
            before(planner, event).ifPresent(date -> attend(planner, event, date));
        }
        register(planner, event, sheet, null);
    }

    private void register(Caller planner, EventDetails event, Sheet sheet, @Nullable LocalDateTime date) {
        Wish wish = Wish.of(event.id(), date);
        sheet.guests().forEach(name -> registrations.register(planner, wish.forGuest(name, address(name))));
        sheet.people().forEach(username -> registrations.register(planner, wish.forPerson(planners.person(username))));
    }

    /** All but the last on the list were there. */
    private void attend(Caller planner, EventDetails event, OccurrenceDetails date) {
        List<Attendance.Line> lines =
                attendance.list(planner, event.id(), date.originalStart()).lines();
        AsOf.at(
                date.time().startsAt(),
                () -> lines.stream()
                        .filter(line -> line.present() == null)
                        .forEach(line -> attendance.mark(
                                planner,
                                event.id(),
                                date.originalStart(),
                                line.registration(),
                                !line.equals(lines.getLast()))));
    }

    /** The last date that took place. */
    private Optional<OccurrenceDetails> before(Caller planner, EventDetails event) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), event.plan().time().zone());
        return schedule.of(planner, event.id(), now.minusYears(1), now, ALL).items().stream()
                .filter(date -> date.status() == EventStatus.PLANNED)
                .filter(date -> date.time().endsAt().isBefore(clock.instant()))
                .reduce((one, later) -> later);
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}
