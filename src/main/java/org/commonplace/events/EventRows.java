package org.commonplace.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Events in the database; who may see them is asked by those who read them here. */
@Repository
class EventRows {

    private static final String PLAN = """
            title = :title, description = :description, start_local = :start, end_local = :end, zone = :zone,
            all_day = :allDay, rule = :rule, room_id = :room, place = :place, online_url = :online,
            link_minutes = :linkMinutes, technique = :technique, contact = :contact, capacity = :capacity,
            visibility = :visibility, status = :status, sequence = :sequence, changed_at = :changedAt,
            changed_by = :changedBy
            """;

    private final JdbcClient database;
    private final EventLists lists;

    EventRows(JdbcClient database, EventLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** What a new event is made of. */
    record Fresh(
            long calendar,
            String uid,
            int sequence,
            EventPlan plan,
            boolean template,
            @Nullable Long programme,
            int position,
            @Nullable Long splitFrom,
            long by,
            Instant at) {

        /** The event as it is kept under this id. */
        Event as(long id) {
            // As precise as the database keeps it
            Instant now = at.truncatedTo(ChronoUnit.MICROS);
            return new Event(
                    id,
                    calendar,
                    uid,
                    plan,
                    EventStatus.PLANNED,
                    template,
                    programme,
                    splitFrom,
                    sequence,
                    now,
                    by,
                    now,
                    by,
                    null);
        }
    }

    long add(Fresh fresh) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        plan(database.sql("""
                                INSERT INTO event
                                SET calendar_id = :calendar, uid = :uid, template = :template,
                                    programme_id = :programme, programme_position = :position, split_from = :splitFrom,
                                    created_at = :changedAt, created_by = :changedBy,
                                """ + PLAN), fresh.plan())
                .param("calendar", fresh.calendar())
                .param("uid", fresh.uid())
                .param("template", fresh.template())
                .param("programme", fresh.programme())
                .param("position", fresh.position())
                .param("splitFrom", fresh.splitFrom())
                .param("status", EventStatus.PLANNED.name())
                .param("sequence", fresh.sequence())
                .param("changedAt", Utc.column(fresh.at()))
                .param("changedBy", fresh.by())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        lists.add(id, fresh.plan().facts());
        return id;
    }

    void save(Event event) {
        plan(database.sql("UPDATE event SET " + PLAN + " WHERE id = :id"), event.plan())
                .param("status", event.status().name())
                .param("sequence", event.sequence())
                .param("changedAt", Utc.column(event.changedAt()))
                .param("changedBy", event.changedBy())
                .param("id", event.id())
                .update();
        lists.replace(event.id(), event.plan().facts());
    }

    private static JdbcClient.StatementSpec plan(JdbcClient.StatementSpec statement, EventPlan plan) {
        EventFacts facts = plan.facts();
        return statement
                .param("title", plan.title())
                .param("description", plan.description())
                .param("start", plan.time().start())
                .param("end", plan.time().end())
                .param("zone", plan.time().zone().getId())
                .param("allDay", plan.time().allDay())
                .param("rule", plan.recurrence() == null ? null : RuleText.keep(plan.recurrence()))
                .param("room", plan.venue().room())
                .param("place", plan.venue().place())
                .param("online", plan.venue().onlineUrl())
                .param("linkMinutes", plan.venue().linkMinutes())
                .param(
                        "technique",
                        facts.technique() == null ? null : facts.technique().code())
                .param("contact", facts.contact())
                .param("capacity", facts.capacity())
                .param(
                        "visibility",
                        facts.visibility() == null ? null : facts.visibility().name());
    }

    void writtenUntil(long id, @Nullable LocalDate day) {
        database.sql("UPDATE event SET written_until = :day WHERE id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    void sequence(long id, int sequence) {
        database.sql("UPDATE event SET sequence = :sequence WHERE id = :id")
                .param("sequence", sequence)
                .param("id", id)
                .update();
    }

    void beSession(long id, @Nullable Long programme, int position) {
        database.sql("UPDATE event SET programme_id = :programme, programme_position = :position WHERE id = :id")
                .param("programme", programme)
                .param("position", position)
                .param("id", id)
                .update();
    }

    Optional<Event> find(long id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** As {@link #find(long)}; no other transaction changes it meanwhile. */
    Optional<Event> lock(long id) {
        database.sql("SELECT id FROM event WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** In the order of their numbers. */
    List<Event> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        EventLists.Found found = lists.of(ids);
        return database.sql("SELECT * FROM event WHERE id IN (:ids) ORDER BY id")
                .param("ids", ids)
                .query((row, n) -> event(row, found))
                .list();
    }

    private static Event event(ResultSet row, EventLists.Found lists) throws SQLException {
        long id = row.getLong("id");
        return new Event(
                id,
                row.getLong("calendar_id"),
                row.getString("uid"),
                plan(id, row, lists),
                EventStatus.valueOf(row.getString("status")),
                row.getBoolean("template"),
                row.getObject("programme_id", Long.class),
                row.getObject("split_from", Long.class),
                row.getInt("sequence"),
                Utc.instant(row, "created_at"),
                row.getLong("created_by"),
                Utc.instant(row, "changed_at"),
                row.getLong("changed_by"),
                row.getObject("written_until", LocalDate.class));
    }

    private static EventPlan plan(long id, ResultSet row, EventLists.Found lists) throws SQLException {
        EventTime time = time(row, "");
        String rule = row.getString("rule");
        String technique = row.getString("technique");
        String visibility = row.getString("visibility");
        EventFacts facts = new EventFacts(
                lists.speakers(id, null),
                lists.tags(id),
                lists.audience(id),
                technique == null ? null : Technique.of(technique).orElse(null),
                lists.materials(id),
                row.getString("contact"),
                row.getObject("capacity", Integer.class),
                visibility == null ? null : Visibility.valueOf(visibility));
        return new EventPlan(
                row.getString("title"),
                row.getString("description"),
                time,
                rule == null ? null : RuleText.parse(rule, time),
                venue(row),
                facts);
    }

    /** A time in columns whose names begin like this. */
    static EventTime time(ResultSet row, String prefix) throws SQLException {
        return new EventTime(
                row.getObject(prefix + "start_local", LocalDateTime.class),
                row.getObject(prefix + "end_local", LocalDateTime.class),
                ZoneId.of(row.getString(prefix + "zone")),
                row.getBoolean("all_day"));
    }

    static Venue venue(ResultSet row) throws SQLException {
        return new Venue(
                row.getObject("room_id", Long.class),
                row.getString("place"),
                row.getString("online_url"),
                row.getInt("link_minutes"));
    }
}
