package org.commonplace.events;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Source;
import org.commonplace.privacy.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the identifiability gate about what events say. */
@Component
class EventGate {

    private final IdentifiabilityGate gate;
    private final CalendarDirectory calendars;

    EventGate(IdentifiabilityGate gate, CalendarDirectory calendars) {
        this.gate = gate;
        this.calendars = calendars;
    }

    /**
     * Lets a new event pass or stops it.
     *
     * @throws IdentifiableText when stopped
     */
    void planned(Caller caller, long event, EventPlan plan, Consent consent) {
        gate.require(caller, Events.ref(event), saying(plan), consent);
    }

    /**
     * Lets a changed event pass or stops it.
     *
     * @throws IdentifiableText when stopped
     * @throws SignatureMissing when it becomes public and nobody signed for it
     */
    void changed(Caller caller, Event before, EventPlan plan, Consent consent) {
        Wording now = saying(plan);
        gate.require(caller, Events.ref(before.id()), now, saying(before.plan()), consent);
        if (isPublic(before.calendar(), plan) && !isPublic(before.calendar(), before.plan())) {
            Source where = new Source(plan.title(), Events.address(before.id()));
            gate.requireSignature(caller, Events.ref(before.id()), now.hash(), List.of(where), consent);
        }
    }

    /** Lets what is different about an occurrence pass or stops it. */
    void occurrence(Caller caller, Event event, OccurrenceChange now, OccurrenceChange before, Consent consent) {
        gate.require(caller, Events.ref(event.id()), saying(now), saying(before), consent);
    }

    /** Why others may not read a plan in place of another, if they may not; nothing is kept of it. */
    Optional<IdentifiableText> stopped(EventPlan plan, @Nullable EventPlan before, Consent consent) {
        Wording old = before == null ? Wording.NOTHING : saying(before);
        List<Finding> findings = gate.stopped(saying(plan), old);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        IdentifiableText stopped = new IdentifiableText(findings);
        boolean reasoned = consent.reason() != null && !consent.reason().isBlank();
        return reasoned && stopped.isOverridable() ? Optional.empty() : Optional.of(stopped);
    }

    private boolean isPublic(long calendar, EventPlan plan) {
        Visibility own = plan.facts().visibility();
        boolean inPublic = calendars
                .find(calendar)
                .filter(found -> found.visibility() == Visibility.PUBLIC)
                .isPresent();
        return inPublic && (own == null || own == Visibility.PUBLIC);
    }

    static Wording saying(EventPlan plan) {
        EventFacts facts = plan.facts();
        return Wording.of("title", plan.title())
                .and("description", plan.description())
                .and("location", plan.venue().place())
                .and("speakers", names(facts.speakers()))
                .and("tags", facts.tags())
                .and(
                        "materials",
                        facts.materials().stream().map(Material::words).toList())
                .and("contact", facts.contact());
    }

    private static Wording saying(OccurrenceChange change) {
        Venue venue = change.venue();
        return Wording.of("title", orEmpty(change.title()))
                .and("description", orEmpty(change.description()))
                .and("location", venue == null ? "" : venue.place())
                .and("speakers", change.speakers() == null ? List.of() : names(change.speakers()));
    }

    private static Collection<String> names(Collection<Speaker> speakers) {
        return speakers.stream().map(Speaker::name).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
