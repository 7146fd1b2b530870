package org.commonplace.events;

import java.util.Optional;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an event: the role in its calendar, narrowed by its visibility. Whoever plans there sees all its
 * events, whoever speaks sees that event, and templates are seen by those who plan. Nobody plans what comes from an outside
 * calendar.
 */
@Component
class EventAccess implements AccessRules {

    private final JdbcClient database;
    private final CalendarDirectory calendars;

    EventAccess(JdbcClient database, CalendarDirectory calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    private record Facts(
            long calendar, @Nullable Visibility visibility, boolean template, boolean speaks, boolean subscribed) {}

    @Override
    public String kind() {
        return Events.KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef event) {
        return read(event.id(), caller).flatMap(facts -> roleOf(caller, facts));
    }

    private Optional<Role> roleOf(Caller caller, Facts facts) {
        if (calendars.find(facts.calendar).isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> inCalendar = calendars.roleOf(caller, Calendars.ref(facts.calendar));
        if (inCalendar.filter(role -> role.covers(Role.EDIT)).isPresent()) {
            return facts.subscribed ? Optional.of(Role.VIEW) : inCalendar;
        }
        if (facts.template) {
            return Optional.empty();
        }
        boolean open = facts.visibility == null || CalendarRights.isOpen(facts.visibility, caller);
        Optional<Role> seen = open ? inCalendar : Optional.empty();
        return seen.isEmpty() && facts.speaks ? Optional.of(Role.VIEW) : seen;
    }

    private Optional<Facts> read(long event, Caller caller) {
        return database.sql("""
                        SELECT e.calendar_id, e.visibility, e.template,
                               EXISTS (SELECT 1 FROM event_speaker s
                                       WHERE s.event_id = e.id AND s.person_id = :viewer) AS speaks,
                               EXISTS (SELECT 1 FROM event_source c
                                       WHERE c.event_id = e.id AND c.subscribed = TRUE) AS subscribed
                        FROM event e WHERE e.id = :event
                        """)
                .param("event", event)
                .param("viewer", caller.person() == null ? -1L : caller.person())
                .query((row, n) -> {
                    String visibility = row.getString("visibility");
                    return new Facts(
                            row.getLong("calendar_id"),
                            visibility == null ? null : Visibility.valueOf(visibility),
                            row.getBoolean("template"),
                            row.getBoolean("speaks"),
                            row.getBoolean("subscribed"));
                })
                .optional();
    }
}
