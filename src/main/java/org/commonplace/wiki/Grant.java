package org.commonplace.wiki;

import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role given to one person or to one group.
 *
 * @param person a person's id, or {@code null} when a group is meant
 * @param group a group's id, or {@code null} when a person is meant
 */
public record Grant(@Nullable Long person, @Nullable Long group, Role role) {

    public Grant {
        if ((person == null) == (group == null)) {
            throw new IllegalArgumentException("A grant names either a person or a group");
        }
    }

    public static Grant toPerson(long person, Role role) {
        return new Grant(person, null, role);
    }

    public static Grant toGroup(long group, Role role) {
        return new Grant(null, group, role);
    }
}
