package org.commonplace.events;

import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role in a calendar, given to one person or to one group: who edits plans events, who curates looks after the calendar.
 *
 * @param person a person's id, or {@code null} when a group is meant
 * @param group a group's id, or {@code null} when a person is meant
 */
public record CalendarGrant(@Nullable Long person, @Nullable Long group, Role role) {

    public CalendarGrant {
        if ((person == null) == (group == null)) {
            throw new IllegalArgumentException("A grant names either a person or a group");
        }
    }

    public static CalendarGrant toPerson(long person, Role role) {
        return new CalendarGrant(person, null, role);
    }

    public static CalendarGrant toGroup(long group, Role role) {
        return new CalendarGrant(null, group, role);
    }
}
