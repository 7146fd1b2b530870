package org.commonplace.events;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Slug;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars, and who plans in which. */
@Service
@TriedAgain
public class Calendars {

    /** The {@link ContentRef#kind()} of a calendar. */
    public static final String KIND = "calendar";

    private static final String SPACE = "space";

    private final CalendarRows rows;
    private final CalendarDirectory directory;
    private final Rooms rooms;
    private final CalendarWidening widening;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(
            CalendarRows rows,
            CalendarDirectory directory,
            Rooms rooms,
            CalendarWidening widening,
            IdentifiabilityGate gate,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.rooms = rooms;
        this.widening = widening;
        this.gate = gate;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    public static ContentRef ref(long calendar) {
        return new ContentRef(KIND, calendar);
    }

    /** Whether the caller may make a calendar that belongs to this space, or to none. */
    public boolean mayCreate(Caller caller, @Nullable Long space) {
        return space == null
                ? caller.administrator() && !caller.readOnly()
                : access.may(caller, Role.CURATE, new ContentRef(SPACE, space));
    }

    /**
     * Makes a calendar; the caller looks after it.
     *
     * @param slug its part of the address; empty for one made from its name
     * @throws NotAllowed unless the caller curates the space, or without one administers this installation
     * @throws Invalid when the slug is taken or none
     * @throws IdentifiableText when its name or place may identify a patient
     */
    @Transactional
    public CalendarDetails create(Caller caller, String slug, CalendarPlan plan, Consent consent) {
        requireSpace(caller, plan.space());
        rooms.require(plan.room(), null);
        String address = slug.isBlank() ? Slug.of(plan.name()).value() : slug.strip();
        if (!Slug.isOne(address) || address.length() > Slug.MAX_LENGTH) {
            throw new Invalid("slug", "events.calendar.slug");
        }
        long id = add(address, plan, caller.personId());
        gate.require(caller, ref(id), saying(plan), consent);
        changed(caller, id, "calendar.created");
        return get(caller, id);
    }

    private long add(String slug, CalendarPlan plan, long owner) {
        try {
            return rows.add(slug, plan, owner, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new Invalid("slug", "events.calendar.taken");
        }
    }

    /** Those who put a calendar into a space, or take it out, curate that space. */
    private void requireSpace(Caller caller, @Nullable Long space) {
        if (space == null) {
            access.requireAdministrator(caller);
        } else {
            access.require(caller, Role.CURATE, new ContentRef(SPACE, space));
        }
    }

    /** The calendars the caller may see, by name. */
    @Transactional(readOnly = true)
    public List<CalendarDetails> list(Caller caller) {
        Map<Long, Role> roles = directory.rolesOf(caller);
        return rows.find(roles.keySet()).stream()
                .map(row -> details(row, AccessPolicy.limited(caller, Objects.requireNonNull(roles.get(row.id())))))
                .toList();
    }

    /** The calendars in which the caller may plan, by name. */
    @Transactional(readOnly = true)
    public List<CalendarDetails> plannedBy(Caller caller) {
        return list(caller).stream()
                .filter(calendar -> calendar.role().covers(Role.EDIT))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CalendarDetails> find(Caller caller, String slug) {
        return directory.find(slug).flatMap(calendar -> find(caller, calendar.id()));
    }

    @Transactional(readOnly = true)
    public Optional<CalendarDetails> find(Caller caller, long id) {
        return access.may(caller, Role.VIEW, ref(id))
                ? rows.find(id).flatMap(row -> seen(caller, row))
                : Optional.empty();
    }

    /**
     * The calendar of this slug.
     *
     * @throws NotFound when there is none, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public CalendarDetails get(Caller caller, String slug) {
        return find(caller, slug).orElseThrow(() -> new NotFound("calendar " + slug));
    }

    @Transactional(readOnly = true)
    public CalendarDetails get(Caller caller, long id) {
        return find(caller, id).orElseThrow(() -> new NotFound(ref(id)));
    }

    /**
     * Changes a calendar; only for those who curate it.
     *
     * @throws IdentifiableText when its name or place may identify a patient
     * @throws org.commonplace.privacy.SignatureMissing when its events would become public and nobody signed for them
     */
    @Transactional
    public CalendarDetails change(Caller caller, long id, CalendarPlan plan, Consent consent) {
        access.require(caller, Role.CURATE, ref(id));
        CalendarRows.Row before = rows.lock(id).orElseThrow(() -> new NotFound(ref(id)));
        if (!Objects.equals(plan.space(), before.plan().space())) {
            requireSpace(caller, plan.space());
        }
        rooms.require(plan.room(), before.plan().room());
        gate.require(caller, ref(id), saying(plan), saying(before.plan()), consent);
        boolean opened = plan.visibility() == Visibility.PUBLIC && before.plan().visibility() != Visibility.PUBLIC;
        boolean leftSpace =
                before.plan().space() != null && !before.plan().space().equals(plan.space());
        if (plan.visibility() == Visibility.PUBLIC && (opened || leftSpace)) {
            widening.require(caller, id, consent);
        }
        rows.change(id, plan, before.owner());
        changed(caller, id, "calendar.changed");
        return get(caller, id);
    }

    /** Puts a calendar into other hands; only for those who curate it. */
    @Transactional
    public CalendarDetails handOver(Caller caller, long id, long owner) {
        access.require(caller, Role.CURATE, ref(id));
        CalendarRows.Row before = rows.lock(id).orElseThrow(() -> new NotFound(ref(id)));
        rows.change(id, before.plan(), owner);
        changed(caller, id, "calendar.owner.changed");
        return get(caller, id);
    }

    /** Who has which role beside those of its space; only for those who curate it. */
    @Transactional(readOnly = true)
    public List<CalendarGrant> accessOf(Caller caller, long id) {
        access.require(caller, Role.CURATE, ref(id));
        return rows.grants(id);
    }

    /** Replaces who has which role; only for those who curate it. */
    @Transactional
    public void setAccess(Caller caller, long id, List<CalendarGrant> grants) {
        access.require(caller, Role.CURATE, ref(id));
        rows.replaceGrants(id, grants);
        changed(caller, id, "calendar.access.changed");
    }

    /** The calendar of an event that the caller may see, though perhaps not the calendar itself. */
    CalendarDetails known(long id, Role role) {
        return rows.find(id).map(row -> details(row, role)).orElseThrow(() -> new NotFound(ref(id)));
    }

    private Optional<CalendarDetails> seen(Caller caller, CalendarRows.Row row) {
        return access.roleOf(caller, ref(row.id())).map(role -> details(row, role));
    }

    private static CalendarDetails details(CalendarRows.Row row, Role role) {
        return new CalendarDetails(row.id(), row.slug(), row.plan(), row.owner(), role, row.createdAt());
    }

    private void changed(Caller caller, long calendar, String action) {
        events.publishEvent(new Audited(caller.person(), action, ref(calendar), ""));
        events.publishEvent(new EventEvents.CalendarChanged(calendar));
        directory.forget();
    }

    private static Wording saying(CalendarPlan plan) {
        return Wording.of("name", plan.name()).and("location", plan.place());
    }
}
