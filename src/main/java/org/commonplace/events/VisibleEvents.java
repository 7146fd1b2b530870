package org.commonplace.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules of {@link EventAccess} as a condition in SQL, for lists and counts. Templates are left out. What the caller may see is
 * found out once, before the question, so that the database decides by calendar before it reads an event.
 */
@Component
class VisibleEvents {

    /** Ids that no row has, because SQL has no empty list. */
    private static final List<Long> NOTHING = List.of(-1L);

    private static final String SEEN = """
            ({calendar} IN (:plannedCalendars)
             OR ({calendar} IN (:seenCalendars)
                 AND (e.visibility IS NULL OR e.visibility IN (:openVisibilities))){speaking})
            """;

    private static final String SPEAKING = " OR {event} IN (:spokenEvents)";

    private static final String SPOKEN = """
            SELECT DISTINCT s.event_id FROM event_speaker s
            JOIN event e ON e.id = s.event_id
            JOIN calendar c ON c.id = e.calendar_id
            WHERE s.person_id = ? AND c.trashed_at IS NULL
            """;

    private final CalendarDirectory calendars;
    private final JdbcClient database;

    VisibleEvents(CalendarDirectory calendars, JdbcClient database) {
        this.calendars = calendars;
        this.database = database;
    }

    /** The condition for an event that the query calls {@code e}, in parentheses. */
    String to(Caller caller) {
        return seen(caller).replace("{calendar}", "e.calendar_id").replace("{event}", "e.id");
    }

    /** The same for an occurrence {@code o} joined with its event {@code e}: most is decided before the event is read. */
    String toOccurrences(Caller caller) {
        return seen(caller).replace("{calendar}", "o.calendar_id").replace("{event}", "o.event_id");
    }

    private static String seen(Caller caller) {
        return SEEN.replace("{speaking}", caller.isSignedIn() ? SPEAKING : "");
    }

    Map<String, Object> parameters(Caller caller) {
        Map<Long, Role> roles = calendars.rolesOf(caller);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plannedCalendars", orNothing(CalendarDirectory.covering(roles, Role.EDIT)));
        parameters.put("seenCalendars", orNothing(roles.keySet()));
        parameters.put(
                "openVisibilities",
                Arrays.stream(Visibility.values())
                        .filter(visibility -> CalendarRights.isOpen(visibility, caller))
                        .map(Visibility::name)
                        .toList());
        parameters.put("spokenEvents", orNothing(spoken(caller)));
        return parameters;
    }

    private List<Long> spoken(Caller caller) {
        Long person = caller.person();
        return person == null
                ? List.of()
                : database.sql(SPOKEN).param(person).query(Long.class).list();
    }

    private static Collection<Long> orNothing(Collection<Long> ids) {
        return ids.isEmpty() ? NOTHING : ids;
    }
}
