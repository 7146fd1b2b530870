package org.commonplace.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which rooms and speakers are taken at a time. What the caller may not see is told as taken and no more. */
@Service
public class Clashes {

    private static final int MOST = 2_000;

    private static final String QUESTION = """
            SELECT o.event_id, o.start_local, o.end_local, o.zone, o.all_day, COALESCE(v.title, e.title) AS title,
                   {seen} AS seen, {whom} AS person_id
            FROM {rows}
            JOIN event e ON e.id = o.event_id
            LEFT JOIN event_override v ON v.event_id = o.event_id AND v.original_start = o.original_start
            WHERE o.starts_at < :last AND o.ends_at > :first AND o.cancelled = FALSE
              AND o.event_id <> :instead AND {what}
              AND o.calendar_id NOT IN (SELECT c.id FROM calendar c WHERE c.trashed_at IS NOT NULL)
            ORDER BY o.starts_at, o.id LIMIT :most
            """;

    private static final String OF_THE_SPEAKER = """
            s.person_id IN (:speakers)
            AND (s.original_start = o.original_start
                 OR (s.original_start IS NULL AND (v.own_speakers IS NULL OR v.own_speakers = FALSE)))
            """;

    private final JdbcClient database;
    private final VisibleEvents visible;
    private final AccessPolicy access;

    Clashes(JdbcClient database, VisibleEvents visible, AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.access = access;
    }

    private record Taken(
            EventTime time,
            @Nullable Long speaker,
            @Nullable Long event,
            @Nullable String title) {}

    /**
     * What is in the way, by time.
     *
     * @throws org.commonplace.shared.NotAllowed when the caller may not plan in the calendar
     */
    @Transactional(readOnly = true)
    public List<Clash> of(Caller caller, Proposal proposal) {
        access.require(caller, Role.EDIT, Calendars.ref(proposal.calendar()));
        List<Clash> clashes = new ArrayList<>();
        if (proposal.times().isEmpty()) {
            return clashes;
        }
        if (proposal.room() != null) {
            String question = question(caller, "NULL", "occurrence o", "o.room_id = :room");
            add(clashes, proposal, taken(caller, proposal, question), proposal.room());
        }
        if (!proposal.speakers().isEmpty()) {
            String rows = "event_speaker s JOIN occurrence o ON o.event_id = s.event_id";
            add(
                    clashes,
                    proposal,
                    taken(caller, proposal, question(caller, "s.person_id", rows, OF_THE_SPEAKER)),
                    null);
        }
        clashes.sort(Comparator.comparing(clash -> clash.proposed().startsAt()));
        return clashes;
    }

    private String question(Caller caller, String whom, String rows, String what) {
        return QUESTION.replace("{seen}", visible.toOccurrences(caller))
                .replace("{whom}", whom)
                .replace("{rows}", rows)
                .replace("{what}", what);
    }

    private List<Taken> taken(Caller caller, Proposal proposal, String question) {
        return database.sql(question)
                .params(visible.parameters(caller))
                .params(Map.of(
                        "first",
                        Utc.column(edge(proposal, EventTime::startsAt, Comparator.reverseOrder())),
                        "last",
                        Utc.column(edge(proposal, EventTime::endsAt, Comparator.naturalOrder())),
                        "instead",
                        proposal.instead() == null ? -1L : proposal.instead(),
                        "room",
                        proposal.room() == null ? -1L : proposal.room(),
                        "speakers",
                        proposal.speakers().isEmpty() ? List.of(-1L) : proposal.speakers(),
                        "most",
                        MOST))
                .query(Clashes::taken)
                .list();
    }

    private static Instant edge(Proposal proposal, Function<EventTime, Instant> side, Comparator<Instant> order) {
        return proposal.times().stream().map(side).max(order).orElseThrow();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        boolean seen = row.getBoolean("seen");
        return new Taken(
                EventRows.time(row, ""),
                row.getObject("person_id", Long.class),
                seen ? row.getLong("event_id") : null,
                seen ? row.getString("title") : null);
    }

    private static void add(List<Clash> clashes, Proposal proposal, List<Taken> taken, @Nullable Long room) {
        for (EventTime time : proposal.times()) {
            for (Taken other : taken) {
                boolean meet = other.time.startsAt().isBefore(time.endsAt())
                        && time.startsAt().isBefore(other.time.endsAt());
                if (meet) {
                    clashes.add(new Clash(time, other.time, room, other.speaker, other.event, other.title));
                }
            }
        }
    }
}
