package org.commonplace.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Calendars in the database. */
@Repository
class CalendarRows {

    private final JdbcClient database;

    CalendarRows(JdbcClient database) {
        this.database = database;
    }

    record Row(long id, String slug, CalendarPlan plan, long owner, Instant createdAt) {}

    long add(String slug, CalendarPlan plan, long owner, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        fields(database.sql("""
                                INSERT INTO calendar (slug, name, colour, visibility, owner_id, space_id, zone, room_id,
                                                      place, created_at, created_by)
                                VALUES (:slug, :name, :colour, :visibility, :owner, :space, :zone, :room, :place, :now,
                                        :owner)
                                """).param("slug", slug).param("now", Utc.column(now)), plan, owner)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void change(long id, CalendarPlan plan, long owner) {
        fields(database.sql("""
                                UPDATE calendar
                                SET name = :name, colour = :colour, visibility = :visibility, owner_id = :owner,
                                    space_id = :space, zone = :zone, room_id = :room, place = :place
                                WHERE id = :id
                                """).param("id", id), plan, owner).update();
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, CalendarPlan plan, long owner) {
        return statement
                .param("name", plan.name())
                .param("colour", plan.colour())
                .param("visibility", plan.visibility().name())
                .param("owner", owner)
                .param("space", plan.space())
                .param("zone", plan.zone().getId())
                .param("room", plan.room())
                .param("place", plan.place());
    }

    Optional<Row> find(long id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** As {@link #find(long)}; no other transaction changes it meanwhile. */
    Optional<Row> lock(long id) {
        return database.sql("SELECT * FROM calendar WHERE id = ? FOR UPDATE")
                .param(id)
                .query(CalendarRows::row)
                .optional();
    }

    /** By name. */
    List<Row> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT * FROM calendar WHERE id IN (:ids) ORDER BY name, id")
                        .param("ids", ids)
                        .query(CalendarRows::row)
                        .list();
    }

    List<CalendarGrant> grants(long calendar) {
        return database.sql("SELECT person_id, group_id, role FROM calendar_access WHERE calendar_id = ? ORDER BY id")
                .param(calendar)
                .query((row, n) -> new CalendarGrant(
                        row.getObject("person_id", Long.class),
                        row.getObject("group_id", Long.class),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    void replaceGrants(long calendar, List<CalendarGrant> grants) {
        database.sql("DELETE FROM calendar_access WHERE calendar_id = ?")
                .param(calendar)
                .update();
        for (CalendarGrant grant : grants) {
            database.sql("""
                            INSERT INTO calendar_access (calendar_id, person_id, group_id, role)
                            VALUES (:calendar, :person, :group, :role)
                            ON DUPLICATE KEY UPDATE role = VALUES(role)
                            """)
                    .param("calendar", calendar)
                    .param("person", grant.person())
                    .param("group", grant.group())
                    .param("role", grant.role().name())
                    .update();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        CalendarPlan plan = new CalendarPlan(
                row.getString("name"),
                row.getString("colour"),
                Visibility.valueOf(row.getString("visibility")),
                row.getObject("space_id", Long.class),
                ZoneId.of(row.getString("zone")),
                row.getObject("room_id", Long.class),
                row.getString("place"));
        return new Row(
                row.getLong("id"),
                row.getString("slug"),
                plan,
                row.getLong("owner_id"),
                Utc.instant(row, "created_at"));
    }
}
