package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.people.Caller;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which events, and which of their occurrences, are asked for among those the caller may see. */
@Component
class FoundEntries {

    /** Both kinds are named so that the index, which has them first, can be used. */
    private static final String IN_TIME =
            " o.brief IN (TRUE, FALSE) AND o.starts_at < :to AND (o.ends_at > :from OR o.starts_at >= :from) ";

    private static final String ROWS = """
            FROM occurrence o
            JOIN event e ON e.id = o.event_id
            LEFT JOIN event_override v ON o.overridden AND v.event_id = o.event_id AND v.original_start = o.original_start
            LEFT JOIN room r ON r.id = o.room_id
            WHERE""" + IN_TIME + "AND ";

    private static final String MINE = """
             AND (e.created_by = :me OR o.calendar_id IN (:followed) OR e.id IN (:places) OR o.id IN (:placesInSeries)
                  OR EXISTS (SELECT 1 FROM event_speaker s
                             WHERE s.event_id = e.id AND s.person_id = :me
                               AND (s.original_start IS NULL OR s.original_start = o.original_start)))
            """;

    private static final Set<Long> NOTHING = Set.of(-1L);

    private final JdbcClient database;
    private final VisibleEvents visible;
    private final FollowedCalendars followed;
    private final ObjectProvider<TakenPlaces> taken;

    FoundEntries(
            JdbcClient database, VisibleEvents visible, FollowedCalendars followed, ObjectProvider<TakenPlaces> taken) {
        this.database = database;
        this.visible = visible;
        this.followed = followed;
        this.taken = taken;
    }

    /** Events by id, each with the original starts of the occurrences that are meant, or {@code null} for all. */
    Map<Long, @Nullable Set<LocalDateTime>> find(Caller caller, EntryQuery query) {
        String condition = ROWS + visible.to(caller) + filters(query);
        Map<String, Object> parameters = parameters(caller, query);
        return query.choosesOccurrences() ? some(condition, parameters) : whole(condition, parameters);
    }

    private Map<Long, @Nullable Set<LocalDateTime>> whole(String condition, Map<String, Object> parameters) {
        Map<Long, @Nullable Set<LocalDateTime>> found = new LinkedHashMap<>();
        database.sql("SELECT DISTINCT o.event_id " + condition)
                .params(parameters)
                .query(Long.class)
                .list()
                .forEach(id -> found.put(id, null));
        return found;
    }

    private Map<Long, @Nullable Set<LocalDateTime>> some(String condition, Map<String, Object> parameters) {
        Map<Long, Set<LocalDateTime>> chosen = new LinkedHashMap<>();
        database.sql("SELECT o.event_id, o.original_start " + condition)
                .params(parameters)
                .query(row -> {
                    chosen.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>())
                            .add(row.getObject(2, LocalDateTime.class));
                });
        Map<Long, Integer> all = counts(chosen.keySet(), parameters);
        Map<Long, @Nullable Set<LocalDateTime>> found = new LinkedHashMap<>();
        chosen.forEach((id, starts) -> found.put(id, starts.size() < all.getOrDefault(id, 0) ? starts : null));
        return found;
    }

    private Map<Long, Integer> counts(Set<Long> events, Map<String, Object> parameters) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!events.isEmpty()) {
            database.sql("SELECT o.event_id, COUNT(*) FROM occurrence o WHERE o.event_id IN (:ids) AND" + IN_TIME
                            + "GROUP BY o.event_id")
                    .params(parameters)
                    .param("ids", events)
                    .query(row -> {
                        counts.put(row.getLong(1), row.getInt(2));
                    });
        }
        return counts;
    }

    private static String filters(EntryQuery query) {
        String filters = query.filters().conditions();
        return query.mine() ? filters + MINE : filters;
    }

    private Map<String, Object> parameters(Caller caller, EntryQuery query) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters(caller));
        parameters.put("from", Utc.column(query.from()));
        parameters.put("to", Utc.column(query.to()));
        parameters.putAll(query.filters().parameters());
        if (query.mine()) {
            addMine(caller, parameters);
        }
        return parameters;
    }

    private void addMine(Caller caller, Map<String, Object> parameters) {
        Set<Long> events = new LinkedHashSet<>(NOTHING);
        Set<Long> occurrences = new LinkedHashSet<>(NOTHING);
        for (TakenPlaces.Place place : placesOf(caller)) {
            if (place.occurrence() == null) {
                events.add(place.event());
            } else {
                occurrences.add(place.occurrence());
            }
        }
        Set<Long> calendars = new LinkedHashSet<>(NOTHING);
        calendars.addAll(followed.of(caller));
        parameters.put("places", events);
        parameters.put("placesInSeries", occurrences);
        parameters.put("followed", calendars);
        parameters.put("me", caller.person() == null ? -1L : caller.person());
    }

    /** Where the caller has a place. */
    List<TakenPlaces.Place> placesOf(Caller caller) {
        Long person = caller.person();
        return person == null
                ? List.of()
                : taken.stream().flatMap(each -> each.of(person).stream()).toList();
    }
}
