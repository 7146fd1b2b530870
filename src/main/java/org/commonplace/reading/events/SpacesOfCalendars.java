package org.commonplace.reading.events;

import java.util.List;
import org.commonplace.events.CalendarSpaces;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Names the spaces that calendars can belong to. */
@Component
class SpacesOfCalendars implements CalendarSpaces {

    private final Spaces spaces;
    private final AccessPolicy access;

    SpacesOfCalendars(Spaces spaces, AccessPolicy access) {
        this.spaces = spaces;
        this.access = access;
    }

    @Override
    public List<Named> curatedBy(Caller caller) {
        return spaces.list(caller).stream()
                .filter(space -> access.may(caller, Role.CURATE, Spaces.ref(space.id())))
                .map(space -> new Named(space.id(), space.name()))
                .toList();
    }
}
