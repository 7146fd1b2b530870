package org.commonplace.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups the sessions of a calendar into programmes. Who sees the calendar sees its programmes; who plans there makes them. */
@Service
@TriedAgain
public class Programmes {

    private static final String KIND = "programme";
    private static final int MOST_OFFERED = 200;

    private final JdbcClient database;
    private final EventRows events;
    private final EventReader reader;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Programmes(
            JdbcClient database,
            EventRows events,
            EventReader reader,
            IdentifiabilityGate gate,
            AccessPolicy access,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.reader = reader;
        this.gate = gate;
        this.access = access;
        this.publisher = publisher;
        this.clock = clock;
    }

    private record Row(long id, long calendar, String title, String description) {}

    /** @throws NotAllowed when the caller may not plan in the calendar */
    @Transactional
    public Programme create(Caller caller, long calendar, String title, String description, Consent consent) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        String name = Texts.required("title", title, EventPlan.LONGEST_TITLE);
        String text = Texts.body("description", description, EventPlan.LONGEST_DESCRIPTION);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO programme (calendar_id, title, description, created_at, created_by)
                        VALUES (:calendar, :title, :description, :now, :by)
                        """)
                .param("calendar", calendar)
                .param("title", name)
                .param("description", text)
                .param("now", Utc.column(clock.instant()))
                .param("by", caller.personId())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        changed(caller, "programme.created", new Row(id, calendar, name, text), Wording.NOTHING, consent);
        return get(caller, id);
    }

    @Transactional
    public Programme change(Caller caller, long id, String title, String description, Consent consent) {
        Row before = row(id);
        requirePlanning(caller, before);
        Row after = new Row(
                id,
                before.calendar,
                Texts.required("title", title, EventPlan.LONGEST_TITLE),
                Texts.body("description", description, EventPlan.LONGEST_DESCRIPTION));
        database.sql("UPDATE programme SET title = :title, description = :description WHERE id = :id")
                .param("title", after.title)
                .param("description", after.description)
                .param("id", id)
                .update();
        changed(caller, "programme.changed", after, saying(before), consent);
        return get(caller, id);
    }

    /**
     * Says which events are its sessions, in order; others leave it.
     *
     * @throws Invalid when one is in another calendar
     */
    @Transactional
    public Programme setSessions(Caller caller, long id, List<Long> sessions) {
        Row row = row(id);
        requirePlanning(caller, row);
        for (long session : sessions) {
            access.require(caller, Role.EDIT, Events.ref(session));
        }
        List<Event> found = events.find(sessions);
        if (found.stream().anyMatch(event -> event.calendar() != row.calendar || event.template())) {
            throw new Invalid("sessions", "events.programme.calendar");
        }
        sessionsOf(id).stream()
                .filter(session -> !sessions.contains(session))
                .forEach(session -> events.beSession(session, null, 0));
        List<Long> wanted = sessions.stream().distinct().toList();
        for (int n = 0; n < wanted.size(); n++) {
            events.beSession(wanted.get(n), id, n);
        }
        publisher.publishEvent(
                new Audited(caller.person(), "programme.sessions.changed", new ContentRef(KIND, id), ""));
        return get(caller, id);
    }

    /** Events of a calendar that can be sessions, by when they begin: at most {@value #MOST_OFFERED}, those that begin last. */
    @Transactional(readOnly = true)
    public List<EventDetails> offered(Caller caller, long calendar) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        List<Long> ids = database.sql("""
                        SELECT id FROM event WHERE calendar_id = :calendar AND template = FALSE
                        ORDER BY start_local DESC, id LIMIT :most
                        """)
                .param("calendar", calendar)
                .param("most", MOST_OFFERED)
                .query(Long.class)
                .list();
        return events.find(ids).stream()
                .map(event -> reader.details(caller, event))
                .sorted(Comparator.comparing(event -> event.plan().time().startsAt()))
                .toList();
    }

    /** Takes a programme apart: its sessions stay, each for itself. */
    @Transactional
    public void remove(Caller caller, long id) {
        requirePlanning(caller, row(id));
        sessionsOf(id).forEach(session -> events.beSession(session, null, 0));
        database.sql("DELETE FROM programme WHERE id = ?").param(id).update();
        publisher.publishEvent(new Audited(caller.person(), "programme.removed", new ContentRef(KIND, id), ""));
    }

    /** @throws NotFound when there is none, or the caller may not see its calendar */
    @Transactional(readOnly = true)
    public Programme get(Caller caller, long id) {
        Row row = row(id);
        if (!access.may(caller, Role.VIEW, Calendars.ref(row.calendar))) {
            throw missing(id);
        }
        return seen(caller, row);
    }

    /** The programmes of a calendar, by title. */
    @Transactional(readOnly = true)
    public List<Programme> list(Caller caller, long calendar) {
        access.require(caller, Role.VIEW, Calendars.ref(calendar));
        return database
                .sql("SELECT * FROM programme" + " WHERE calendar_id = ? ORDER BY title, id")
                .param(calendar)
                .query(Programmes::read)
                .list()
                .stream()
                .map(row -> seen(caller, row))
                .toList();
    }

    private Programme seen(Caller caller, Row row) {
        List<Long> order = sessionsOf(row.id);
        List<EventDetails> sessions = events.find(order).stream()
                .filter(event -> access.may(caller, Role.VIEW, Events.ref(event.id())))
                .sorted(Comparator.comparingInt(event -> order.indexOf(event.id())))
                .map(event -> reader.details(caller, event))
                .toList();
        return new Programme(row.id, row.calendar, row.title, row.description, sessions);
    }

    private List<Long> sessionsOf(long programme) {
        return database.sql("SELECT id FROM event WHERE programme_id = ? ORDER BY programme_position, start_local, id")
                .param(programme)
                .query(Long.class)
                .list();
    }

    private void requirePlanning(Caller caller, Row row) {
        if (!access.may(caller, Role.VIEW, Calendars.ref(row.calendar))) {
            throw missing(row.id);
        }
        access.require(caller, Role.EDIT, Calendars.ref(row.calendar));
    }

    private void changed(Caller caller, String action, Row row, Wording before, Consent consent) {
        ContentRef ref = new ContentRef(KIND, row.id);
        gate.require(caller, ref, saying(row), before, consent);
        publisher.publishEvent(new Audited(caller.person(), action, ref, ""));
    }

    private Row row(long id) {
        return database.sql("SELECT * FROM programme WHERE id = ?")
                .param(id)
                .query(Programmes::read)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"), row.getLong("calendar_id"), row.getString("title"), row.getString("description"));
    }

    private static NotFound missing(long id) {
        return new NotFound(new ContentRef(KIND, id));
    }

    private static Wording saying(Row row) {
        return Wording.of("title", row.title).and("description", row.description);
    }
}
