package org.commonplace.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms events are planned in. Whoever curates a calendar looks after the list, and whoever plans sees it. */
@Service
@TriedAgain
public class Rooms {

    private static final String KIND = "room";

    private final JdbcClient database;
    private final CalendarDirectory calendars;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;

    Rooms(JdbcClient database, CalendarDirectory calendars, AccessPolicy access, ApplicationEventPublisher events) {
        this.database = database;
        this.calendars = calendars;
        this.access = access;
        this.events = events;
    }

    /** Whether the caller may change the list. */
    public boolean mayChange(Caller caller) {
        return access.mayKnowPeople(caller)
                && !caller.readOnly()
                && (caller.administrator()
                        || !calendars.openTo(caller, Role.CURATE).isEmpty());
    }

    /**
     * The rooms by name, those that are no longer offered at the end.
     *
     * @throws NotAllowed for visitors
     */
    @Transactional(readOnly = true)
    public List<Room> list(Caller caller) {
        access.requireSignedIn(caller);
        return database.sql("SELECT * FROM room ORDER BY retired, name")
                .query(Rooms::row)
                .list();
    }

    /** @throws Invalid when there is one of this name */
    @Transactional
    public Room add(Caller caller, RoomPlan plan) {
        requireChanging(caller);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            fields(database.sql("""
                                    INSERT INTO room (name, capacity, address, map_url)
                                    VALUES (:name, :capacity, :address, :map)
                                    """), plan).update(key, "id");
        } catch (DuplicateKeyException taken) {
            throw new Invalid("name", "events.room.taken");
        }
        long id = Objects.requireNonNull(key.getKey()).longValue();
        events.publishEvent(new Audited(caller.person(), "room.added", new ContentRef(KIND, id), ""));
        return new Room(id, plan, false);
    }

    /** Changes what is known of a room; events there change with it, as everyone who comes has to know. */
    @Transactional
    public Room change(Caller caller, long id, RoomPlan plan, boolean retired) {
        requireChanging(caller);
        Room before = find(id).orElseThrow(() -> new NotFound(new ContentRef(KIND, id)));
        try {
            fields(database.sql("""
                                    UPDATE room
                                    SET name = :name, capacity = :capacity, address = :address, map_url = :map,
                                        retired = :retired
                                    WHERE id = :id
                                    """).param("id", id).param("retired", retired), plan)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Invalid("name", "events.room.taken");
        }
        events.publishEvent(new Audited(caller.person(), "room.changed", new ContentRef(KIND, id), ""));
        Room after = new Room(id, plan, retired);
        if (!after.where().equals(before.where())) {
            events.publishEvent(new RoomRenamed(id, caller.personId()));
        }
        return after;
    }

    /** Told within the transaction: what is planned in the room looks different from now on. */
    record RoomRenamed(long room, long by) {}

    Optional<Room> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    Map<Long, Room> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT * FROM room WHERE id IN (:ids)").param("ids", ids).query(Rooms::row).stream()
                        .collect(toUnmodifiableMap(Room::id, Function.identity()));
    }

    /** Lets pass a room that is offered, none, and the one that was there before. */
    void require(@Nullable Long room, @Nullable Long before) {
        if (room != null && !room.equals(before)) {
            find(room).filter(found -> !found.retired()).orElseThrow(() -> new Invalid("room", "events.room.unknown"));
        }
    }

    private void requireChanging(Caller caller) {
        access.requireWriting(caller);
        if (!mayChange(caller)) {
            throw new NotAllowed("Needs someone who curates a calendar");
        }
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, RoomPlan plan) {
        return statement
                .param("name", plan.name())
                .param("capacity", plan.capacity())
                .param("address", plan.address())
                .param("map", plan.mapUrl() == null ? "" : plan.mapUrl());
    }

    private static Room row(ResultSet row, int number) throws SQLException {
        RoomPlan plan = new RoomPlan(
                row.getString("name"),
                row.getObject("capacity", Integer.class),
                row.getString("address"),
                row.getString("map_url"));
        return new Room(row.getLong("id"), plan, row.getBoolean("retired"));
    }
}
