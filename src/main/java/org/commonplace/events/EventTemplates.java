package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events kept to plan others from. Each calendar has its own, for those who plan there. */
@Service
@TriedAgain
public class EventTemplates {

    private final EventRows rows;
    private final EventWriter writer;
    private final EventReader reader;
    private final AccessPolicy access;
    private final JdbcClient database;

    EventTemplates(EventRows rows, EventWriter writer, EventReader reader, AccessPolicy access, JdbcClient database) {
        this.rows = rows;
        this.writer = writer;
        this.reader = reader;
        this.access = access;
        this.database = database;
    }

    /** Keeps a plan as a template; its day says nothing. */
    @Transactional
    public EventDetails save(Caller caller, long calendar, EventPlan plan, Consent consent) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        EventWriter.Place place = new EventWriter.Place(calendar, null, 0, true);
        return reader.details(caller, writer.add(caller, place, plan, consent));
    }

    /** The templates of a calendar by title; for those who plan there. */
    @Transactional(readOnly = true)
    public List<EventDetails> list(Caller caller, long calendar) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        List<Long> ids = database.sql("SELECT id FROM event WHERE calendar_id = ? AND template = TRUE")
                .param(calendar)
                .query(Long.class)
                .list();
        return rows.find(ids).stream()
                .map(event -> reader.details(caller, event))
                .sorted(Comparator.comparing(EventDetails::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The plan that a template makes, for an event that begins then. Nothing is planned yet. */
    @Transactional(readOnly = true)
    public EventPlan plan(Caller caller, long template, LocalDateTime start) {
        return reader.details(caller, own(caller, template)).plan().startingAt(start);
    }

    /** Takes a template away; what was planned from it stays. */
    @Transactional
    public void remove(Caller caller, long template) {
        own(caller, template);
        database.sql("DELETE FROM event WHERE id = ? AND template = TRUE")
                .param(template)
                .update();
        writer.audit(caller, "event.template.removed", template);
    }

    private Event own(Caller caller, long template) {
        access.require(caller, Role.EDIT, Events.ref(template));
        return rows.find(template).filter(Event::template).orElseThrow(() -> new NotFound(Events.ref(template)));
    }
}
