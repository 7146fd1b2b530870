package org.commonplace.operations.start;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.notifications.Outbox;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.reading.Statements;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Setting;
import org.commonplace.shared.Settings;
import org.commonplace.shared.SiteSettings;
import org.commonplace.shared.Utc;
import org.commonplace.transfer.Imports;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first steps of a new installation. What is done is seen from what there is, so it does not matter on which way somebody did it,
 * or when they went on; what they leave out is written down.
 */
@Service
public class FirstSteps {

    private static final String ALL = "ALL";

    private final Settings settings;
    private final Spaces spaces;
    private final Imports imports;
    private final People people;
    private final Outbox outbox;
    private final Statements statements;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean demonstration;

    FirstSteps(
            Settings settings,
            Spaces spaces,
            Imports imports,
            People people,
            Outbox outbox,
            Statements statements,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${commonplace.demo:false}") boolean demonstration) {
        this.settings = settings;
        this.spaces = spaces;
        this.imports = imports;
        this.people = people;
        this.outbox = outbox;
        this.statements = statements;
        this.access = access;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** How a step stands. */
    public enum State {
        TO_DO,
        DONE,
        SKIPPED
    }

    /** A step and how it stands. */
    public record Standing(FirstStep step, State state) {}

    /** All steps, in order; administrators only. */
    public List<Standing> all(Caller caller) {
        access.requireAdministrator(caller);
        Set<String> skipped = skipped();
        return Arrays.stream(FirstStep.values())
                .map(step -> new Standing(step, state(caller, step, skipped)))
                .toList();
    }

    /** Whether the home view should remind of them: there is something to do, and nobody has said that they want none of it. */
    public boolean isOffered(Caller caller) {
        access.requireAdministrator(caller);
        return !demonstration
                && !skipped().contains(ALL)
                && all(caller).stream().anyMatch(standing -> standing.state() == State.TO_DO);
    }

    /** Leaves a step out; administrators only. */
    @Transactional
    public void skip(Caller caller, FirstStep step) {
        access.requireAdministrator(caller);
        note(caller, step.name());
    }

    /** Takes a step up again that was left out; administrators only. */
    @Transactional
    public void takeUp(Caller caller, FirstStep step) {
        access.requireAdministrator(caller);
        database.sql("DELETE FROM first_step WHERE step IN (?, ?)")
                .params(step.name(), ALL)
                .update();
        audit(caller, "first-steps.resumed", step.name());
    }

    /** Has the home view remind of them no more; administrators only. */
    @Transactional
    public void dismiss(Caller caller) {
        access.requireAdministrator(caller);
        note(caller, ALL);
    }

    private State state(Caller caller, FirstStep step, Set<String> skipped) {
        if (isDone(caller, step)) {
            return State.DONE;
        }
        return skipped.contains(step.name()) ? State.SKIPPED : State.TO_DO;
    }

    private boolean isDone(Caller caller, FirstStep step) {
        return switch (step) {
            case NAME -> isOwn();
            case ORGANISATION -> isSet(SiteSettings.ORGANISATION) && isSet(SiteSettings.CONTACT_EMAIL);
            case MAIL -> outbox.sends();
            case SPACE -> !spaces.list(caller).isEmpty();
            case IMPORT -> imports.hasFinished(caller);
            case INVITE -> people.list(caller, new Paging(0, 1)).total() > 1;
            case STATEMENTS -> statements.areFinished(caller);
        };
    }

    private boolean isSet(Setting setting) {
        return !settings.text(setting).isBlank();
    }

    private boolean isOwn() {
        return !settings.text(SiteSettings.NAME).equals(SiteSettings.NAME.fallback())
                || !settings.text(SiteSettings.LOGO).isEmpty();
    }

    /** A space to import into: the one that was made first; administrators only. */
    public Optional<SpaceDetails> firstSpace(Caller caller) {
        access.requireAdministrator(caller);
        return spaces.list(caller).stream().min(Comparator.comparingLong(SpaceDetails::id));
    }

    private Set<String> skipped() {
        return new HashSet<>(
                database.sql("SELECT step FROM first_step").query(String.class).list());
    }

    private void note(Caller caller, String step) {
        int added = database.sql("INSERT IGNORE INTO first_step (step, skipped_at, skipped_by) VALUES (?, ?, ?)")
                .params(step, Utc.column(clock.instant()), caller.personId())
                .update();
        if (added > 0) {
            audit(caller, "first-steps.skipped", step);
        }
    }

    private void audit(Caller caller, String action, String step) {
        events.publishEvent(new Audited(caller.person(), action, null, step));
    }
}
