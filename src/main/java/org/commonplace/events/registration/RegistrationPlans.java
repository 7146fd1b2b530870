package org.commonplace.events.registration;

import java.util.stream.Stream;
import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How events take registrations: seen by whoever sees the event, said by those who plan there. */
@Service
@TriedAgain
public class RegistrationPlans {

    private final PlanRows rows;
    private final JdbcClient database;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;

    RegistrationPlans(
            PlanRows rows,
            JdbcClient database,
            IdentifiabilityGate gate,
            AccessPolicy access,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.database = database;
        this.gate = gate;
        this.access = access;
        this.publisher = publisher;
    }

    @Transactional(readOnly = true)
    public RegistrationPlan get(Caller caller, long event) {
        access.require(caller, Role.VIEW, Events.ref(event));
        return rows.of(event);
    }

    /**
     * Says how an event takes registrations. Registrations that are there stay.
     *
     * @throws NotAllowed when the caller does not plan there
     * @throws Invalid when people registered for something else than the plan says, or the event is in no programme
     * @throws IdentifiableText when a question may identify a patient
     */
    @Transactional
    public RegistrationPlan set(Caller caller, long event, RegistrationPlan plan, Consent consent) {
        access.require(caller, Role.EDIT, Events.ref(event));
        RegistrationPlan before = rows.of(event);
        if (plan.extent() != before.extent()) {
            requireNobody(event);
        }
        if (plan.extent() == Extent.PROGRAMME && !isSession(event)) {
            throw new Invalid("extent", "events.registration.no-programme");
        }
        gate.require(caller, Events.ref(event), saying(plan), saying(before), consent);
        rows.save(event, plan);
        publisher.publishEvent(new Audited(caller.person(), "registration.planned", Events.ref(event), ""));
        return rows.of(event);
    }

    private void requireNobody(long event) {
        boolean somebody = database.sql("""
                        SELECT EXISTS (SELECT 1 FROM registration r JOIN sitting s ON s.id = r.sitting_id
                                       WHERE s.event_id = ? AND r.active = 1)
                        """).param(event).query(Boolean.class).single();
        if (somebody) {
            throw new Invalid("extent", "events.registration.extent.taken");
        }
    }

    private boolean isSession(long event) {
        return database.sql("SELECT programme_id IS NOT NULL FROM event WHERE id = ?")
                .param(event)
                .query(Boolean.class)
                .single();
    }

    private static Wording saying(RegistrationPlan plan) {
        return Wording.of(
                        "questions",
                        String.join(
                                "\n",
                                plan.questions().stream().map(Question::words).toList()))
                .and(
                        "choices",
                        plan.questions().stream()
                                .flatMap(question -> Stream.of(question.choices()))
                                .flatMap(choices -> choices.stream())
                                .toList());
    }
}
