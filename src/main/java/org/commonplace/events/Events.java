package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans events, once or in series, and changes them as a whole. What concerns one occurrence of a series, or it and those
 * after it, is done by {@link Series}.
 */
@Service
@TriedAgain
public class Events {

    /** The {@link ContentRef#kind()} of an event. */
    public static final String KIND = "event";

    /** How many can be planned at once. */
    public static final int MOST_AT_ONCE = 100;

    private final EventRows rows;
    private final EventWriter writer;
    private final EventReader reader;
    private final VisibleEvents visible;
    private final SourceRows sources;
    private final AccessPolicy access;
    private final JdbcClient database;

    Events(
            EventRows rows,
            EventWriter writer,
            EventReader reader,
            VisibleEvents visible,
            SourceRows sources,
            AccessPolicy access,
            JdbcClient database) {
        this.rows = rows;
        this.writer = writer;
        this.reader = reader;
        this.visible = visible;
        this.sources = sources;
        this.access = access;
        this.database = database;
    }

    public static ContentRef ref(long event) {
        return new ContentRef(KIND, event);
    }

    static String address(long event) {
        return "/events/" + event;
    }

    /**
     * Plans an event.
     *
     * @throws NotFound when the caller may not see the calendar
     * @throws NotAllowed when the caller may not plan there
     * @throws Invalid when the room or a staff group is not offered
     * @throws IdentifiableText when its text may identify a patient
     */
    @Transactional
    public EventDetails plan(Caller caller, long calendar, EventPlan plan, Consent consent) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        return reader.details(caller, writer.add(caller, EventWriter.Place.in(calendar), plan, consent));
    }

    /** Plans the same on several dates, each an event of its own. Fails like {@link #plan}, and then plans none. */
    @Transactional
    public List<EventDetails> planSeveral(
            Caller caller, long calendar, EventPlan plan, List<LocalDateTime> starts, Consent consent) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        if (starts.isEmpty() || starts.size() > MOST_AT_ONCE) {
            throw new Invalid("starts", "events.starts.number", MOST_AT_ONCE);
        }
        return starts.stream()
                .distinct()
                .sorted()
                .map(start -> plan(caller, calendar, plan.startingAt(start), consent))
                .toList();
    }

    /**
     * The event of this id.
     *
     * @throws NotFound when there is none, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public EventDetails get(Caller caller, long id) {
        return find(caller, id).orElseThrow(() -> new NotFound(ref(id)));
    }

    @Transactional(readOnly = true)
    public Optional<EventDetails> find(Caller caller, long id) {
        return access.may(caller, Role.VIEW, ref(id))
                ? rows.find(id).map(event -> reader.details(caller, event))
                : Optional.empty();
    }

    /** The events of a calendar that the caller may see, by when they begin. */
    @Transactional(readOnly = true)
    public Listing<EventDetails> list(Caller caller, long calendar, Paging paging) {
        access.require(caller, Role.VIEW, Calendars.ref(calendar));
        String from = " FROM event e WHERE e.calendar_id = :calendar AND e.template = FALSE AND " + visible.to(caller);
        List<Long> ids = database.sql(
                        "SELECT e.id" + from + " ORDER BY e.start_local, e.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("calendar", calendar)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Long.class)
                .list();
        long total = database.sql("SELECT COUNT(*)" + from)
                .params(visible.parameters(caller))
                .param("calendar", calendar)
                .query(Long.class)
                .single();
        List<EventDetails> found = rows.find(ids).stream()
                .sorted(Comparator.comparingInt(event -> ids.indexOf(event.id())))
                .map(event -> reader.details(caller, event))
                .toList();
        return new Listing<>(found, total);
    }

    /**
     * Changes an event, all occurrences of it. Occurrences that were changed on their own keep what is different.
     *
     * @throws Invalid when the room or a staff group is not offered
     * @throws IdentifiableText when its text may identify a patient
     * @throws SignatureMissing when it becomes public and nobody signed for it
     */
    @Transactional
    public EventDetails change(Caller caller, long id, EventPlan plan, Consent consent) {
        return reader.details(caller, writer.change(caller, own(caller, id), plan, consent));
    }

    /**
     * Plans the same once more, beginning at another time.
     *
     * @param calendar where; the caller plans there
     */
    @Transactional
    public EventDetails duplicate(Caller caller, long id, long calendar, LocalDateTime start, Consent consent) {
        access.require(caller, Role.VIEW, ref(id));
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        Event event = rows.find(id).orElseThrow(() -> new NotFound(ref(id)));
        return plan(caller, calendar, seen(caller, event).startingAt(start), consent);
    }

    /** Has an event not take place, all occurrences of it; it can still be seen. */
    @Transactional
    public EventDetails cancel(Caller caller, long id) {
        return reader.details(caller, writer.cancel(caller, own(caller, id)));
    }

    /** Has a cancelled event take place after all; occurrences that were cancelled on their own stay so. */
    @Transactional
    public EventDetails restore(Caller caller, long id) {
        return reader.details(caller, writer.restore(caller, own(caller, id)));
    }

    private EventPlan seen(Caller caller, Event event) {
        return reader.details(caller, event).plan();
    }

    /** An event the caller may change; no other transaction changes it meanwhile. */
    private Event own(Caller caller, long id) {
        access.require(caller, Role.EDIT, ref(id));
        sources.requireOwn(id);
        return rows.lock(id).filter(event -> !event.template()).orElseThrow(() -> new NotFound(ref(id)));
    }
}
