package org.commonplace.events;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.StaffGroups;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps new and changed events with all that follows from them. Whoever calls has asked for access. */
@Component
class EventWriter {

    private final EventRows rows;
    private final WrittenOccurrences occurrences;
    private final Rooms rooms;
    private final StaffGroups staffGroups;
    private final AccessPolicy access;
    private final EventGate gate;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    EventWriter(
            EventRows rows,
            WrittenOccurrences occurrences,
            Rooms rooms,
            StaffGroups staffGroups,
            AccessPolicy access,
            EventGate gate,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.occurrences = occurrences;
        this.rooms = rooms;
        this.staffGroups = staffGroups;
        this.access = access;
        this.gate = gate;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Where a new event belongs. */
    record Place(long calendar, @Nullable Long programme, int position, boolean template) {

        static Place in(long calendar) {
            return new Place(calendar, null, 0, false);
        }
    }

    /** The UID of a new event, and how often it changed before it came here. */
    record Name(String uid, int sequence) {}

    Event add(Caller caller, Place place, EventPlan plan, Consent consent) {
        return add(caller, place, new Name(UUID.randomUUID().toString(), 0), plan, consent);
    }

    Event add(Caller caller, Place place, Name name, EventPlan plan, Consent consent) {
        check(caller, plan, null);
        Instant now = clock.instant();
        EventRows.Fresh fresh = new EventRows.Fresh(
                place.calendar(),
                name.uid(),
                name.sequence(),
                plan,
                place.template(),
                place.programme(),
                place.position(),
                null,
                caller.personId(),
                now);
        long id = rows.add(fresh);
        gate.planned(caller, id, plan, consent);
        Event event = fresh.as(id);
        occurrences.writeFirst(event);
        if (!place.template()) {
            publisher.publishEvent(new EventEvents.EventPlanned(id, caller.personId(), now));
        }
        audit(caller, place.template() ? "event.template.saved" : "event.planned", id);
        return event;
    }

    /** Keeps what an event is to be from now on; if that is what it was, nothing happens. */
    Event change(Caller caller, Event before, EventPlan wanted, Consent consent) {
        EventPlan plan = keepingHidden(caller, wanted, before.plan());
        if (plan.equals(before.plan())) {
            return before;
        }
        check(caller, plan, before.plan());
        gate.changed(caller, before, plan, consent);
        Instant now = clock.instant();
        Event after = before.changed(plan, caller.personId(), now);
        boolean moved = !plan.time().equals(before.plan().time())
                || !Objects.equals(plan.recurrence(), before.plan().recurrence());
        rows.save(after);
        if (moved) {
            occurrences.rename(before, after);
        }
        occurrences.write(after);
        boolean elsewhere = !plan.venue().equals(before.plan().venue());
        publisher.publishEvent(
                moved || elsewhere
                        ? new EventEvents.EventMoved(after.id(), caller.personId(), now)
                        : new EventEvents.EventChanged(after.id(), caller.personId(), now));
        audit(caller, moved ? "event.moved" : "event.changed", after.id());
        return after;
    }

    Event cancel(Caller caller, Event before) {
        if (before.isCancelled()) {
            return before;
        }
        Event after = before.changed(EventStatus.CANCELLED, caller.personId(), clock.instant());
        keep(after);
        publisher.publishEvent(new EventEvents.EventCancelled(after.id(), caller.personId(), after.changedAt()));
        audit(caller, "event.cancelled", after.id());
        return after;
    }

    Event restore(Caller caller, Event before) {
        if (!before.isCancelled()) {
            return before;
        }
        Event after = before.changed(EventStatus.PLANNED, caller.personId(), clock.instant());
        keep(after);
        publisher.publishEvent(new EventEvents.EventRestored(after.id(), caller.personId(), after.changedAt()));
        audit(caller, "event.restored", after.id());
        return after;
    }

    /** Tells that occurrences of an event changed, several at once. */
    void tellChanged(Caller caller, Event event) {
        publisher.publishEvent(new EventEvents.EventMoved(event.id(), caller.personId(), event.changedAt()));
        audit(caller, "event.changed", event.id());
    }

    /** Keeps an event with what follows from it, and tells nobody. */
    void keep(Event event) {
        rows.save(event);
        occurrences.write(event);
    }

    /** Materials that the caller may not see they cannot have meant to take away. */
    private EventPlan keepingHidden(Caller caller, EventPlan wanted, EventPlan before) {
        List<Material> materials = new ArrayList<>(wanted.facts().materials());
        for (Material material : before.facts().materials()) {
            ContentRef content = material.content();
            if (content != null && !materials.contains(material) && !access.may(caller, Role.VIEW, content)) {
                materials.add(material);
            }
        }
        return materials.size() == wanted.facts().materials().size()
                ? wanted
                : wanted.with(wanted.facts().reading(materials));
    }

    /** Rooms and staff groups have to be offered, and materials seen by whoever adds them, unless they were there before. */
    private void check(Caller caller, EventPlan plan, @Nullable EventPlan before) {
        rooms.require(
                plan.venue().room(), before == null ? null : before.venue().room());
        List<String> unknown = plan.facts().audience().stream()
                .filter(code -> !staffGroups.all().containsKey(code))
                .filter(code -> before == null || !before.facts().audience().contains(code))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(
                    "audience",
                    "events.audience.unknown",
                    String.join(", ", staffGroups.all().keySet()));
        }
        checkMaterials(caller, plan, before);
    }

    private void checkMaterials(Caller caller, EventPlan plan, @Nullable EventPlan before) {
        for (Material material : plan.facts().materials()) {
            ContentRef content = material.content();
            boolean there = before != null && before.facts().materials().contains(material);
            if (content != null && !there && !access.may(caller, Role.VIEW, content)) {
                throw new Invalid("materials", "events.material.unknown");
            }
        }
    }

    void audit(Caller caller, String action, long event) {
        audit(caller, action, event, "");
    }

    void audit(Caller caller, String action, long event, String detail) {
        publisher.publishEvent(new Audited(caller.person(), action, Events.ref(event), detail));
    }
}
