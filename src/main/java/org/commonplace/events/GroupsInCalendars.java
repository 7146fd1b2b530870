package org.commonplace.events;

import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupRights;
import org.commonplace.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles of groups in calendars. */
@Component
class GroupsInCalendars implements GroupRights {

    private final JdbcClient database;
    private final CalendarDirectory directory;
    private final ApplicationEventPublisher events;

    GroupsInCalendars(JdbcClient database, CalendarDirectory directory, ApplicationEventPublisher events) {
        this.database = database;
        this.directory = directory;
        this.events = events;
    }

    @Override
    public List<Loss> losses(long group) {
        int roles = calendars(group).size();
        return roles == 0 ? List.of() : List.of(new Loss("events.group.loses.roles", roles));
    }

    @Override
    public void take(Caller administrator, long group) {
        List<Long> calendars = calendars(group);
        database.sql("DELETE FROM calendar_access WHERE group_id = ?")
                .param(group)
                .update();
        for (long calendar : calendars) {
            events.publishEvent(
                    new Audited(administrator.person(), "calendar.access.changed", Calendars.ref(calendar), ""));
            events.publishEvent(new EventEvents.CalendarChanged(calendar));
        }
        directory.forget();
    }

    private List<Long> calendars(long group) {
        return database.sql("SELECT DISTINCT calendar_id FROM calendar_access WHERE group_id = ?")
                .param(group)
                .query(Long.class)
                .list();
    }
}
