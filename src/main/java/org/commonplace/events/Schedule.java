package org.commonplace.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What takes place when, among what the caller may see. What is cancelled is told as such. */
@Service
public class Schedule {

    /** The most that is told at once to a calendar on screen. */
    public static final int MOST_ON_SCREEN = 2_000;

    /** What lasts a day at most, clock changes and the farthest zones included, begins no earlier than this before. */
    private static final Duration BRIEF = Duration.ofDays(2);

    private static final Duration A_DAY = Duration.ofDays(1);

    /** In this order: what takes place at a time is found by its index, and fewer rows are read than by any other way. */
    private static final String COLUMNS = """
            SELECT STRAIGHT_JOIN o.id, o.event_id, o.calendar_id, o.original_start, o.start_local, o.end_local, o.zone, o.all_day,
                   o.cancelled, COALESCE(v.title, e.title) AS title, e.technique, e.rule IS NOT NULL AS series, r.name,
                   IF(v.own_venue, v.place, e.place) AS place,
                   IF(v.own_venue, v.online_url, e.online_url) IS NOT NULL AS online
            """;

    private static final String ROWS = """
            FROM occurrence o
            JOIN event e ON e.id = o.event_id
            LEFT JOIN event_override v ON o.overridden AND v.event_id = o.event_id AND v.original_start = o.original_start
            LEFT JOIN room r ON r.id = o.room_id
            WHERE ((o.brief = TRUE AND o.starts_at >= :early AND o.starts_at < :late)
                   OR (o.brief = FALSE AND o.starts_at < :late AND o.ends_at > :early))
              AND ((o.all_day = FALSE AND o.starts_at < :to AND (o.ends_at > :from OR o.starts_at >= :from))
                   OR (o.all_day = TRUE AND o.start_local < :afterLastDay AND o.end_local > :firstDay))
              AND\s""";

    private final JdbcClient database;
    private final VisibleEvents visible;
    private final EventRows events;
    private final OccurrenceRows occurrences;
    private final DeviationRows deviations;
    private final EventReader reader;
    private final AccessPolicy access;

    Schedule(
            JdbcClient database,
            VisibleEvents visible,
            EventRows events,
            OccurrenceRows occurrences,
            DeviationRows deviations,
            EventReader reader,
            AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.events = events;
        this.occurrences = occurrences;
        this.deviations = deviations;
        this.reader = reader;
        this.access = access;
    }

    /** What takes place, at least in part, in the time asked for; by when it begins. */
    @Transactional(readOnly = true)
    public Listing<OccurrenceLine> find(Caller caller, ScheduleQuery query, Paging paging) {
        String rows = ROWS + visible.toOccurrences(caller) + filters(query);
        Map<String, Object> parameters = parameters(caller, query);
        List<OccurrenceLine> items = lines(rows, parameters, paging.size(), paging.offset());
        boolean all = paging.page() == 0 && items.size() < paging.size();
        return new Listing<>(items, all ? items.size() : count(rows, parameters));
    }

    /** The first of them by when they begin; how many there are otherwise is not counted. */
    @Transactional(readOnly = true)
    public List<OccurrenceLine> first(Caller caller, ScheduleQuery query, int most) {
        return lines(ROWS + visible.toOccurrences(caller) + filters(query), parameters(caller, query), most, 0);
    }

    /** The same for a calendar on screen: all at once, at most {@value #MOST_ON_SCREEN}. */
    @Transactional(readOnly = true)
    public List<OccurrenceLine> onScreen(Caller caller, ScheduleQuery query) {
        return lines(
                ROWS + visible.toOccurrences(caller) + filters(query), parameters(caller, query), MOST_ON_SCREEN, 0);
    }

    /**
     * When one event takes place, as far as it is written down; by when it was first to begin.
     *
     * @throws NotFound when there is no such event, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public Listing<OccurrenceDetails> of(
            Caller caller, long event, LocalDateTime from, LocalDateTime to, Paging paging) {
        access.require(caller, Role.VIEW, Events.ref(event));
        Event found = events.find(event).orElseThrow(() -> new NotFound(Events.ref(event)));
        List<Occurrence> rows = occurrences.of(event).stream()
                .filter(row ->
                        row.time().start().isBefore(to) && !row.time().end().isBefore(from))
                .toList();
        int first = (int) Math.min(paging.offset(), rows.size());
        List<Occurrence> portion = rows.subList(first, Math.min(first + paging.size(), rows.size()));
        return new Listing<>(reader.occurrences(caller, found, portion, deviations.of(found)), rows.size());
    }

    private List<OccurrenceLine> lines(String rows, Map<String, Object> parameters, int limit, long offset) {
        return database.sql(COLUMNS + rows + " ORDER BY o.starts_at, o.id LIMIT :limit OFFSET :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query(Schedule::line)
                .list();
    }

    private long count(String rows, Map<String, Object> parameters) {
        return database.sql("SELECT COUNT(*) " + rows)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String filters(ScheduleQuery query) {
        StringBuilder more = new StringBuilder(query.filters().conditions());
        if (query.room() != null) {
            more.append(" AND o.room_id = :room");
        }
        if (!query.text().isEmpty()) {
            more.append(" AND CONCAT_WS(' ', COALESCE(v.title, e.title), COALESCE(v.description, e.description))")
                    .append(" LIKE :text");
        }
        if (query.mine() != null) {
            more.append(" AND (e.created_by = :mine")
                    .append(
                            " OR EXISTS (SELECT 1 FROM event_speaker s WHERE s.event_id = e.id AND s.person_id = :mine))");
        }
        return more.toString();
    }

    private Map<String, Object> parameters(Caller caller, ScheduleQuery query) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters(caller));
        parameters.put("from", Utc.column(query.from()));
        parameters.put("to", Utc.column(query.to()));
        parameters.put("early", Utc.column(query.from().minus(BRIEF)));
        parameters.put("late", Utc.column(query.to().plus(A_DAY)));
        parameters.put("firstDay", query.firstDay().atStartOfDay());
        parameters.put("afterLastDay", query.lastDay().plusDays(1).atStartOfDay());
        parameters.put("room", query.room() == null ? -1L : query.room());
        parameters.putAll(query.filters().parameters());
        parameters.put("mine", query.mine() == null ? -1L : query.mine());
        parameters.put("text", Likeness.of(query.text()));
        return parameters;
    }

    private static OccurrenceLine line(ResultSet row, int number) throws SQLException {
        String room = row.getString("name");
        String place = row.getString("place");
        String technique = row.getString("technique");
        return new OccurrenceLine(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getLong("calendar_id"),
                row.getObject("original_start", LocalDateTime.class),
                EventRows.time(row, ""),
                row.getString("title"),
                room == null ? place : place.isEmpty() ? room : room + ", " + place,
                row.getBoolean("online"),
                row.getBoolean("series"),
                technique == null ? null : Technique.of(technique).orElse(null),
                row.getBoolean("cancelled") ? EventStatus.CANCELLED : EventStatus.PLANNED);
    }
}
